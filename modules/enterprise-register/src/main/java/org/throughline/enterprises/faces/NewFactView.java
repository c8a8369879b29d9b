package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.application.FactService;
import org.throughline.enterprises.domain.FactEntry;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** The form that records a fact by hand. What was typed stays when somebody else was faster. */
@Named("newFactView")
@RequestScoped
public class NewFactView {

    static final List<String> FIELDS = List.of("value", "year", "source", "asOf", "endsOn", "reason");

    @Inject
    @ManagedProperty("#{param.uscc}")
    private @Nullable String code;

    @Inject
    @ManagedProperty("#{param.name}")
    private @Nullable String name;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private FactService register;

    @Inject
    private Reaches reaches;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private @Nullable EnterpriseSummary firm;
    private @Nullable FactDefinition fact;
    private long version;
    private boolean overtaken;

    /** A form that comes back is built before anything is called; that a firm or fact is missing says {@link #open}. */
    @PostConstruct
    void load() {
        FIELDS.forEach(field -> typed.put(field, ""));
        Optional<EnterpriseSummary> found = FirmPages.seek(firms, reach(), code);
        found.ifPresent(known -> {
            firm = known;
            version = known.version();
        });
        fact = FirmPages.seek(firms, name).orElse(null);
    }

    /** Called before the page is drawn. */
    public void open() {
        firm = FirmPages.find(firms, reach(), code);
        fact = FirmPages.fact(firms, name);
    }

    /** Records the fact and leads to its page; refused with every fault at once. */
    public void record() throws IOException {
        EnterpriseSummary known = FirmPages.find(firms, reach(), code);
        FactDefinition definition = FirmPages.fact(firms, name);
        try {
            register.record(known.uscc(), definition.name(), reach(), IfMatch.version(version), this::entry);
            FirmPages.show(FacesContext.getCurrentInstance(), known, definition);
        } catch (ProblemException refused) {
            if (refused.type().kind() != ProblemType.Kind.STALE) {
                throw refused;
            }
            overtaken = true;
            version = known.version();
        }
    }

    private FactEntry entry() {
        return new FactEntry(
                value("value"), value("year"), value("source"), value("asOf"), value("endsOn"), value("reason"));
    }

    private String value(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }

    private Reach reach() {
        return reaches.of("enterprises:write");
    }

    public @Nullable EnterpriseSummary getFirm() {
        return firm;
    }

    public @Nullable FactDefinition getFact() {
        return fact;
    }

    /** Whether the firm was changed since the form was opened, so that it has to be sent once more. */
    public boolean isOvertaken() {
        return overtaken;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
