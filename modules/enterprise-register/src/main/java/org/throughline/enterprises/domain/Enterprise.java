package org.throughline.enterprises.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.EntityKind;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Uscc;

/**
 * A firm: who it is, what trade it is in and where it sits.
 *
 * <p>Its version counts the changes of the firm and of its facts. Whoever changes it holds its row, so that versions
 * follow one another without a gap; what was believed before stays in the history that the database keeps.
 */
@Entity
@Table(schema = "enterprises", name = "enterprise")
public class Enterprise {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String uscc;

    @Column(updatable = false)
    private boolean generated;

    @Column(name = "uscc_exemption")
    private @Nullable String usccExemption;

    private String name;

    @SuppressWarnings("UnusedVariable") // The database reads it: it is searched by.
    private String initials;

    @Column(name = "name_order")
    @SuppressWarnings("UnusedVariable") // The database reads it: lists stand in this order.
    private byte[] nameOrder;

    @Enumerated(EnumType.STRING)
    private EntityKind kind;

    private String industry;

    private String district;

    private @Nullable String zone;

    private long version;

    @Column(name = "merged_into", insertable = false, updatable = false)
    private @Nullable UUID mergedInto;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected Enterprise() {
        // For JPA.
    }

    /**
     * A firm that is entered by hand or by another system; version 0.
     *
     * @param by who enters it, 1 to 100 characters
     */
    public static Enterprise register(UUID id, Uscc uscc, EnterpriseDetails details, String by, Instant at) {
        Enterprise firm = new Enterprise();
        firm.id = id;
        firm.uscc = uscc.value();
        firm.describe(details, by, at);
        return firm;
    }

    /** Writes down what is believed from now on; nothing happens if it is what was believed already. */
    public void change(EnterpriseDetails details, String by, Instant at) {
        if (!details.equals(details())) {
            describe(details, by, at);
            version++;
        }
    }

    /** Counts a fact that was recorded about this firm. */
    public void factRecorded() {
        version++;
    }

    public UUID id() {
        return id;
    }

    public Uscc uscc() {
        return Uscc.exempt(uscc);
    }

    public long version() {
        return version;
    }

    /** Whether this record was merged into another one; nothing of it changes any more. */
    public boolean isClosed() {
        return mergedInto != null;
    }

    public EnterpriseSummary summary() {
        return new EnterpriseSummary(
                id,
                uscc(),
                usccExemption,
                name,
                kind,
                new IndustryCode(industry),
                new DivisionCode(district),
                zone,
                generated,
                version);
    }

    private EnterpriseDetails details() {
        return new EnterpriseDetails(
                usccExemption, name, kind, new IndustryCode(industry), new DivisionCode(district), zone);
    }

    private void describe(EnterpriseDetails details, String by, Instant at) {
        usccExemption = details.usccExemption();
        name = details.name();
        initials = PinyinInitials.of(name);
        nameOrder = NameOrder.of(name);
        kind = details.kind();
        industry = details.industry().value();
        district = details.district().value();
        zone = details.zone();
        recordedBy = by;
        recordedAt = at;
    }
}
