package org.throughline.policies.runs;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.enterprises.FirmsByIdentity;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.policies.Catalogue;
import org.throughline.policies.TrialClauses;
import org.throughline.policies.TrialRegister;

/** Runs over a trial register. */
final class TrialRuns implements FirmsByIdentity {

    final TrialRegister register;
    final TrialClauses clauses = new TrialClauses();
    private final Clock clock;

    TrialRuns(TrialRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    RunMaking making() {
        return making(TrialRegister.feed());
    }

    RunMaking making(FirmFactsFeed feed) {
        return new RunMaking(feed, clauses, Catalogue.SHIPPED, clock);
    }

    RunMaking.Made make() {
        return making().make(TimeOrderedUuid.next(clock), "lin");
    }

    static RunLists.Opened open(RunMaking.Made made) {
        return new RunLists.Opened(made.run(), made.contents(), Catalogue.SHIPPED);
    }

    RunLists lists() {
        return new RunLists(this, TrialRegister.feed());
    }

    @Override
    public Map<UUID, EnterpriseSummary> among(Collection<UUID> firms, Reach reach) {
        Map<UUID, EnterpriseSummary> among = new HashMap<>();
        for (int number = 0; number < register.firms().size(); number++) {
            DivisionCode district = new DivisionCode(number % 4 == 0 ? "330324" : "330303");
            UUID id = register.firm(number);
            if (firms.contains(id) && reach.coversPlace(district, null)) {
                among.put(
                        id,
                        new EnterpriseSummary(
                                id,
                                TrialRegister.uscc(number),
                                null,
                                "温州示例" + number + "号电气有限公司",
                                EntityKind.COMPANY,
                                new IndustryCode("C3411"),
                                district,
                                null,
                                false,
                                0));
            }
        }
        return among;
    }
}
