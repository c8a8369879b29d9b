package org.throughline.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.cryptography.HashAlgorithm;
import org.throughline.cryptography.SignatureAlgorithm;

/**
 * Digests and hashes are the same in every version: these were computed apart from the product, from its description.
 */
class CanonicalFormTest {

    private static final Instant AT = Instant.parse("2026-03-02T04:00:00.123456Z");

    @TempDir
    private Path folder;

    @Test
    void theDigestOfAnEntryIsThatOfItsDescription() {
        EntryContent content = new EntryContent(
                AT,
                new EntryContent.Who("officer11", "1处科员", null, "127.0.0.1"),
                new EntryContent.What("enterprise-changed", "enterprise", "91330398MA2ABCD178", null, "{}", "更名"));

        assertThat(HexFormat.of().formatHex(content.digest(HashAlgorithm.SHA_256)))
                .isEqualTo("5eb81bfb4ccb5b4f80ac51c15b1009872e455a3fac845fa1964523eb630d5c3c");
    }

    @Test
    void theHashOfALinkIsThatOfItsDescription() {
        Link link = Link.bare(
                        7,
                        UUID.fromString("0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d90"),
                        new byte[] {1, 2, 3},
                        Link.beforeTheFirst(),
                        4711,
                        AT)
                .hashedWith(HashAlgorithm.SHA_256);

        assertThat(link.algorithm()).isEqualTo("SHA-256");
        assertThat(HexFormat.of().formatHex(link.hash()))
                .isEqualTo("8f042d1d3a5c9d4fcffddbbce8c278931ead7623eab04818ed5becd99252bc86");
        assertThat(link.holdsAt(7)).isTrue();
        assertThat(link.holdsAt(8)).isFalse();
    }

    @Test
    void theKeyIsReadableByNobodyElseAndStaysTheSame() throws Exception {
        String id =
                CheckpointKey.of(folder, SignatureAlgorithm.ECDSA_P256_SHA256).id();

        assertThat(CheckpointKey.of(folder, SignatureAlgorithm.ECDSA_P256_SHA256)
                        .id())
                .isEqualTo(id)
                .matches("[0-9a-f]{16}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(CheckpointKey.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void aCheckpointReadsBackFromItsLine() throws Exception {
        CheckpointKey key = CheckpointKey.of(folder, SignatureAlgorithm.ECDSA_P256_SHA256);
        Checkpoint made =
                key.sign(new Checkpoint(60, "SHA-256", new byte[32], AT, key.id(), "ECDSA-P256-SHA256", new byte[0]));

        Checkpoint read = Checkpoint.parse(made.line()).orElseThrow();

        assertThat(read.line()).isEqualTo(made.line());
        assertThat(key.signed(read)).isTrue();
    }
}
