package org.throughline.enterprises.application;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.enterprises.domain.Enterprise;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.EnterpriseRepository;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/** Firms in memory; keeps to the contract but for the lock, which one thread does not need. */
public class InMemoryEnterpriseRepository implements EnterpriseRepository {

    private final Map<Uscc, Enterprise> firms = new ConcurrentHashMap<>();

    @Override
    public Optional<Enterprise> findForChange(Uscc uscc) {
        return Optional.ofNullable(firms.get(uscc));
    }

    @Override
    public void add(Enterprise firm) {
        if (firms.putIfAbsent(firm.uscc(), firm) != null) {
            throw new ProblemException(
                    EnterpriseProblem.ALREADY_REGISTERED,
                    Map.of("uscc", firm.uscc().value()));
        }
    }
}
