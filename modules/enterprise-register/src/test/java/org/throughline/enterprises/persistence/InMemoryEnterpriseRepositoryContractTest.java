package org.throughline.enterprises.persistence;

import java.util.function.Function;
import org.throughline.enterprises.application.InMemoryEnterpriseRepository;
import org.throughline.enterprises.domain.EnterpriseRepository;

class InMemoryEnterpriseRepositoryContractTest extends EnterpriseRepositoryContract {

    private final EnterpriseRepository firms = new InMemoryEnterpriseRepository();

    @Override
    <T> T inTransaction(Function<EnterpriseRepository, T> work) {
        return work.apply(firms);
    }
}
