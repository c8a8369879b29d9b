package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.book.PlanItem;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.PlanRecord;

/** The changes of a plan in sentences, so many at a time. */
@Named("planLines")
@RequestScoped
public class PlanLines {

    static final String TEXTS = "org.throughline.offices.plans.texts";
    private static final int ROWS = 100;

    @Inject
    private MandateService mandates;

    @Inject
    private CurrentUser user;

    @Inject
    @ManagedProperty("#{param.from}")
    private @Nullable String from;

    private List<Line> all = List.of();
    private int first;

    /**
     * One change.
     *
     * @param index its place in the plan, from 0
     * @param movable whether open work can go with it
     * @param touched open work that it touches, of each kind
     * @param excepted how many pieces keep their office all the same
     * @param goesOn whether work that an earlier change brings goes on with this one
     */
    public record Line(
            int index,
            MandateChange change,
            String sentence,
            boolean movable,
            List<Touched> touched,
            long excepted,
            boolean goesOn) {

        public LocalDate start() {
            return change.period().start();
        }

        public @Nullable LocalDate end() {
            return change.period().end();
        }

        /** How many pieces of whatever kind. */
        public long pieces() {
            return touched.stream().mapToLong(Touched::count).sum();
        }
    }

    /** So many pieces of a kind, by its name and by what people call it. */
    public record Touched(String kind, String called, long count) {}

    void show(PlanRecord plan, Map<PlanItem.Name, Integer> exceptions) {
        Bureau bureau = mandates.house();
        OfficeNames names = new OfficeNames(bureau, plan.after().tracks(), user)
                .knowing(mandates.coverage(bureau.code(), null).tracks());
        WorkWords work = new WorkWords(mandates.kinds(), user.language());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < plan.changes().size(); i++) {
            int index = i;
            MandateChange change = plan.changes().get(i);
            List<Touched> touched = touched(plan.touchedBy(i), work);
            long excepted =
                    exceptions.values().stream().filter(place -> place == index).count();
            boolean movable = change.canTakeWork() && !touched.isEmpty();
            lines.add(new Line(
                    i,
                    change,
                    sentence(change, names),
                    movable,
                    touched,
                    excepted,
                    change.takesOnFrom(plan.changes().subList(0, i))));
        }
        all = lines;
        first = from != null && from.matches("\\d{1,6}") ? Math.min(Integer.parseInt(from), lines.size()) : 0;
    }

    private static List<Touched> touched(Map<String, Long> counts, WorkWords work) {
        return counts.entrySet().stream()
                .map(count -> new Touched(count.getKey(), work.kind(count.getKey()), count.getValue()))
                .toList();
    }

    private String sentence(MandateChange change, OfficeNames names) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("what", names.subject(change.track(), change.function()));
        values.put("former", change.former() == null ? "" : names.office(change.former()));
        values.put("next", change.next() == null ? "" : names.office(change.next()));
        return user.told(new Phrase(TEXTS, "change." + change.kind().name(), values));
    }

    /** The changes of this page. */
    public List<Line> getRows() {
        return all.subList(first, Math.min(all.size(), first + ROWS));
    }

    /** The change at a place. */
    public @Nullable Line at(int index) {
        return index < all.size() ? all.get(index) : null;
    }

    public int getFirst() {
        return first;
    }

    /** Where the following changes begin; null on the last page. */
    public @Nullable Integer getNext() {
        return first + ROWS < all.size() ? Integer.valueOf(first + ROWS) : null;
    }
}
