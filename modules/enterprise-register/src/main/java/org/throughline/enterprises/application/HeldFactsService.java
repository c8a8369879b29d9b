package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.HeldFacts;
import org.throughline.enterprises.HeldPaperSource;
import org.throughline.enterprises.HeldPaperSource.HeldPaper;
import org.throughline.enterprises.Holding;
import org.throughline.enterprises.Wanted;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Uscc;

/** Looks into the register for facts, and asks whoever keeps papers for papers. */
@ApplicationScoped
public class HeldFactsService implements HeldFacts {

    private EnterpriseDirectory register;
    private Iterable<HeldPaperSource> papers;

    @SuppressWarnings("NullAway.Init")
    protected HeldFactsService() {
        // For the CDI proxy.
    }

    @Inject
    public HeldFactsService(EnterpriseDirectory register, Instance<HeldPaperSource> papers) {
        this(register, (Iterable<HeldPaperSource>) papers);
    }

    public HeldFactsService(EnterpriseDirectory register, Iterable<HeldPaperSource> papers) {
        this.register = register;
        this.papers = papers;
    }

    @Override
    public List<Holding> of(Uscc uscc, Reach reach, List<Wanted> wanted, LocalDate on, Instant knownBefore) {
        Map<String, FactDefinition> catalogue =
                register.definitions().stream().collect(Collectors.toMap(FactDefinition::name, Function.identity()));
        wanted.stream()
                .filter(one -> one.kind() == Wanted.Kind.FACT)
                .forEach(one -> check(one, catalogue.get(one.name())));
        if (register.find(uscc, reach).isEmpty()) {
            return List.of();
        }
        HoldingCheck check = HoldingCheck.of(register.factHistory(uscc, reach), on, knownBefore);
        Set<String> kinds = wanted.stream()
                .filter(one -> one.kind() == Wanted.Kind.PAPER)
                .map(Wanted::name)
                .collect(Collectors.toSet());
        List<HeldPaper> kept = kinds.isEmpty() ? List.of() : kept(uscc, reach, kinds, on);
        return wanted.stream()
                .map(one -> one.kind() == Wanted.Kind.FACT
                        ? check.fact(one, Objects.requireNonNull(catalogue.get(one.name())))
                        : check.paper(one, kept, issuers(one.name())))
                .toList();
    }

    private List<HeldPaper> kept(Uscc uscc, Reach reach, Set<String> kinds, LocalDate on) {
        List<HeldPaper> kept = new ArrayList<>();
        papers.forEach(source -> kept.addAll(source.papers(uscc, reach, kinds, on)));
        return kept;
    }

    private List<BilingualText> issuers(String kind) {
        List<BilingualText> issuers = new ArrayList<>();
        papers.forEach(source -> source.issuer(kind).ifPresent(issuers::add));
        return issuers.stream().distinct().toList();
    }

    private static void check(Wanted one, @Nullable FactDefinition definition) {
        if (definition == null || (one.year() != null && !definition.yearly())) {
            throw new IllegalArgumentException("The catalogue has no " + one.name() + " of " + one.year());
        }
    }
}
