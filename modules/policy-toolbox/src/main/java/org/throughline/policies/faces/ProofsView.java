package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.application.PolicyShelf;
import org.throughline.policies.catalogue.ClauseProof;

/** The clauses of the version on the page, with what their examples prove and what is still missing. */
@Named("proofsView")
@RequestScoped
public class ProofsView {

    @Inject
    private PolicyLoader loader;

    @Inject
    private PolicyShelf shelf;

    @Inject
    private PolicyReader reader;

    @Inject
    private FactWords words;

    @Inject
    private GateReader gates;

    private @Nullable List<ClauseProof> proofs;
    private @Nullable List<ClauseLine> clauses;
    private @Nullable List<GateItem> gate;

    public List<ClauseLine> getClauses() {
        List<ClauseLine> known = clauses;
        if (known == null) {
            known = proofs().stream().map(proof -> ClauseLine.of(proof, words)).toList();
            clauses = known;
        }
        return known;
    }

    /** What has to be so before it can be issued. */
    public List<GateItem> getGate() {
        List<GateItem> known = gate;
        if (known == null) {
            known = GateItem.of(proofs(), reader, words);
            gate = known;
        }
        return known;
    }

    /** The clauses that do not ask where a firm is although the policy is for some places; empty if there are none. */
    public String getEverywhere() {
        return gates.everywhere(loader.known(), loader.knownVersion());
    }

    /** How much of it is missing. */
    public long getGateOpen() {
        return getGate().stream().filter(item -> !item.isHave()).count();
    }

    private List<ClauseProof> proofs() {
        List<ClauseProof> known = proofs;
        if (known == null) {
            known = shelf.proofs(loader.knownVersion());
            proofs = known;
        }
        return known;
    }
}
