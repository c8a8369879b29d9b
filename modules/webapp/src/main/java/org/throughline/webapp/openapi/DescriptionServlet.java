package org.throughline.webapp.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.throughline.exchange.ApiDescription;
import org.throughline.exchange.Json;

/** Serves the description of the API to all: as YAML, or as JSON where {@code Accept} or {@code ?format=json} asks. */
public class DescriptionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String YAML = "application/yaml;charset=UTF-8";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final int WIDTH = 120;

    private final transient Map<String, byte[]> forms = new ConcurrentHashMap<>();

    @Inject
    private transient ApiDescription api;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String format = request.getParameter("format");
        String accept = String.valueOf(request.getHeader("Accept"));
        boolean json = format == null ? accept.contains("application/json") : "json".equalsIgnoreCase(format);
        String type = json ? JSON : YAML;
        byte[] body = forms.computeIfAbsent(type, wanted -> written(api.document(), wanted));
        response.setContentType(type);
        response.setHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] written(JsonNode document, String type) {
        if (JSON.equals(type)) {
            return document.toPrettyString().getBytes(StandardCharsets.UTF_8);
        }
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                .build();
        Object plain = Json.mapper().convertValue(document, Object.class);
        return new Dump(settings).dumpToString(plain).getBytes(StandardCharsets.UTF_8);
    }
}
