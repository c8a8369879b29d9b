package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Counterpart;
import org.throughline.directory.Organisations;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.book.CounterpartList;
import org.throughline.offices.domain.CounterpartLine;
import org.throughline.offices.domain.OfficesProblem;

/** Whom a bureau goes to for a topic at a level on a day, and who of its own does. Everybody may know. */
@ApplicationScoped
@Transactional
public class CounterpartService {

    private CounterpartBook book;
    private ActingFor acting;
    private Organisations organisations;

    @SuppressWarnings("NullAway.Init")
    protected CounterpartService() {
        // For the CDI proxy.
    }

    @Inject
    CounterpartService(CounterpartBook book, ActingFor acting, Organisations organisations) {
        this.book = book;
        this.acting = acting;
        this.organisations = organisations;
    }

    /** Whether a topic at a level is looked after. */
    public enum State {
        /** There is somebody to go to, and one of us who does. */
        COVERED,
        /** Nobody to go to is known. */
        NO_COUNTERPART,
        /** Nobody of us is named, or whoever is has no post in the office on that day. */
        NO_PERSON
    }

    /** Our one person, by name and post. */
    public record OurPerson(String account, BilingualText called, BilingualText post) {}

    /**
     * A topic at a level on a day.
     *
     * @param person null unless it is {@link State#COVERED}
     */
    public record Entry(
            CounterpartLine line, State state, @Nullable OurPerson person) {}

    /**
     * A page of topics by level, in the order of the bureau's file.
     *
     * @throws ProblemException {@code mandates-bureau-not-found}, or {@code query-invalid} for a topic the bureau does
     *     not have
     */
    public Page<Entry> page(CounterpartList.Question question, int limit, int after) {
        Bureau bureau = acting.bureau(question.bureau());
        String topic = question.topic();
        if (topic != null && !book.read(list -> list.knows(bureau.code(), topic, question.then()))) {
            throw unknown(topic);
        }
        Page<CounterpartLine> lines = book.read(list -> list.page(question, limit, after));
        Map<String, List<Organisations.Seat>> seats = new HashMap<>();
        return new Page<>(
                lines.items().stream()
                        .map(line -> entry(bureau.code(), line, question.on(), seats))
                        .toList(),
                lines.next());
    }

    private Entry entry(
            String bureau, CounterpartLine line, LocalDate on, Map<String, List<Organisations.Seat>> seats) {
        Counterpart counterpart = line.counterpart();
        if (counterpart == null) {
            return new Entry(line, State.NO_COUNTERPART, null);
        }
        String office = bureau + "/" + counterpart.office();
        return seats.computeIfAbsent(office, code -> organisations.seats(code, MandateService.READ, on)).stream()
                .filter(seat -> seat.account() != null && seat.account().equals(counterpart.person()))
                .findFirst()
                .map(seat -> new OurPerson(String.valueOf(seat.account()), seat.called(), seat.post()))
                .map(person -> new Entry(line, State.COVERED, person))
                .orElseGet(() -> new Entry(line, State.NO_PERSON, null));
    }

    private static ProblemException unknown(String topic) {
        Phrase detail = new Phrase(OfficesProblem.TEXTS, "fault.unknown-topic", Map.of("topic", topic));
        return new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), List.of(new Fault("/topic", detail)));
    }
}
