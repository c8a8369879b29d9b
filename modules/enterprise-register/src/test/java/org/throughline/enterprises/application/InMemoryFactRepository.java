package org.throughline.enterprises.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.SealedValue;
import org.throughline.enterprises.domain.FactRepository;
import org.throughline.enterprises.domain.FirmInPlace;

/** Facts in memory: what is believed now for whatever days, of a catalogue that is given. */
public class InMemoryFactRepository implements FactRepository {

    private final List<FactDefinition> catalogue;
    private final Map<List<Object>, List<FactSummary>> believed = new HashMap<>();

    public InMemoryFactRepository(List<FactDefinition> catalogue) {
        this.catalogue = List.copyOf(catalogue);
    }

    @Override
    public Optional<FactDefinition> definition(String name) {
        return catalogue.stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst();
    }

    @Override
    public List<FactSummary> believed(UUID enterprise, FactDefinition definition, @Nullable Integer year) {
        return believed.getOrDefault(key(enterprise, definition, year), List.of());
    }

    @Override
    public void record(UUID enterprise, FactSummary fact) {
        List<FactSummary> now = new ArrayList<>(believed(enterprise, fact.definition(), fact.year()));
        now.removeIf(other -> other.asOf().equals(fact.asOf()));
        now.add(fact);
        believed.put(key(enterprise, fact.definition(), fact.year()), now);
    }

    @Override
    public List<String> kept(UUID enterprise, FactDefinition definition) {
        throw new AssertionError("Nothing personal is in memory");
    }

    @Override
    public void erase(UUID enterprise, FactDefinition definition, List<String> handles, SealedValue.Erasure erasure) {
        throw new AssertionError("Nothing personal is in memory");
    }

    @Override
    public Optional<FirmInPlace> holder(UUID enterprise) {
        throw new AssertionError("Nothing personal is in memory");
    }

    private static List<Object> key(UUID enterprise, FactDefinition definition, @Nullable Integer year) {
        return List.of(enterprise, definition.name(), Optional.ofNullable(year));
    }
}
