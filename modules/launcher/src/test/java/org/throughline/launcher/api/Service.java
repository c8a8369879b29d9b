package org.throughline.launcher.api;

/** What answers a call below {@code /api/v1}: the server, or one with a flaw planted between it and us. */
@FunctionalInterface
interface Service {

    Answer send(Api.Call call);
}
