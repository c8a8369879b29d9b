package org.throughline.offices.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.directory.Standing;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.notices.DeskSource;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.book.AwaitingApproval;
import org.throughline.offices.domain.OfficesProblem;

/** Plans that wait for the approval of a second person, on the desks of those who can give it. */
@ApplicationScoped
class PlansToApprove implements DeskSource {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @Inject
    private CurrentConfiguration current;

    @SuppressWarnings("NullAway.Init")
    PlansToApprove() {
        // For the container.
    }

    @Override
    public String code() {
        return "plans-to-approve";
    }

    @Override
    public Count count(Standing person, LocalDate today) {
        Set<String> bureaus = bureaus(person);
        return bureaus.isEmpty() ? Count.NONE : new Count(read(waiting -> waiting.count(bureaus, person.name())), 0);
    }

    /** None has a day by which it is due, so that all stand together by their keys. */
    @Override
    public List<Piece> first(Standing person, @Nullable Place after, int limit) {
        Set<String> bureaus = bureaus(person);
        boolean over = after != null && after.due().equals(UNDATED) && after.key() == null;
        if (bureaus.isEmpty() || over) {
            return List.of();
        }
        return read(waiting -> waiting.of(bureaus, person.name(), identity(after), limit)).stream()
                .map(this::piece)
                .toList();
    }

    private static @Nullable UUID identity(@Nullable Place after) {
        String key = after == null || !after.due().equals(UNDATED) ? null : after.key();
        if (key == null || key.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException noIdentity) {
            throw PageQuery.unusablePlace();
        }
    }

    /** Those whose plans take two and for which the person may decide. */
    private Set<String> bureaus(Standing person) {
        return person.kind() == Standing.Kind.PERSON
                ? current.running().configuration().bureaus().stream()
                        .filter(Bureau::plansTakeTwo)
                        .map(Bureau::code)
                        .filter(code -> person.reach(MandateService.WRITE).everywhere()
                                || person.actsFor(code, MandateService.WRITE))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private Piece piece(AwaitingApproval.Waiting waiting) {
        BilingualText bureau = current.running()
                .configuration()
                .bureau(waiting.bureau())
                .map(Bureau::name)
                .orElseThrow();
        return new Piece(
                waiting.id().toString(),
                said("desk.plan"),
                said("desk.plan.approve"),
                bureau,
                "/admin/offices/plans/" + waiting.id(),
                UNDATED);
    }

    private static BilingualText said(String key) {
        Phrase phrase = new Phrase(OfficesProblem.TEXTS, key);
        return new BilingualText(phrase.in(Locale.CHINESE), phrase.in(Locale.ENGLISH));
    }

    /** What is read of the book. */
    @FunctionalInterface
    private interface Look<T> {
        T at(AwaitingApproval waiting) throws SQLException;
    }

    private <T> T read(Look<T> look) {
        try (Connection connection = source.getConnection()) {
            return look.at(new AwaitingApproval(connection));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
