package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Rights;
import org.throughline.directory.domain.Bounds;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Duty;
import org.throughline.directory.domain.Post;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Period;
import org.throughline.kernel.Phrase;

/** What the first administrator enters, and the post that they get. */
@ApplicationScoped
class FirstEntry {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,60}");

    private DirectoryRepository directory;
    private PasswordRules rules;
    private Clock clock;
    private CurrentConfiguration configuration;

    @SuppressWarnings("NullAway.Init")
    protected FirstEntry() {
        // For the CDI proxy.
    }

    @Inject
    FirstEntry(DirectoryRepository directory, PasswordRules rules, Clock clock, CurrentConfiguration configuration) {
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** Everything that breaks a rule. */
    List<Fault> faults(String account, String name, String password) {
        List<Fault> faults = new ArrayList<>();
        check(faults, "account", ACCOUNT, account);
        check(faults, "name", NAME, name.strip());
        faults.addAll(rules.faults("/password", account, password));
        return faults;
    }

    private static void check(List<Fault> faults, String field, Pattern form, String value) {
        if (!form.matcher(value).matches()) {
            faults.add(new Fault("/" + field, new Phrase(DirectoryProblem.TEXTS, "fault." + field)));
        }
    }

    /** A system administrator of the bureau, from today on. */
    Post.Terms administration() {
        UUID organisation = directory
                .bureau(configuration.house().code())
                .orElseThrow(() -> new IllegalStateException("The directory has no bureau"));
        Phrase title = new Phrase(DirectoryProblem.TEXTS, "post.administrator");
        return new Post.Terms(
                organisation,
                new BilingualText(title.in(Locale.SIMPLIFIED_CHINESE), title.in(Locale.ENGLISH)),
                Period.since(LocalDate.now(clock.withZone(SHANGHAI))),
                Duty.SYSTEM,
                Set.of(Rights.ADMIN_READ, Rights.ADMIN_WRITE),
                Bounds.EVERYWHERE);
    }
}
