package org.throughline.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives a resource its {@link SubmittedForm} without reading any of it; public since the container makes it. */
@Provider
@ApplicationScoped
public class SubmittedFormReader implements MessageBodyReader<SubmittedForm> {

    @Override
    public boolean isReadable(Class<?> raw, Type type, Annotation[] annotations, MediaType media) {
        return raw == SubmittedForm.class;
    }

    @Override
    public SubmittedForm readFrom(
            Class<SubmittedForm> raw,
            Type type,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        FormFile file = Arrays.stream(annotations)
                .filter(FormFile.class::isInstance)
                .map(FormFile.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A form without @FormFile"));
        long largest = ConfigProvider.getConfig()
                .getOptionalValue(file.setting(), Long.class)
                .orElse(file.usual());
        return new SubmittedForm(body, headers.getFirst(HttpHeaders.CONTENT_TYPE), file.value(), largest);
    }
}
