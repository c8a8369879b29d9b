package org.throughline.launcher.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A form with a file, as programs send it: its parts, each with its heading. */
record Form(List<String> parts) {

    private static final String TYPE = "Content-Type";
    private static final String KIND = "multipart/form-data; boundary=";

    /** A form with a list of firms and these fields beside it. */
    static Form of(String list, Map<String, String> fields) {
        List<String> parts = new ArrayList<>();
        parts.add("Content-Disposition: form-data; name=\"file\"; filename=\"名单.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + list + "\r\n");
        fields.forEach((name, value) -> parts.add(field(name, value)));
        return new Form(parts);
    }

    /** The form that a call sends. */
    static Form of(Api.Call call) {
        String text = new String(call.body().orElseThrow(), StandardCharsets.UTF_8);
        String boundary = call.headers().getOrDefault(TYPE, KIND).substring(KIND.length());
        List<String> parts = new ArrayList<>(List.of(text.split("--" + Pattern.quote(boundary) + "(?:--)?\r\n", -1)));
        parts.removeIf(String::isEmpty);
        return new Form(parts);
    }

    static boolean isIn(Api.Call call) {
        return call.headers().getOrDefault(TYPE, "").startsWith(KIND);
    }

    /** The same with a field more. */
    Form with(String name, String value) {
        List<String> more = new ArrayList<>(parts);
        more.add(field(name, value));
        return new Form(more);
    }

    /** The same with its last field first. */
    Form turnedRound() {
        List<String> turned = new ArrayList<>(parts);
        Collections.reverse(turned);
        return new Form(turned);
    }

    private static String field(String name, String value) {
        return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** Sends it with a call, its parts parted by these words. */
    Api.Call in(Api.Call call, String boundary) {
        StringBuilder body = new StringBuilder();
        parts.forEach(part -> body.append("--").append(boundary).append("\r\n").append(part));
        body.append("--").append(boundary).append("--\r\n");
        return call.sending(body.toString().getBytes(StandardCharsets.UTF_8)).with(TYPE, KIND + boundary);
    }
}
