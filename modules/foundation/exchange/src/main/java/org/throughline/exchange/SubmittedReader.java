package org.throughline.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;

/** Reads the {@link Submitted} parameter of a resource; public since the container makes it. */
@Provider
@ApplicationScoped
public class SubmittedReader implements MessageBodyReader<Submitted<?>> {

    private static final String TAKEN = "application/json; charset=utf-8";

    @Inject
    private ApiDescription api;

    @Context
    private ResourceInfo resource;

    @Override
    public boolean isReadable(Class<?> raw, Type type, Annotation[] annotations, MediaType media) {
        return raw == Submitted.class;
    }

    @Override
    public Submitted<?> readFrom(
            Class<Submitted<?>> raw,
            Type type,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        boolean declared = headers.getFirst(HttpHeaders.CONTENT_TYPE) != null;
        if (declared && !isJson(media)) {
            throw new ProblemException(ExchangeProblem.MEDIA_TYPE_UNSUPPORTED, Map.of("taken", TAKEN));
        }
        var tree = JsonBody.read(body, length(headers.getFirst(HttpHeaders.CONTENT_LENGTH)));
        if (!declared) {
            throw new ProblemException(ExchangeProblem.MEDIA_TYPE_UNSUPPORTED, Map.of("taken", TAKEN));
        }
        var schema = Described.of(resource.getResourceMethod())
                .flatMap(known -> api.operation(known.method(), known.path()))
                .flatMap(Operation::body)
                .orElseThrow(
                        () -> new IllegalStateException("No body is described for " + resource.getResourceMethod()));
        return api.submitted(tree, schema, ((ParameterizedType) type).getActualTypeArguments()[0]);
    }

    private static boolean isJson(MediaType media) {
        String charset = media.getParameters().get(MediaType.CHARSET_PARAMETER);
        return media.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && !media.isWildcardType()
                && !media.isWildcardSubtype()
                && (charset == null || "utf-8".equalsIgnoreCase(charset));
    }

    private static long length(@Nullable String header) {
        return header != null && header.matches("\\d{1,18}") ? Long.parseLong(header) : -1;
    }
}
