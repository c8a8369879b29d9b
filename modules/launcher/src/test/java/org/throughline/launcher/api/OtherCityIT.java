package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.TestFolders;
import org.throughline.testkit.ThroughlineServer;

/** A server with the folder of another city shows that city and nothing of the one that is shipped. */
class OtherCityIT {

    private static final Pattern SHIPPED_CITY = Pattern.compile(
            "温州|龙湾|瓯海|浙江|(?i:wenzhou|longwan|zhejiang)|(?<![0-9A-Za-z.-])(91|92)?3303\\d\\d|\\bwz[a-z]{2}\\b");
    private static final int ENOUGH_PAGES = 25;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static LaunchedThroughline server;

    @BeforeAll
    static void start() {
        server = LaunchedThroughline.in(folder.resolve("data"))
                .config(hefei(folder.resolve("config")))
                .firms(300)
                .serve("--demo")
                .awaitReady();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    /** The shipped folder without its bureaus, and the example over it, as the manual says. */
    private static Path hefei(Path config) {
        Path checkout = TestFolders.checkout();
        lay(checkout.resolve("config"), config, file -> !file.startsWith("bureaus"));
        lay(checkout.resolve("docs/examples/hefei"), config, file -> !file.endsWith("README.md"));
        return config;
    }

    private static void lay(Path source, Path target, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = source.relativize(file);
                if (wanted.test(name)) {
                    Files.createDirectories(target.resolve(name).getParent());
                    Files.copy(file, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void whatTheOperatorIsToldIsOfThisCity() {
        assertThat(server.output()).contains("director, general, ", "chips, chips-1, ", "district, ");
        assertThat(SHIPPED_CITY.matcher(server.output()).results()).isEmpty();
    }

    @Test
    void everyPageThatLinksLeadToIsOfThisCityInBothLanguages() {
        List<String> faults = new ArrayList<>();
        int pages = 0;
        for (String reader :
                List.of("director zh", "director en", "system zh", "security en", "district zh", " zh", " en")) {
            String account = reader.substring(0, reader.indexOf(' '));
            Browsing browser = Browsing.on(server.address());
            browser.post("/preferences", Map.of("language", reader.substring(account.length() + 1)));
            if (!account.isEmpty()) {
                browser.signIn(account, ThroughlineServer.SECRET);
            }
            for (Crawl.Seen page : new Crawl(browser).from(account.isEmpty() ? "/login" : "/desk")) {
                judge(reader + " " + page.path(), page.answer(), faults);
                pages++;
            }
        }

        assertThat(faults).isEmpty();
        assertThat(pages).isGreaterThan(3 * ENOUGH_PAGES);
    }

    @Test
    void everyListAndSingleOfTheApiIsOfThisCity() {
        List<String> faults = new ArrayList<>();
        String firm = get("/enterprises?limit=1").json().at("/items/0/uscc").asText();
        JsonNode paths = Api.sendTo(
                        server.address(), new Api.Call("GET", "/openapi?format=json", Map.of(), Optional.empty()))
                .json()
                .path("paths");
        int read = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            String address = path.getKey().replace("{uscc}", firm).replace("{track}", "quantum");
            if (path.getValue().has("get")
                    && !address.contains("{")
                    && !path.getValue().has("servers")) {
                judge("GET " + address, get(address), faults);
                read++;
            }
        }

        assertThat(faults).isEmpty();
        assertThat(read).isGreaterThan(ENOUGH_PAGES);
        assertThat(get("/enterprises?limit=500").json().path("items")).hasSizeGreaterThan(250);
        assertThat(get("/enterprises?zone=hefei-htz").body()).contains("合肥高新技术产业开发区");
    }

    @Test
    void itHasItsOwnNamesAndWords() {
        Browsing chinese = Browsing.on(server.address());
        assertThat(chinese.get("/login").body()).contains("合肥市新兴产业促进局（示例）");
        chinese.signIn("chips", ThroughlineServer.SECRET);
        assertThat(chinese.get("/tracks").body())
                .contains("产业链", "没有专班负责的产业链", "量子信息")
                .doesNotContain("赛道", "处室");
        assertThat(chinese.get("/admin/offices").body())
                .contains("专班职责", "新型显示专班")
                .doesNotContain("赛道", "处室");

        Browsing english = Browsing.on(server.address());
        english.post("/preferences", Map.of("language", "en"));
        english.signIn("chips", ThroughlineServer.SECRET);
        assertThat(english.get("/tracks").body())
                .contains("Industrial chains that no task team answers for")
                .doesNotContain(">Tracks<");
    }

    @Test
    void theApiSpeaksTheWordsOfTheProduct() {
        Answer unknown = get("/tracks/railways");

        assertThat(unknown.problem()).isEqualTo("track-not-found");
        assertThat(unknown.json().path("title").asText()).isEqualTo("没有这条赛道");
    }

    private static Answer get(String path) {
        Map<String, String> access = Map.of(
                "Authorization", "Bearer " + Api.token(server.address(), "province", ""), "Accept-Language", "zh");
        URI address = server.address();
        return Api.sendTo(address, new Api.Call("GET", "/api/v1" + path, access, Optional.empty()));
    }

    private static void judge(String place, Answer answer, List<String> faults) {
        // The front of the house leads some people to a page that is not theirs.
        if (answer.status() != 200 && answer.status() != 403) {
            faults.add(place + " answers " + answer.status());
        }
        Matcher found = SHIPPED_CITY.matcher(answer.body());
        if (found.find()) {
            int from = Math.max(0, found.start() - 60);
            int to = Math.min(answer.body().length(), found.end() + 60);
            faults.add(place + " says " + answer.body().substring(from, to).replaceAll("\\s+", " "));
        }
    }
}
