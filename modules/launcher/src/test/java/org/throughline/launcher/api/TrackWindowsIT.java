package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The window of a track is judged, judged anew for a day ahead, and looked back at. */
class TrackWindowsIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aWindowIsJudgedFromADayOnAndTheFormerStaysOnRecord() {
        String track = "/tracks/energy-storage";
        Answer first = put(track, tag(track), window(today.plusYears(3), "HIGH", "订单排到那时", null));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(get(track).at("/window/state").asText()).isEqualTo("OPEN");
        assertThat(get(track).at("/window/workingDaysLeft").asInt()).isGreaterThan(700);

        LocalDate ahead = today.plusDays(20);
        Answer second = put(track, tag(track), window(today.plusDays(40), "LOW", "补贴提前退出", ahead));
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(get(track + "?on=" + ahead).at("/window/state").asText()).isEqualTo("CLOSING");
        assertThat(get(track + "?on=" + ahead.minusDays(1))
                        .at("/window/evidence")
                        .asText())
                .isEqualTo("订单排到那时");
        assertThat(get(track + "/windows").path("items")).hasSize(2);
        assertThat(get(track + "/windows").at("/items/0/judgedBy").asText()).isEqualTo("province");
    }

    @Test
    void anOldVersionIsRefusedAndWhatStandsIsNotJudgedAgain() {
        String track = "/tracks/industrial-robots";
        String before = tag(track);
        String body = window(today.plusYears(5), "MEDIUM", "替代率还低", null);
        assertThat(put(track, before, body).status()).isEqualTo(200);

        assertThat(put(track, before, body).problem()).isEqualTo("version-stale");
        assertThat(put(track, tag(track), body).status()).isEqualTo(200);
        assertThat(get(track + "/windows").path("items")).hasSize(1);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Answer refused = put(
                "/tracks/software",
                "*",
                "{\"opens\": \"2027-01-01\", \"closes\": \"2026-01-01\", \"evidence\": \" \"}");

        assertThat(refused.problem()).isEqualTo("track-window-invalid");
        List<String> pointers = new ArrayList<>();
        refused.json()
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        assertThat(pointers).containsExactlyInAnyOrder("/closes", "/confidence", "/evidence");
        assertThat(get("/tracks/software").path("window").isNull()).isTrue();
    }

    @Test
    void ofManyWhoJudgeAtOnceOneIsHeard() throws Exception {
        String track = "/tracks/low-altitude-economy";
        String version = tag(track);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Answer>> sent = new ArrayList<>();
        for (int years = 1; years <= 8; years++) {
            String body = window(today.plusYears(years), "LOW", "各说各的", null);
            sent.add(callers.submit(() -> {
                start.await();
                return put(track, version, body);
            }));
        }
        start.countDown();

        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> one : sent) {
            statuses.add(one.get().status());
        }
        callers.shutdown();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(get(track + "/windows").path("items")).hasSize(1);
    }

    private static String window(LocalDate closes, String confidence, String evidence, @Nullable LocalDate from) {
        return "{\"closes\": \"" + closes + "\", \"confidence\": \"" + confidence + "\", \"evidence\": \"" + evidence
                + "\"" + (from == null ? "" : ", \"from\": \"" + from + "\"") + "}";
    }

    private static Answer put(String track, String version, String body) {
        return Api.send(
                Api.Call.of("PUT", track + "/window").with("If-Match", version).json(body));
    }

    private static String tag(String track) {
        return Api.send(Api.Call.of("GET", track)).header("ETag");
    }

    private static JsonNode get(String path) {
        return Api.send(Api.Call.of("GET", path)).json();
    }
}
