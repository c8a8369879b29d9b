package org.throughline.launcher.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Calls with their body changed; a call without one stays as it is, or gets one where that is wrong. */
final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Bodies() {}

    /** The same members, the last first and with spaces between. */
    static Api.Call turnedRound(Api.Call call) {
        if (call.body().isEmpty()) {
            return call;
        }
        if (Form.isIn(call)) {
            return Form.of(call).turnedRound().in(call, "another");
        }
        ObjectNode body = body(call);
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        Collections.reverse(names);
        ObjectNode turned = JSON.createObjectNode();
        names.forEach(name -> turned.set(name, body.get(name)));
        try {
            return call.json(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(turned));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Api.Call withAnUnknownMember(Api.Call call) {
        if (Form.isIn(call)) {
            return Form.of(call).with("colour", "red").in(call, "part");
        }
        return call.json(body(call).put("colour", "red").toString());
    }

    private static ObjectNode body(Api.Call call) {
        try {
            return (ObjectNode) JSON.readTree(call.body().orElseThrow());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
