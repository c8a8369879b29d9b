package org.throughline.directory.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.domain.OrganisationRecord;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.CurrentUser;

/** Bureaus and offices as the API shows them. */
@ApplicationScoped
class OrganisationDocuments {

    @Inject
    private CurrentUser user;

    /** A name in both languages. */
    public record Plaque(String zh, String en) {

        static Plaque of(BilingualText name) {
            return new Plaque(name.zh(), name.en());
        }
    }

    /** A bureau on a day. */
    public record BureauDocument(
            UUID id,
            String code,
            String name,
            List<Plaque> plaques,
            List<String> districts,
            List<String> zones,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** An office on a day. */
    public record OfficeDocument(
            UUID id,
            String code,
            String bureau,
            @Nullable Integer number,
            String name,
            List<Plaque> plaques,
            List<String> functions,
            LocalDate from,
            @Nullable LocalDate to) {}

    BureauDocument bureau(OrganisationRecord record) {
        return new BureauDocument(
                record.id(),
                record.code(),
                name(record),
                record.names().stream().map(Plaque::of).toList(),
                record.districts(),
                record.zones(),
                record.valid().start(),
                record.valid().end());
    }

    OfficeDocument office(OrganisationRecord record) {
        String code = record.code().substring(record.code().indexOf('/') + 1);
        String bureau = record.parent() == null ? "" : record.parent();
        return new OfficeDocument(
                record.id(),
                code,
                bureau,
                record.number(),
                name(record),
                record.names().stream().map(Plaque::of).toList(),
                record.functions(),
                record.valid().start(),
                record.valid().end());
    }

    private String name(OrganisationRecord record) {
        return record.names().get(0).in(user.language());
    }
}
