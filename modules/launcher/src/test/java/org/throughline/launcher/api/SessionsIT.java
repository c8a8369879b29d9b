package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.testkit.ThroughlineServer;

/** Sessions end when their person, an administrator or a rule says so, and the door says it. */
class SessionsIT {

    private static final Pattern END = Pattern.compile("name=\"session\" value=\"([0-9a-f-]{36})\"");

    @Test
    void aSixthLoginEndsTheOldestAndTheDoorSaysSo() {
        List<Browsing> browsers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            browsers.add(Browsing.as("reviewer-data"));
        }

        Answer oldest = browsers.get(0).get("/account");

        assertThat(oldest.header("Location")).isEqualTo("/login?expired");
        assertThat(browsers.get(0).cookie(Browsing.SESSION)).isEmpty();
        assertThat(browsers.get(1).get("/account").status()).isEqualTo(200);
        assertThat(browsers.get(5).get("/account").status()).isEqualTo(200);
    }

    @Test
    void aPersonEndsTheirOtherSessionsOneByOneOrAllAtOnce() {
        Browsing office = Browsing.as("reviewer-model");
        Browsing home = Browsing.as("reviewer-model");
        Browsing phone = Browsing.as("reviewer-model");
        List<String> others = ids(office.get("/account"));
        assertThat(others).hasSize(2);

        office.post("/account/sessions/end", Map.of("session", others.get(0)));
        List<Integer> after =
                List.of(home.get("/account").status(), phone.get("/account").status());
        office.post("/account/sessions/end", Map.of("session", "others"));

        assertThat(after).containsExactlyInAnyOrder(200, 303);
        assertThat(home.get("/account").status()).isEqualTo(303);
        assertThat(phone.get("/account").status()).isEqualTo(303);
        assertThat(office.get("/account").status()).isEqualTo(200);
        assertThat(office.post("/account/sessions/end", Map.of("session", "all"))
                        .header("Location"))
                .isEqualTo("/login?out");
        assertThat(office.get("/account").status()).isEqualTo(303);
    }

    @Test
    void nobodyEndsSessionsOfOthersByTheirId() {
        Browsing victim = Browsing.as("reviewer-ethics");
        Browsing.as("reviewer-ethics");
        String id = ids(victim.get("/account")).get(0);
        Browsing stranger = Browsing.as("reviewer-algorithm");

        stranger.post("/account/sessions/end", Map.of("session", id));
        Answer byTheBackDoor =
                stranger.post("/admin/sessions/end", Map.of("session", id, "account", "reviewer-ethics"));

        assertThat(byTheBackDoor.status()).isEqualTo(403);
        assertThat(ids(victim.get("/account"))).containsExactly(id);
    }

    @Test
    void theListOfEverybodyIsForAdministratorsAlone() {
        Browsing security = Browsing.as("security");
        Browsing victim = Browsing.as("economy");

        Answer list = security.get("/admin/sessions");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains("economy");
        assertThat(victim.get("/admin/sessions").status()).isEqualTo(403);
        assertThat(Browsing.here().get("/admin/sessions").status()).isEqualTo(303);
    }

    @Test
    void whatIsNoSessionIsRefusedAndBreaksNothing() {
        Browsing director = Browsing.as("director");

        for (String id : List.of("", "x", "' or 1=1 --", UUID.randomUUID().toString())) {
            assertThat(director.post("/account/sessions/end", Map.of("session", id))
                            .status())
                    .as(id)
                    .isIn(303, 400);
        }
        assertThat(director.get("/account").status()).isEqualTo(200);
    }

    @Test
    void aPlantedSessionIsNeverTheOneAfterwards() {
        Browsing attacker = Browsing.as("officer21");
        Browsing victim = Browsing.here();
        String planted = attacker.cookie(Browsing.SESSION).orElseThrow();
        attacker.get("/enterprises/new");
        victim.plant(Browsing.SESSION, planted);
        attacker.cookie("JSESSIONID").ifPresent(id -> victim.plant("JSESSIONID", id));

        victim.signIn("officer22", ThroughlineServer.SECRET);
        victim.get("/account");

        assertThat(victim.cookie(Browsing.SESSION)).isPresent().isNotEqualTo(Optional.of(planted));
        assertThat(victim.cookie("JSESSIONID")).isNotEqualTo(attacker.cookie("JSESSIONID"));
        assertThat(attacker.get("/account").header("Location")).isEqualTo("/login?expired");
    }

    private static List<String> ids(Answer page) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = END.matcher(page.body());
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }
}
