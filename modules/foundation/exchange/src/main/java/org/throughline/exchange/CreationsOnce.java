package org.throughline.exchange;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.ws.rs.POST;

/**
 * Puts {@link ExecutedOnce} on every POST of every module while the application starts, so that no resource can forget
 * it; public since the container makes it. Whether an operation takes a key, its description decides.
 */
public class CreationsOnce implements Extension {

    void mark(@Observes @WithAnnotations(POST.class) ProcessAnnotatedType<?> type) {
        type.configureAnnotatedType()
                .filterMethods(method -> method.isAnnotationPresent(POST.class))
                .forEach(method -> method.add(ExecutedOnce.Literal.INSTANCE));
    }
}
