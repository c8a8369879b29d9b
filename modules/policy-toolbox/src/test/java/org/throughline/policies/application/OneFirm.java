package org.throughline.policies.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterprisePage;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.FactType;
import org.throughline.enterprises.SealedValue;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Uscc;

/** A register with one firm in Longwan. */
final class OneFirm implements EnterpriseDirectory {

    static final String USCC = "91330303MA2ABCD17X";

    private static final Instant AT = Instant.parse("2026-02-01T00:00:00Z");

    private final List<FactSummary> facts = new ArrayList<>();
    private @Nullable String zone;

    private EnterpriseSummary firm() {
        return new EnterpriseSummary(
                new UUID(0, 7),
                Uscc.exempt(USCC),
                "test",
                "试验公司",
                EntityKind.COMPANY,
                new IndustryCode("C3441"),
                new DivisionCode("330303"),
                zone,
                true,
                0);
    }

    /** It sits in a zone from now on. */
    void moveTo(String name) {
        zone = name;
    }

    /** Something said of it. */
    void said(String name, FactType type, @Nullable Integer year, String value, boolean current, boolean sealed) {
        FactDefinition definition = new FactDefinition(
                name,
                type,
                new BilingualText(name, name),
                FactDefinition.Named.of("scale", "规模", "Size"),
                null,
                year != null,
                false,
                false,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                false);
        facts.add(new FactSummary(
                definition,
                year,
                value,
                "年报",
                LocalDate.of(2025, 12, 31),
                null,
                AT,
                "x",
                null,
                current ? null : AT,
                current,
                sealed ? new SealedValue("handle", null) : null));
    }

    @Override
    public Optional<EnterpriseSummary> find(Uscc uscc, Reach reach) {
        return Optional.of(firm())
                .filter(firm -> firm.uscc().equals(uscc) && reach.coversPlace(firm.district(), firm.zone()));
    }

    @Override
    public Optional<EnterpriseSummary> successor(Uscc former, Reach reach) {
        return Optional.empty();
    }

    @Override
    public EnterprisePage page(EnterpriseQuery query, Reach reach) {
        throw new UnsupportedOperationException("Nobody lists firms here");
    }

    @Override
    public long count(EnterpriseFilter filter, Reach reach) {
        return 1;
    }

    @Override
    public long count(EnterpriseFilter filter, Reach reach, long most) {
        return 1;
    }

    @Override
    public List<FactSummary> facts(Uscc uscc, Reach reach, LocalDate on, Instant knownBefore) {
        return factHistory(uscc, reach);
    }

    @Override
    public List<FactSummary> factHistory(Uscc uscc, Reach reach) {
        return find(uscc, reach).isPresent() ? List.copyOf(facts) : List.of();
    }

    @Override
    public List<FactDefinition> definitions() {
        return List.of();
    }
}
