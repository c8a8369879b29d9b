package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.testkit.ThroughlineServer;

/**
 * Everybody of the demo asks every resource of the description and every page, and gets what their posts allow and no
 * trace of the rest. People cannot call the API with their session; each lends their posts to a client for this test.
 */
class EverybodyIT {

    private static final String LENT = "lent-";

    private static FirmUnderTest inLongwan = FirmUnderTest.NONE;
    private static FirmUnderTest elsewhere = FirmUnderTest.NONE;
    private static String entry = "";
    private static String post = "";

    @BeforeAll
    static void everybodyLendsTheirPostToAClient() {
        change("insert into directory.api_client (id, name, organisation_zh, organisation_en, secret)"
                + " select gen_random_uuid(), '" + LENT + "' || name, name_zh, name_en, secret from directory.account");
        change("insert into directory.post (id, client, organisation, title_zh, title_en, valid_from, rights, reach,"
                + " state, proposed_by, proposed_at, decided_by, decided_at)"
                + " select gen_random_uuid(), c.id, p.organisation, p.title_zh, p.title_en, p.valid_from,"
                + " array_remove(p.rights, 'grants:write'), p.reach, p.state, p.proposed_by, p.proposed_at, 'test',"
                + " p.decided_at from directory.post p join directory.account a on a.id = p.account"
                + " join directory.api_client c on c.name = '" + LENT + "' || a.name");
        inLongwan = FirmUnderTest.with(
                text("select uscc from enterprises.enterprise where district = '330303' order by uscc limit 1"));
        entry = text("select id from journal.entry order by id limit 1");
        post = text("select id from directory.post order by id limit 1");
        elsewhere = FirmUnderTest.with(
                text("select uscc from enterprises.enterprise where district <> '330303' order by uscc limit 1"));
    }

    @AfterAll
    static void everybodyTakesItBack() {
        change("delete from directory.post where client in" + " (select id from directory.api_client where name like '"
                + LENT + "%')");
        change("delete from directory.api_client where name like '" + LENT + "%'");
    }

    static Stream<DemoStandings> everybody() {
        return DemoStandings.all().stream();
    }

