package org.throughline.policies;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.catalogue.ClausesInForce;

/** Clauses that a test puts into force and takes out. */
public final class TrialClauses implements ClausesInForce {

    private final Map<String, ClauseInForce> clauses = new TreeMap<>();
    private final Map<String, LocalDate> since = new HashMap<>();
    private long stamp;

    /** Some that ask about the facts of {@link TrialRegister}. */
    public TrialClauses() {
        put("research", "rdExpenditure[year - 1] / revenue[year - 1] >= 0.03");
        put("grown", "revenue[year - 1] > revenue[year - 2] && employees[year - 1] >= 20");
        put("young", "yearsSince(registeredOn) < 3 && environmentPenalty == false");
        put("old", "yearsSince(registeredOn) >= 5 || highTech == true");
        put("clean", "environmentPenalty == false && creditRating in ['A', 'B'] && within(industry, ['C34'])");
        put("patents", "patents >= 2 && within(division, ['330303'])");
        put("bay", "zone == 'wenzhou-bay' && revenue[year - 1] > 0");
        put("uses", "'new' in aiUses && !(creditRating == 'D')");
    }

    /** Puts a clause into force, or another version of it. */
    public void put(String code, String eligibility) {
        UUID id = UUID.nameUUIDFromBytes((code + eligibility).getBytes(StandardCharsets.UTF_8));
        clauses.put(code, new ClauseInForce(id, "POLICY", code, code, eligibility, null));
        stamp++;
    }

    /** Issues a clause that is in force from a day on; nothing is to be told on that day. */
    public void putFrom(LocalDate day, String code, String eligibility) {
        put(code, eligibility);
        since.put(code, day);
    }

    /** Takes a clause out of force. */
    public void remove(String code) {
        clauses.remove(code);
        stamp++;
    }

    @Override
    public long stamp() {
        return stamp;
    }

    @Override
    public List<ClauseInForce> on(LocalDate day) {
        return clauses.values().stream()
                .filter(clause ->
                        !since.getOrDefault(clause.code(), LocalDate.MIN).isAfter(day))
                .toList();
    }
}
