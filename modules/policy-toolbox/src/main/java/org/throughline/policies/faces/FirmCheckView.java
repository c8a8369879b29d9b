package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.application.CheckAnswer;
import org.throughline.policies.application.CheckService;

/** Holds one firm of the register against the version on the page. */
@Named("firmCheckView")
@RequestScoped
public class FirmCheckView {

    @Inject
    private PolicyLoader loader;

    @Inject
    private CheckService checks;

    @Inject
    private PolicyReader reader;

    @Inject
    private FactWords words;

    private String uscc = "";
    private @Nullable CheckAnswer answer;
    private List<CheckLine> lines = List.of();

    /** Judges the firm; the answer stands on the page that is drawn. */
    public void check() {
        CheckAnswer said = checks.ofFirm(loader.knownVersion(), uscc.strip());
        answer = said;
        lines = said.clauses().stream()
                .map(clause -> CheckLine.of(clause, reader, words))
                .toList();
    }

    /** Clause by clause; empty until somebody asks. */
    public List<CheckLine> getLines() {
        return lines;
    }

    public @Nullable CheckAnswer getAnswer() {
        return answer;
    }

    public String getUscc() {
        return uscc;
    }

    public void setUscc(String uscc) {
        this.uscc = uscc;
    }
}
