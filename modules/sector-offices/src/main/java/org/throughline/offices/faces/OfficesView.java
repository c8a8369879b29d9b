package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.directory.Organisations;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Period;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.PlanService;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;

/** What each office covers on a day, as it is believed now or was believed on another day. */
@Named("officesView")
@RequestScoped
public class OfficesView {

    @Inject
    private MandateService service;

    @Inject
    private PlanService plans;

    @Inject
    private Organisations organisations;

    @Inject
    private CurrentUser user;

    private @Nullable String on;

    private @Nullable String at;

    private @Nullable String known;

    private LocalDate day = LocalDate.EPOCH;
    private @Nullable LocalDate believed;
    private Coverage coverage = new Coverage(List.of(), List.of());
    private DaySlider slider = new DaySlider(List.of(), LocalDate.EPOCH);
    private List<OfficeDoor> doors = List.of();
    private List<Doors.Course> courses = List.of();
    private List<String> gaps = List.of();
    private String plaques = "";
    private FileState file = FileState.SAME;

    /** Called before the page is drawn; what is no day is today. */
    public void open() {
        on = PlanIds.asked("on");
        at = PlanIds.asked("at");
        known = PlanIds.asked("known");
        believed = Days.read(known);
        Bureau bureau = service.house();
        coverage = service.coverage(bureau.code(), believed);
        slider = new DaySlider(changes().toList(), service.today());
        day = slider.at(at).or(() -> Optional.ofNullable(Days.read(on))).orElseGet(service::today);
        Doors drawn = new Doors(bureau, coverage, day, user);
        doors = drawn.of(organisations, openWork(bureau));
        courses = drawn.courses();
        plaques = organisations.plaques(bureau.code(), day).stream()
                .map(plaque -> plaque.in(user.language()))
                .collect(Collectors.joining(" · "));
        gaps = coverage.gaps(day).entrySet().stream()
                .filter(gap -> gap.getValue().stream().anyMatch(period -> period.contains(day)))
                .map(gap -> drawn.name(gap.getKey()))
                .toList();
        if (isPlanner()) {
            file = FileState.of(plans, bureau.code());
        }
    }

    /** Nobody knows what lay there on another day. */
    private Map<Mandate, String> openWork(Bureau bureau) {
        Map<Mandate, String> words = new HashMap<>();
        if (isToday() && believed == null) {
            WorkWords work = new WorkWords(service.kinds(), user.language());
            service.openWork(bureau.code(), coverage, day)
                    .forEach((mandate, counts) -> words.put(mandate, work.of(counts)));
        }
        return words;
    }

    public LocalDate getDay() {
        return day;
    }

    public boolean isToday() {
        return day.equals(service.today());
    }

    /** The day at whose end it was believed; null for now. */
    public @Nullable LocalDate getBelieved() {
        return believed;
    }

    public DaySlider getSlider() {
        return slider;
    }

    /** The names on the door on the day; empty if the house was not there. */
    public String getPlaques() {
        return plaques;
    }

    public List<OfficeDoor> getDoors() {
        return doors;
    }

    /** How many mandates hold on the day. */
    public int getMandates() {
        return coverage.on(day).size();
    }

    /** Names of tracks that nobody answers for on the day. */
    public List<String> getGaps() {
        return gaps;
    }

    public List<Doors.Course> getCourses() {
        return courses;
    }

    /** The same drawn. */
    public CoursePicture getPicture() {
        return CoursePicture.of(courses, day, user.language());
    }

    /** Whether the reader can plan otherwise. */
    public boolean isPlanner() {
        return user.may(MandateService.WRITE) && plans.mayPlan(service.house().code());
    }

    /** How the file in the folder stands to what is believed; for planners only. */
    public FileState getFile() {
        return file;
    }

    /** The last day before this one on which something began or ended; null if there is none. */
    public @Nullable LocalDate getBefore() {
        return changes()
                .filter(change -> change.isBefore(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The next day on which something begins or ends; null if there is none. */
    public @Nullable LocalDate getAfter() {
        return changes()
                .filter(change -> change.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<LocalDate> changes() {
        return coverage.mandates().stream().flatMap(mandate -> {
            Period period = mandate.period();
            return period.end() == null ? Stream.of(period.start()) : Stream.of(period.start(), period.end());
        });
    }
}