    static Stream<DemoStandings> people() {
        return everybody().filter(DemoStandings::person);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everyOperationAsksForItsRight(DemoStandings who) {
        for (Operation operation : Contract.get().operations()) {
            // What asks for a token and for no scope of it is open to every caller, with what is the caller's own.
            if (operation.scopes().isEmpty()) {
                continue;
            }
            String scope = operation.node().at("/security/0/token/0").asText();
            Api.Call call = sound(operation).with("Authorization", bearer(who));

            Answer answer = Api.send(call);

            assertThat(answer.status() == 403 && answer.problem().equals("right-missing"))
                    .as("%s as %s, who has %s", operation, who.name(), who.rights())
                    .isEqualTo(!who.rights().contains(scope));
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everyListStaysWithinTheReach(DemoStandings who) {
        if (!who.rights().contains("enterprises:read")) {
            return;
        }
        for (String query : List.of("", "?q=a", "?q=9133", "?sort=CODE", "?district=330303", "?district=330381")) {
            List<String> districts = members(who, "/enterprises" + query, "district");

            if (who.district().isPresent()) {
                assertThat(districts).as(query).allMatch(who.district().get()::equals);
            }
        }
        assertThat(members(who, "/enterprises", "district").stream().distinct().count() > 1)
                .isEqualTo(who.district().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everyColleagueIsOfAnOrganisationWithinTheReach(DemoStandings who) {
        if (!who.rights().contains("offices:read")) {
            return;
        }
        for (String query : List.of("", "?q=a", "?q=director", "?on=2099-01-01")) {
            List<String> organisations = members(who, "/people" + query, "organisation");

            if (who.district().isPresent()) {
                assertThat(organisations).as(query).allMatch("longwan-ai-centre"::equals);
            }
        }
        assertThat(members(who, "/people", "organisation").stream().distinct().count() > 1)
                .isEqualTo(who.district().isEmpty());
        assertThat(members(who, "/people", "account").contains("director"))
                .isEqualTo(who.district().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void whatIsOutOfReachIsNotThere(DemoStandings who) {
        if (!who.rights().contains("enterprises:read")) {
            return;
        }
        for (Operation operation : Contract.get().operations()) {
            if (operation.path().contains("{uscc}")
                    && who.rights()
                            .contains(operation.node().at("/security/0/token/0").asText())) {
                Answer near = ask(who, operation, inLongwan);
                Answer far = ask(who, operation, elsewhere);

                assertThat(near.status()).as("%s as %s", operation, who.name()).isNotEqualTo(404);
                assertThat(far.status() == 404)
                        .as("%s as %s", operation, who.name())
                        .isEqualTo(who.district().isPresent());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("people")
    void everyPageAsksForItsRightAndStaysWithinTheReach(DemoStandings who) {
        String cookies = signedIn(who);
        for (PageUnderTest page : PageUnderTest.all()) {
            boolean open = page.right().equals("-") || who.rights().contains(page.right());
            boolean hidden =
                    open && page.path().contains("{uscc}") && who.district().isPresent();

            Answer near = get(page.at(inLongwan, entry, post), cookies);
            Answer far = get(page.at(elsewhere, entry, post), cookies);

            // A page may lead on to another one, such as from the second step of a login to the desk.
            List<Integer> shown = page.isOfItsMaker() ? List.of(404) : List.of(200, 303);
            assertThat(near.status()).as("%s as %s", page, who.name()).isIn(open ? shown : List.of(403));
            assertThat(far.status()).as("%s as %s", page, who.name()).isEqualTo(hidden ? 404 : near.status());
            assertThat(hidden && far.body().contains(elsewhere.uscc() + "<")).isFalse();
        }
        Api.sendAnywhere(new Api.Call("POST", "/logout", Map.of("Cookie", cookies), Optional.empty()));
    }

    private static Answer ask(DemoStandings who, Operation operation, FirmUnderTest firm) {
        Api.Call call = Api.Call.of(operation.method(), operation.pathWith(Exemplar.about(operation, firm)));
        Api.Call versioned = operation.needsVersion() ? call.with("If-Match", "\"999999\"") : call;
        Api.Call filled = operation.body().isPresent() ? versioned.json("{}") : versioned;
        return Api.send(filled.with("Authorization", bearer(who)));
    }

    /** Right as far as the description goes, and changing nothing: an old version, or a body without its members. */
    private static Api.Call sound(Operation operation) {
        Api.Call call = Api.Call.of(operation.method(), operation.pathWith(Map.of()));
        Api.Call versioned = operation.needsVersion() ? call.with("If-Match", "\"999999\"") : call;
        return operation.body().isPresent() ? versioned.json("{\"nobody-knows\": 1}") : versioned;
    }

    /** One member of each row of a list. */
    private static List<String> members(DemoStandings who, String path, String name) {
        List<String> members = new ArrayList<>();
        Answer answer = Api.send(Api.Call.of("GET", path + (path.contains("?") ? "&" : "?") + "limit=500")
                .with("Authorization", bearer(who)));
        for (JsonNode row : answer.json().path("items")) {
            members.add(row.path(name).asText());
        }
        return members;
    }

    private static String bearer(DemoStandings who) {
        return Api.bearer(who.person() ? LENT + who.name() : who.name(), "");
    }

    private static String signedIn(DemoStandings who) {
        String form = "username=" + who.name() + "&password="
                + URLEncoder.encode(ThroughlineServer.SECRET, StandardCharsets.UTF_8);
        Answer answer = Api.sendAnywhere(new Api.Call("POST", "/login", Map.of(), Optional.empty())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .sending(form.getBytes(StandardCharsets.UTF_8)));
        return String.join(
                "; ",
                answer.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.replaceFirst(";.*", ""))
                        .toList());
    }

    private static Answer get(String path, String cookies) {
        return Api.sendAnywhere(new Api.Call("GET", path, Map.of("Cookie", cookies), Optional.empty()));
    }

    private static void change(String sql) {
        try (Connection connection = ThroughlineServer.get().database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String sql) {
        try (Connection connection = ThroughlineServer.get().database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
