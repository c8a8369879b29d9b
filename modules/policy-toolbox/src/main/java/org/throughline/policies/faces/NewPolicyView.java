package org.throughline.policies.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.application.PolicyService;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyEntry;

/** A policy that is being entered; its clauses follow on its own page. */
@Named("newPolicyView")
@RequestScoped
public class NewPolicyView {

    private static final List<String> FIELDS = List.of(
            "code",
            "title",
            "titleEn",
            "issuer",
            "documentNumber",
            "legalBasis",
            "validFrom",
            "validTo",
            "source-kind",
            "source-url",
            "text");

    @Inject
    private PolicyService policies;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private String[] region = {};
    private String[] tracks = {};
    private boolean sample;

    @PostConstruct
    void load() {
        FIELDS.forEach(field -> typed.put(field, ""));
    }

    /** Enters the policy with a draft and leads to it; refused with every fault at once. */
    public void enter() throws IOException {
        Policy added = policies.add(this::entry);
        PolicyPages.lead("/policies/" + added.card().code() + "?version=1&saved");
    }

    /** Nothing ticked is where the caller's work reaches; the whole country has no codes. */
    private PolicyEntry entry() {
        List<String> places = List.of(region);
        return new PolicyEntry(
                value("code"),
                value("title"),
                value("titleEn"),
                value("issuer"),
                value("documentNumber"),
                value("legalBasis"),
                places.isEmpty() ? null : places.contains(PolicyChoices.EVERYWHERE) ? List.of() : places,
                List.of(tracks),
                value("source-kind"),
                value("source-url"),
                sample,
                new PolicyEntry.VersionEntry(value("validFrom"), value("validTo"), value("text"), List.of()));
    }

    private String value(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }

    /** The values by field, which the page reads and writes. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public String[] getRegion() {
        return region.clone();
    }

    public void setRegion(String @Nullable [] region) {
        this.region = chosen(region);
    }

    public String[] getTracks() {
        return tracks.clone();
    }

    public void setTracks(String @Nullable [] tracks) {
        this.tracks = chosen(tracks);
    }

    public boolean isSample() {
        return sample;
    }

    public void setSample(boolean sample) {
        this.sample = sample;
    }

    private static String[] chosen(String @Nullable [] some) {
        return some == null ? new String[0] : Arrays.copyOf(some, some.length);
    }
}
