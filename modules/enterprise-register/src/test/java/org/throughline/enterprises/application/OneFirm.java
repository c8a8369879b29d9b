package org.throughline.enterprises.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterprisePage;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.domain.Beliefs;
import org.throughline.kernel.Uscc;

/** A register with one firm, of which this was said. */
record OneFirm(EnterpriseSummary firm, List<FactDefinition> definitions, List<FactSummary> said)
        implements EnterpriseDirectory {

    @Override
    public Optional<EnterpriseSummary> find(Uscc uscc, Reach reach) {
        return Optional.of(firm)
                .filter(known -> known.uscc().equals(uscc))
                .filter(known -> reach.coversPlace(known.district(), known.zone()));
    }

    @Override
    public Optional<EnterpriseSummary> successor(Uscc former, Reach reach) {
        return Optional.empty();
    }

    @Override
    public List<FactSummary> factHistory(Uscc uscc, Reach reach) {
        return find(uscc, reach).isPresent() ? said : List.of();
    }

    @Override
    public List<FactSummary> facts(Uscc uscc, Reach reach, LocalDate on, Instant knownBefore) {
        return Beliefs.allAbout(factHistory(uscc, reach), on, knownBefore);
    }

    @Override
    public EnterprisePage page(EnterpriseQuery query, Reach reach) {
        throw new AssertionError("Whoever works with one firm asks for no list");
    }

    @Override
    public long count(EnterpriseFilter filter, Reach reach) {
        throw new AssertionError("Whoever works with one firm asks for no list");
    }

    @Override
    public long count(EnterpriseFilter filter, Reach reach, long most) {
        throw new AssertionError("Whoever works with one firm asks for no list");
    }
}
