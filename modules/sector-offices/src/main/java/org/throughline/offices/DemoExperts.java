package org.throughline.offices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Remit;
import org.throughline.journal.Journal;
import org.throughline.kernel.Period;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.application.ExpertFile;
import org.throughline.offices.book.ExpertRows;
import org.throughline.offices.book.PairingRows;
import org.throughline.offices.book.SessionRows;
import org.throughline.offices.domain.Expert;
import org.throughline.offices.domain.ExpertConsent;
import org.throughline.offices.domain.ExpertDetails;
import org.throughline.offices.domain.ExpertPairing;
import org.throughline.offices.domain.ExpertProfile;
import org.throughline.offices.domain.ExpertPurpose;
import org.throughline.offices.domain.ExpertSession;
import org.throughline.offices.domain.ExpertTopic;
import org.throughline.personal.ConsentForm;
import org.throughline.personal.PersonalVault;

/** Some invented experts of the demo, each marked as a sample, with what they explained and who learns from them. */
public final class DemoExperts {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String BY = "director";
    private static final List<String> OF_THE_SHIPPED_CITY =
            List.of("new-materials", "life-health", "commercial-space", "semiconductors");
    private static final int INVENTED = 2;

    private final ExpertRows experts;
    private final SessionRows sessions;
    private final PairingRows pairings;
    private final ExpertFile file;
    private final Clock clock;
    private final LocalDate today;
    private final String bureau;
    private final List<String> followed;

    private DemoExperts(Remit remit, Connection connection, Journal journal, PersonalVault vault, Clock clock) {
        this.bureau = remit.bureau();
        this.followed =
                remit.tracks().stream().map(track -> track.code().value()).toList();
        this.experts = new ExpertRows(connection, bureau);
        this.sessions = new SessionRows(connection, bureau);
        this.pairings = new PairingRows(connection, bureau);
        this.file = new ExpertFile(vault, journal);
        this.clock = clock;
        this.today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /**
     * Enters those of the shipped city if the bureau follows its tracks; otherwise some for the first of its own.
     * Nothing is committed here.
     *
     * @param remit of the bureau at whose door people stand
     * @param connection with a transaction begun, as the owner of the database or as the application
     * @param journal that of this transaction
     * @param vault that of this transaction
     */
    public static void enter(Remit remit, Connection connection, Journal journal, PersonalVault vault, Clock clock)
            throws SQLException {
        DemoExperts demo = new DemoExperts(remit, connection, journal, vault, clock);
        if (demo.followed.containsAll(OF_THE_SHIPPED_CITY)) {
            demo.enterThoseOfTheShippedCity();
        } else {
            demo.invent();
        }
    }

    private void invent() throws SQLException {
        for (int i = 0; i < Math.min(INVENTED, followed.size()); i++) {
            String track = followed.get(i);
            UUID expert = enter(
                    "示例专家" + (i + 1),
                    i + 1,
                    profile("示例研究院", "研究员", List.of("示例领域"), track, null, BY),
                    EnumSet.of(ExpertPurpose.EXPLANATION, ExpertPurpose.CONSULTATION));
            session(expert, track, 20, List.of(BY), "示例：上游缺材料，下游订单在外地。", "看两家上游企业");
        }
    }

    private void enterThoseOfTheShippedCity() throws SQLException {
        enter(
                "赵示例",
                1,
                profile("示例材料研究所", "研究员", List.of("高温合金", "复合材料"), "new-materials", null, "officer41"),
                EnumSet.of(ExpertPurpose.EXPLANATION));
        enter(
                "钱示例",
                2,
                profile("示例医学院", "主任医师", List.of("医疗器械注册"), "life-health", null, "officer11"),
                EnumSet.of(ExpertPurpose.CONSULTATION, ExpertPurpose.EVENT));
        enterWhoExplained();
    }

    private void enterWhoExplained() throws SQLException {
        UUID space = enter(
                "孙示例",
                3,
                profile(
                        "示例航天研究院",
                        "高级工程师",
                        List.of("液体火箭发动机", "卫星总装"),
                        "commercial-space",
                        "示例：在一家卫星公司任顾问",
                        "officer31"),
                EnumSet.of(ExpertPurpose.EXPLANATION, ExpertPurpose.CONSULTATION));
        session(space, "commercial-space", 20, List.of("director", "office3"), "示例：发射工位和频轨资源两年内分完，总装看成本。", "看两家总装厂");
        UUID chips = enter(
                "李示例",
                4,
                profile("示例大学", "教授", List.of("光刻", "封装测试"), "semiconductors", null, "officer21"),
                EnumSet.of(ExpertPurpose.EXPLANATION, ExpertPurpose.CONSULTATION));
        session(chips, "semiconductors", 40, List.of("office2", "officer21"), "示例：成熟制程还在扩产，上游缺的是光刻胶和零部件。", null);
        session(chips, "semiconductors", 12, List.of("officer21", "officer22"), "示例：先进封装是本地能进的一段，路线看芯粒。", "摸一遍本地封测企业");
        pair(chips, "officer21");
        pair(chips, "officer22");
    }

    private ExpertProfile profile(
            String institution,
            String title,
            List<String> fields,
            String track,
            @Nullable String interests,
            String contact) {
        return new ExpertProfile(
                institution,
                title,
                fields,
                List.of(new TrackCode(track)),
                EnumSet.of(ExpertTopic.STATE, ExpertTopic.UPSTREAM, ExpertTopic.ROUTES),
                interests,
                contact,
                Period.since(today.minusMonths(6)));
    }

    /** Numbers that begin with 154 reach nobody: no operator gives them to customers. */
    private UUID enter(String name, int number, ExpertProfile profile, Set<ExpertPurpose> purposes)
            throws SQLException {
        ExpertConsent consent =
                new ExpertConsent(today.minusMonths(6), ConsentForm.WRITTEN, purposes, null, now(), BY, null, null);
        Expert expert = new Expert(TimeOrderedUuid.next(clock), 0, profile, now(), BY, List.of(consent));
        ExpertDetails details = new ExpertDetails(name, "1540001000" + number, "expert" + number + "@experts.example");
        experts.add(expert, file.phoneDigest(bureau, details.phone()));
        experts.agree(expert.id(), consent);
        file.keep("expert-added", null, expert, details);
        return expert.id();
    }

    private void session(
            UUID expert, String track, int daysAgo, List<String> people, String words, @Nullable String follows)
            throws SQLException {
        ExpertSession.Said said =
                new ExpertSession.Said(new TrackCode(track), today.minusDays(daysAgo), people, words, follows);
        sessions.add(new ExpertSession(TimeOrderedUuid.next(clock), expert, said, BY, now()));
    }

    private void pair(UUID expert, String officer) throws SQLException {
        ExpertPairing.Said said =
                new ExpertPairing.Said(new TrackCode("semiconductors"), officer, today.minusMonths(3), null);
        pairings.add(new ExpertPairing(TimeOrderedUuid.next(clock), expert, 0, said, BY, now(), null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
