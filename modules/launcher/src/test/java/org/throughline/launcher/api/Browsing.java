package org.throughline.launcher.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.testkit.ThroughlineServer;

/** What a browser does of itself: keeps cookies, sends them back, and sends forms as forms. Follows no redirection. */
final class Browsing {

    static final String SESSION = "throughline-session";

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private URI server;

    private Browsing(URI server) {
        this.server = server;
    }

    static Browsing on(URI server) {
        return new Browsing(server);
    }

    static Browsing here() {
        return on(ThroughlineServer.get().address());
    }

    /** A browser with somebody of the demo signed in. */
    static Browsing as(String name) {
        Browsing browser = here();
        browser.signIn(name, ThroughlineServer.SECRET);
        return browser;
    }

    /** Goes on at another server with the cookies it has. */
    void moveTo(URI other) {
        server = other;
    }

    Answer signIn(String name, String secret) {
        return post("/login", Map.of("username", name, "password", secret));
    }

    Answer get(String path) {
        return send(new Api.Call("GET", path, Map.of(), Optional.empty()));
    }

    Answer post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(new Api.Call("POST", path, Map.of(), Optional.empty())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .sending(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Opens a page with a form, fills it in and presses a button. */
    Answer submit(String path, Map<String, String> fields, String button) {
        Matcher state = VIEW_STATE.matcher(get(path).body());
        if (!state.find()) {
            throw new IllegalStateException(path + " has no form");
        }
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("form", "form");
        form.put(button, "x");
        form.put("jakarta.faces.ViewState", state.group(1));
        return post(path, form);
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    void plant(String name, String value) {
        cookies.put(name, value);
    }

    private Answer send(Api.Call call) {
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        Answer answer = Api.sendTo(server, sent.isEmpty() ? call : call.with("Cookie", sent));
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String line) {
        String pair = line.replaceFirst(";.*", "");
        String name = pair.substring(0, pair.indexOf('='));
        if (line.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(name.length() + 1));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
