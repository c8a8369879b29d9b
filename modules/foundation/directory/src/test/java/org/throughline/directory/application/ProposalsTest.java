package org.throughline.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Rights;
import org.throughline.directory.Standing;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.PostEntry;
import org.throughline.directory.domain.PostState;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.ProblemException;

class ProposalsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);

    private final InMemoryDirectoryRepository directory = new InMemoryDirectoryRepository();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final Proposals proposals = as(Set.of(Rights.ADMIN_WRITE));

    @BeforeEach
    void twoPeople() {
        directory.add(new Account(new UUID(0, 1), "lan", new BilingualText("周岚", "Zhou Lan"), "kept"));
        directory.add(new Account(new UUID(0, 2), "wei", new BilingualText("严知微", "Yan Zhiwei"), "kept"));
    }

    @Test
    void theFirstSecurityAdministratorCountsAtOnceAndNobodyElse() {
        proposals.propose(Standing.Kind.PERSON, "lan", entry("SECURITY", Rights.GRANTS_WRITE));
        proposals.propose(Standing.Kind.PERSON, "wei", entry("SECURITY", Rights.GRANTS_WRITE));

        assertThat(directory.posts())
                .extracting(post -> post.state())
                .containsExactly(PostState.APPROVED, PostState.PROPOSED);
        assertThat(journal).extracting(JournalEntry::subjectId).containsExactly("lan", "wei");
    }

    @Test
    void workOfTheBureauWaits() {
        proposals.propose(Standing.Kind.PERSON, "lan", entry("", "enterprises:read"));

        assertThat(directory.posts()).extracting(post -> post.state()).containsExactly(PostState.PROPOSED);
    }

    @Test
    void onlySystemAdministratorsPropose() {
        for (String right : List.of(Rights.GRANTS_WRITE, Rights.ADMIN_READ, "enterprises:write")) {
            ProblemException refused = catchThrowableOfType(
                    ProblemException.class,
                    () -> as(Set.of(right)).propose(Standing.Kind.PERSON, "lan", entry("", "enterprises:read")));

            assertThat(refused.type()).isEqualTo(DirectoryProblem.NOT_YOUR_DUTY);
        }
        assertThat(directory.posts()).isEmpty();
    }

    @Test
    void nobodyCanBeProposedWhoIsNotThere() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> proposals.propose(Standing.Kind.PERSON, "nobody", entry("", "enterprises:read")));

        assertThat(refused.type()).isEqualTo(DirectoryProblem.HOLDER_NOT_FOUND);
    }

    private Proposals as(Set<String> rights) {
        CurrentUser user = new CurrentUser() {
            @Override
            public String name() {
                return "system";
            }

            @Override
            public boolean may(String right) {
                return rights.contains(right);
            }

            @Override
            public Locale language() {
                return Locale.SIMPLIFIED_CHINESE;
            }
        };
        return new Proposals(directory, journal::add, user, NOON);
    }

    private static PostEntry entry(String duty, String right) {
        return new PostEntry("office", "岗位", "Post", "2026-03-01", "", duty, Set.of(right), "EVERYWHERE");
    }
}
