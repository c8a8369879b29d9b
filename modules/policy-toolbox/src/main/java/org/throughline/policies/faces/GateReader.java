package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.policies.application.PolicyGround;
import org.throughline.policies.application.PolicyShelf;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyVersion;

/** What a version needs before it can be issued, in the reader's words, and whether the reader may write it. */
@RequestScoped
class GateReader {

    @Inject
    private PolicyShelf shelf;

    @Inject
    private PolicyGround ground;

    @Inject
    private PolicyReader reader;

    @Inject
    private FactWords words;

    List<GateItem> of(PolicyVersion version) {
        return GateItem.of(shelf.proofs(version), reader, words);
    }

    boolean may(Policy policy) {
        return reader.may(PolicyGround.WRITE) && ground.mayWrite(policy.card().region());
    }
}
