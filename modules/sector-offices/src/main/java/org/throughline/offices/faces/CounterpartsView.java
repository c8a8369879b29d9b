package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Counterpart;
import org.throughline.configuration.GovernmentLevel;
import org.throughline.configuration.Office;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Money;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.CounterpartService;
import org.throughline.offices.application.CounterpartService.Entry;
import org.throughline.offices.book.CounterpartList;

/** Whom to go to on a day, by topic and level, with what nobody stands for first. */
@Named("counterpartsView")
@RequestScoped
public class CounterpartsView {

    private static final int ROWS = 50;
    private static final int GAPS = 20;

    @Inject
    private CounterpartService service;

    @Inject
    private ActingFor acting;

    @Inject
    private CurrentUser user;

    private @Nullable String on;
    private @Nullable String asked;
    private @Nullable String level;
    private @Nullable String after;
    private LocalDate day = LocalDate.EPOCH;
    private @Nullable String topic;
    private List<Row> rows = List.of();
    private List<Row> gaps = List.of();
    private @Nullable String next;

    /** A topic at a level in the words of the reader. */
    public record Row(
            String topic,
            String code,
            String level,
            String state,
            List<String> departments,
            @Nullable String office,
            @Nullable String person,
            @Nullable String post,
            @Nullable Money limit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Called before the page is drawn; what is no day is today, what is no topic or level is all. */
    public void open() {
        on = Asked.parameter("on");
        asked = Asked.parameter("topic");
        level = Asked.parameter("level");
        after = Asked.parameter("after");
        day = Objects.requireNonNullElseGet(Days.read(on), acting::today);
        topic = asked == null || asked.isBlank() ? null : asked;
        Page<Entry> page = page();
        Bureau bureau = acting.bureau(null);
        rows = page.items().stream().map(entry -> row(entry, bureau)).toList();
        Cursor following = page.next();
        next = following == null ? null : following.token();
        gaps = service.page(question(null, null, true), GAPS, 0).items().stream()
                .map(entry -> row(entry, bureau))
                .toList();
    }

    private Page<Entry> page() {
        try {
            return service.page(question(topic, level(), false), ROWS, place());
        } catch (ProblemException refused) {
            if (refused.type() != ExchangeProblem.QUERY_INVALID) {
                throw refused;
            }
            topic = null;
            return service.page(question(null, level(), false), ROWS, 0);
        }
    }

    private CounterpartList.Question question(@Nullable String about, @Nullable GovernmentLevel at, boolean missing) {
        return new CounterpartList.Question(acting.bureau(null).code(), about, at, missing, day, null);
    }

    /** An address that was cut shows the beginning. */
    private int place() {
        return after == null
                ? 0
                : Cursor.parse(after, CounterpartList.CURSOR_PARTS)
                        .map(cursor -> cursor.key().get(0))
                        .filter(rank -> rank.matches("\\d{1,9}"))
                        .map(Integer::parseInt)
                        .orElse(0);
    }

    private @Nullable GovernmentLevel level() {
        return Arrays.stream(GovernmentLevel.values())
                .filter(known -> known.name().equals(level))
                .findFirst()
                .orElse(null);
    }

    private Row row(Entry entry, Bureau bureau) {
        Counterpart found = entry.line().counterpart();
        CounterpartService.OurPerson person = entry.person();
        return new Row(
                entry.line().need().name().in(user.language()),
                entry.line().need().topic(),
                entry.line().need().level().name(),
                entry.state().name(),
                found == null
                        ? List.of()
                        : found.departments().stream()
                                .map(department -> department.in(user.language()))
                                .toList(),
                found == null ? null : office(found.office(), bureau),
                person == null ? null : person.called().in(user.language()),
                person == null ? null : person.post().in(user.language()),
                found == null ? null : found.limit(),
                found == null ? null : found.period().start(),
                found == null ? null : found.period().end());
    }

    private String office(String code, Bureau bureau) {
        return bureau.offices().stream()
                .filter(office -> office.code().equals(code))
                .map(Office::name)
                .map(name -> name.in(user.language()))
                .findFirst()
                .orElse(code);
    }

    public LocalDate getDay() {
        return day;
    }

    /** The topic that is shown; null for all. */
    public @Nullable String getTopic() {
        return topic;
    }

    /** The level that is shown; null for all. */
    public @Nullable String getLevel() {
        GovernmentLevel shown = level();
        return shown == null ? null : shown.name();
    }

    public List<GovernmentLevel> getLevels() {
        return List.of(GovernmentLevel.values());
    }

    public List<Row> getRows() {
        return rows;
    }

    /** The first topics that nobody stands for on the day, whatever is shown beside. */
    public List<Row> getGaps() {
        return gaps;
    }

    /** The address of a level with the day and the topic at hand; empty for all levels. */
    public String levelHref(String wanted) {
        return href(wanted, topic, null);
    }

    /** The address of all levels of a topic. */
    public String topicHref(String wanted) {
        return href("", wanted, null);
    }

    /** The address of the following page; null on the last one. */
    public @Nullable String getNextHref() {
        return next == null ? null : href(Objects.requireNonNullElse(getLevel(), ""), topic, next);
    }

    private String href(String wanted, @Nullable String about, @Nullable String from) {
        StringBuilder address = new StringBuilder("?on=").append(day);
        address.append(wanted.isEmpty() ? "" : "&level=" + wanted);
        address.append(about == null ? "" : "&topic=" + about);
        return address.append(from == null ? "" : "&after=" + from).toString();
    }
}
