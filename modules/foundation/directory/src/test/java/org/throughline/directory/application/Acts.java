package org.throughline.directory.application;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.kernel.CurrentUser;

/** What administrators do about posts, over any directory; nobody hears of it. */
public record Acts(Proposals proposals, Decisions decisions) {

    public static Acts of(DirectoryRepository directory, CurrentUser user, Clock clock) {
        return new Acts(
                new Proposals(directory, entry -> {}, user, clock),
                new Decisions(directory, entry -> {}, user, new Unheard<>(), clock));
    }

    private static final class Unheard<T> implements Event<T> {

        @Override
        public void fire(T event) {
            // Nobody listens.
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            return new Unheard<>();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            return new Unheard<>();
        }
    }
}
