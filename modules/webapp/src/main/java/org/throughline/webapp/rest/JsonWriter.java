package org.throughline.webapp.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.throughline.exchange.Json;

/** Writes the documents of the API; text and streams that are JSON already go through untouched. */
@Provider
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problems.MEDIA_TYPE})
public class JsonWriter implements MessageBodyWriter<Object> {

    private static final Set<Class<?>> READY =
            Set.of(CharSequence.class, InputStream.class, StreamingOutput.class, File.class, byte[].class);

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return READY.stream().noneMatch(ready -> ready.isAssignableFrom(type));
    }

    @Override
    public void writeTo(
            Object document,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Json.mapper().writeValueAsBytes(document));
    }
}
