package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.testkit.ThroughlineServer;

/** What is no proper HTTP, or asks for nothing that exists: never a page, never a fault of the server. */
class EdgeIT {

    @ParameterizedTest
    @CsvSource({
        "GET,/api,404,path-unknown",
        "GET,/api/,404,path-unknown",
        "GET,/api/v1,404,path-unknown",
        "GET,/api/v1/,404,path-unknown",
        "GET,/api/v2/facts,404,path-unknown",
        "GET,/api/v1/nothing,404,path-unknown",
        "PUT,/api/nothing,404,path-unknown",
        "GET,/api/v1/a%2Fb,404,path-unknown",
        "GET,/api/v1/%2e%2e/facts,404,path-unknown",
        "PURGE,/api/v1/facts,405,method-not-allowed",
        "DELETE,/api/v1/facts,405,method-not-allowed",
        "PURGE,/api/v2/facts,405,method-not-allowed"
    })
    void whatIsNotServedIsAProblem(String method, String path, int status, String problem) {
        Answer answer = Api.sendAnywhere(Api.Call.of(method, path));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().path("requestId").asText()).isEqualTo(answer.header("X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%zz", "%", "enterprises/%4", "%E4%B8", "%c0%af", "%00", "%5c%2e%2e", "..%2f..%2fetc/passwd"})
    void anAddressThatCannotBeReadNamesNothing(String address) throws IOException {
        String answer = raw("GET /api/v1/" + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + Api.bearer("readonly", "") + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 404").contains("urn:throughline:problem:path-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/facts?q=%zz HTTP/1.1",
                "GET /api/v1/facts?limit=%E4%B8 HTTP/1.1",
                "TRACE /api/v1/facts HTTP/1.1",
                "F\u00e9E /api/v1/facts HTTP/1.1",
                "GET /api/v1/facts HTTP/9.9",
                "GET  HTTP/1.1",
                "garbage"
            })
    void aBrokenRequestIsEndedWithoutAPage(String line) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nAuthorization: " + Api.bearer("readonly", "")
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .doesNotContainIgnoringCase("<html")
                .doesNotContain(" 500 ")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 70_000})
    void anAddressOrHeadersBeyondMeasureAreRefused(int length) throws IOException {
        String address =
                raw("GET /api/v1/" + "a".repeat(length) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        String header = raw("GET /api/v1/facts HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "a".repeat(length)
                + "\r\nConnection: close\r\n\r\n");

        for (String answer : new String[] {address, header}) {
            assertThat(answer).matches("(?s)HTTP/1.1 4.*|").doesNotContainIgnoringCase("<html");
        }
    }

    /** Sends bytes as they are and reads until the server has done. */
    private static String raw(String request) throws IOException {
        URI server = ThroughlineServer.get().address();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
