package org.throughline.webapp.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.FirstAdministrator;
import org.throughline.directory.Reach;
import org.throughline.directory.Rights;
import org.throughline.directory.SignIn;
import org.throughline.directory.Standing;
import org.throughline.directory.Standings;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.exchange.ApiDescription;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;

/** What the container promises to every module: wiring, transactions, locks, news. One deployment for all. */
@ExtendWith(ArquillianExtension.class)
class HouseIT {

    /** What the people of the demo sign in with in these tests. */
    static final String SECRET = "container-tests-2026";

    /** Property with the token of a first administrator's link. */
    static final String INVITATION = "throughline.test.invitation";

    @Inject
    private Desk desk;

    @Inject
    private FirstAdministrator firstAdministrator;

    @Inject
    @ConfigProperty(name = INVITATION)
    private String invitation;

    @Inject
    private SignIn signIn;

    @Inject
    private Standings standings;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private Instance<CurrentUser> users;

    @Inject
    private Clock clock;

    @Inject
    private ApiDescription api;

    @Deployment
    static WebArchive house() {
        return HouseArchive.build();
    }

    @Test
    void everyBeanFindsTheOthers() {
        assertThat(users.isResolvable()).isTrue();
        assertThat(users.get().name()).isEqualTo("anonymous");
        assertThat(users.get().may("enterprises:read")).isFalse();
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(api.document().at("/paths/~1oauth~1token/post/operationId").asText())
                .isEqualTo("issueToken");
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        String person = somebody();

        assertThatThrownBy(() -> desk.enter(person, true)).hasMessageContaining("as asked");

        assertThat(desk.count(person)).isZero();
        assertThat(desk.heardWithin()).contains(person);
        assertThat(desk.heardAfterwards()).doesNotContain(person);
    }

    @Test
    void whatIsDoneIsToldAfterwards() {
        String person = somebody();

        desk.enter(person, false);

        assertThat(desk.count(person)).isOne();
        assertThat(desk.heardAfterwards()).containsOnlyOnce(person);
    }

    @Test
    void whoeverChangesAnOldCopyIsStopped() {
        UUID id = desk.enter(somebody(), false);
        Account former = desk.read(id);
        Account present = desk.read(id);
        desk.failOn(present);

        assertThatThrownBy(() -> desk.failOn(former))
                .hasRootCauseInstanceOf(Exception.class)
                .satisfies(thrown -> {
                    assertThat(causes(thrown)).contains(OptimisticLockException.class);
                });
    }

    @Test
    void theApplicationMayNotChangeTheDatabaseItself() {
        assertThatThrownBy(desk::defineATable).hasStackTraceContaining("permission denied");
    }

    @Test
    void thePeopleAndClientsOfTheDemoSignIn() {
        Standing director = signIn.person("director", SECRET);
        Standing longwan = signIn.client("longwan", SECRET);

        assertThat(director.rights()).contains("enterprises:write").doesNotContain(Rights.ADMIN_WRITE);
        assertThat(longwan.reach("enterprises:read").districts()).containsExactly(new DivisionCode("330303"));
        assertThat(director.reach("enterprises:read")).isEqualTo(Reach.EVERYWHERE);
    }

    @Test
    void aWrongPasswordIsCountedAlthoughItIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> signIn.person("auditor", "wrong"))
                .extracting(ProblemException::type)
                .isEqualTo(DirectoryProblem.CREDENTIALS_WRONG);

        assertThat(directory.account("auditor").orElseThrow().hasFailed()).isTrue();
        signIn.person("auditor", SECRET);
        assertThat(directory.account("auditor").orElseThrow().hasFailed()).isFalse();
    }

    @Test
    void theLinkOfTheFirstAdministratorWorksOnce() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> firstAdministrator.accept(invitation, "A!", " ", "short"))
                .extracting(
                        refused -> refused.faults().stream().map(Fault::pointer).toList())
                .isEqualTo(List.of("/account", "/name", "/password"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> firstAdministrator.accept(invitation, "first", " ", "password1234"))
                .extracting(
                        refused -> refused.faults().stream().map(Fault::pointer).toList())
                .isEqualTo(List.of("/name", "/password"));

        String first = firstAdministrator.accept(invitation, "first", "第一位", "a long enough sentence");

        assertThat(standings.person(first).orElseThrow().rights())
                .containsExactlyInAnyOrder(Rights.ADMIN_READ, Rights.ADMIN_WRITE);
        assertThat(signIn.person("first", "a long enough sentence").name()).isEqualTo("first");
        assertThat(firstAdministrator.isOpen(invitation)).isFalse();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> firstAdministrator.accept(invitation, "second", "x", "a long enough sentence"))
                .extracting(ProblemException::type)
                .isEqualTo(DirectoryProblem.INVITATION_CLOSED);
    }

    private static String somebody() {
        return "p" + UUID.randomUUID();
    }

    private static List<Class<?>> causes(Throwable thrown) {
        List<Class<?>> causes = new ArrayList<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            causes.add(cause.getClass());
        }
        return causes;
    }
}
