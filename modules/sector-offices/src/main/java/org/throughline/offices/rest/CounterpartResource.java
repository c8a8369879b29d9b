package org.throughline.offices.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Counterpart;
import org.throughline.configuration.GovernmentLevel;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Money;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.CounterpartService;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.book.CounterpartList;
import org.throughline.offices.domain.CounterpartNeed;

/** Whom to go to for a topic at a level on a day. */
@Path("counterparts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CounterpartResource {

    @Inject
    private CounterpartService service;

    @Inject
    private MandateService mandates;

    @Inject
    private ActingFor acting;

    @Inject
    private CurrentUser user;

    /** Our one person for a topic. */
    public record PersonDocument(String account, String name, String post) {}

    /** An amount of money, exact to the fen. */
    public record MoneyDocument(String amount, String currency) {}

    /** A topic at a level; nobody to go to where there is no department. */
    public record CounterpartDocument(
            String topic,
            String name,
            @Nullable String track,
            String level,
            String state,
            List<String> departments,
            @Nullable String office,
            @Nullable PersonDocument person,
            @Nullable MoneyDocument limit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @GET
    @RolesAllowed(MandateService.READ)
    public PageAnswer<CounterpartDocument> counterparts(
            @QueryParam("bureau") @Nullable String bureau,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("level") @Nullable String level,
            @QueryParam("on") @Nullable String on,
            @QueryParam("asRecordedAt") @Nullable String asRecordedAt,
            @QueryParam("missing") @Nullable String missing,
            @BeanParam PageQuery stretch) {
        String code = acting.bureau(bureau).code();
        CounterpartList.Question question = new CounterpartList.Question(
                code,
                topic,
                level == null ? null : GovernmentLevel.valueOf(level),
                Boolean.parseBoolean(missing),
                Objects.requireNonNullElseGet(Given.day("on", on), acting::today),
                ActingFor.endOf(Given.day("asRecordedAt", asRecordedAt)));
        return PageAnswer.of(
                service.page(question, stretch.limit(), Given.rank(stretch.after(CounterpartList.CURSOR_PARTS))),
                entry -> document(code, entry));
    }

    private CounterpartDocument document(String bureau, CounterpartService.Entry entry) {
        CounterpartNeed need = entry.line().need();
        Counterpart found = entry.line().counterpart();
        return new CounterpartDocument(
                need.topic(),
                need.name().in(user.language()),
                need.track() == null ? null : need.track().value(),
                need.level().name(),
                entry.state().name(),
                found == null
                        ? List.of()
                        : found.departments().stream()
                                .map(department -> department.in(user.language()))
                                .toList(),
                found == null ? null : mandates.officeName(bureau, found.office()),
                person(entry.person()),
                found == null ? null : money(found.limit()),
                found == null ? null : found.period().start(),
                found == null ? null : found.period().end());
    }

    private @Nullable PersonDocument person(CounterpartService.@Nullable OurPerson person) {
        return person == null
                ? null
                : new PersonDocument(
                        person.account(),
                        person.called().in(user.language()),
                        person.post().in(user.language()));
    }

    private static @Nullable MoneyDocument money(@Nullable Money limit) {
        return limit == null ? null : new MoneyDocument(limit.amount(), Money.CURRENCY);
    }
}
