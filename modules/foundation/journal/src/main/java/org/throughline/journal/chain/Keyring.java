package org.throughline.journal.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.cryptography.SignatureAlgorithm;

/** The keys of a folder, one for each algorithm that ever signed there: a change of the suite keeps the former one. */
final class Keyring {

    private final Map<SignatureAlgorithm, CheckpointKey> keys = new EnumMap<>(SignatureAlgorithm.class);

    private Keyring() {}

    static Keyring of(Path folder) throws IOException {
        Keyring ring = new Keyring();
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            if (CheckpointKey.isIn(folder, algorithm)) {
                ring.keys.put(algorithm, CheckpointKey.of(folder, algorithm));
            }
        }
        return ring;
    }

    /** Whether a key of the folder signed it, exactly so. */
    boolean signed(Checkpoint checkpoint) {
        Optional<SignatureAlgorithm> algorithm = SignatureAlgorithm.of(checkpoint.signatureAlgorithm());
        @Nullable CheckpointKey key = algorithm.map(keys::get).orElse(null);
        return key != null && key.signed(checkpoint);
    }
}
