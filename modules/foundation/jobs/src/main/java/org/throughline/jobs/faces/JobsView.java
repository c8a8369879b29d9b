package org.throughline.jobs.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Rights;
import org.throughline.jobs.JobFailure;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobPace;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.JobQuery;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.JobWords;
import org.throughline.jobs.Jobs;
import org.throughline.jobs.application.JobKinds;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** State of the list of jobs, the one asked for last first; all of it stands in the address. */
@Named
@RequestScoped
public class JobsView {

    private static final int ROWS = 50;
    private static final String ALL = "ALL";
    private static final int OFTEN_SECONDS = 2;
    private static final int SELDOM_SECONDS = 15;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Jobs jobs;

    @Inject
    private JobKinds kinds;

    @Inject
    private CurrentUser user;

    private Page<JobSummary> page = new Page<>(List.of(), null);

    @PostConstruct
    void load() {
        JobQuery.Whose whose = isEverybodys() ? JobQuery.Whose.ALL : JobQuery.Whose.OWN;
        page = jobs.page(
                new JobQuery(whose, state().orElse(null), null, ROWS, JobQuery.place(request.getParameter("after"))));
    }

    public List<JobRow> getRows() {
        return page.items().stream().map(this::row).toList();
    }

    /** Whether the list has the jobs of everybody; only whoever may see them can ask for that. */
    public boolean isEverybodys() {
        return user.may(Rights.ADMIN_READ) && ALL.equals(request.getParameter("whose"));
    }

    /** Whether the reader can have the jobs of everybody. */
    public boolean isOverseer() {
        return user.may(Rights.ADMIN_READ);
    }

    /** Name of the state that the list is narrowed to; empty for all. */
    public String getState() {
        return state().map(JobState::name).orElse("");
    }

    public JobState[] getStates() {
        return JobState.values();
    }

    /** The address of this list narrowed to a state; of the whole one for an empty name. */
    public String href(String state) {
        return address(state, null);
    }

    /** The address of the following rows; null on the last page. */
    public @Nullable String getNextHref() {
        Cursor next = page.next();
        return next == null ? null : address(getState(), next.token());
    }

    /** Pause between two looks of a page that keeps itself up to date, in seconds. */
    public int getPause() {
        return page.items().stream().allMatch(job -> job.state().isOver()) ? SELDOM_SECONDS : OFTEN_SECONDS;
    }

    /** Code of what was refused, if it is one that the page has words for; empty otherwise. */
    public String getRefused() {
        String code = request.getParameter("refused");
        return JobActs.REFUSALS.contains(String.valueOf(code)) ? String.valueOf(code) : "";
    }

    /** How many of these stand there. */
    public long count(String state) {
        return page.items().stream()
                .filter(job -> job.state().name().equals(state))
                .count();
    }

    private JobRow row(JobSummary job) {
        Locale language = user.language();
        boolean running = job.state() == JobState.RUNNING;
        return new JobRow(
                job.id(),
                job.version(),
                kinds.label(job, language),
                running && job.cancelAsked() ? "CANCELLING" : job.state().name(),
                JobWords.light(job.state()),
                job.asker(),
                job.times(),
                running ? far(job, language) : null,
                result(job, language),
                kinds.find(job.kind()).flatMap(kind -> kind.page(job)).orElse(null),
                isCancellable(job),
                isOwn(job) && (job.state() == JobState.FAILED || job.state() == JobState.CANCELLED));
    }

    private JobRow.Far far(JobSummary job, Locale language) {
        JobProgress progress = job.progress();
        if (progress == null) {
            return new JobRow.Far(null, "", "");
        }
        String unit = kinds.unit(job, progress, language);
        JobPace pace = job.pace();
        return new JobRow.Far(
                progress.percent(),
                JobWords.progress(progress, unit, language),
                pace == null ? "" : JobWords.pace(pace, unit, language));
    }

    private boolean isCancellable(JobSummary job) {
        return !job.state().isOver() && !job.cancelAsked() && (isOwn(job) || user.may(Rights.ADMIN_WRITE));
    }

    private boolean isOwn(JobSummary job) {
        return job.asker().person() && job.asker().name().equals(user.name());
    }

    private static String result(JobSummary job, Locale language) {
        JobOutcome outcome = job.outcome();
        JobFailure failure = job.failure();
        if (outcome != null) {
            return outcome.words().in(language);
        }
        return failure == null ? "" : failure.words().in(language);
    }

    private Optional<JobState> state() {
        String asked = request.getParameter("state");
        return Arrays.stream(JobState.values())
                .filter(state -> state.name().equals(asked))
                .findFirst();
    }

    private String address(String state, @Nullable String after) {
        StringBuilder query = new StringBuilder();
        if (isEverybodys()) {
            query.append("&whose=").append(ALL);
        }
        if (!state.isEmpty()) {
            query.append("&state=").append(state);
        }
        if (after != null) {
            query.append("&after=").append(after);
        }
        return request.getContextPath() + "/jobs" + query.toString().replaceFirst("&", "?");
    }
}
