package org.throughline.enterprises;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.directory.Unbounded;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Uscc;

/**
 * A module that keeps papers of firms. The register has none itself: it asks every bean of this type.
 *
 * <p>Called once for each question about papers, in whatever transaction there is; has to answer quickly.
 */
public interface HeldPaperSource {

    /**
     * The papers of a firm, of these kinds, that held on a day and the reader may see; several of a kind are fine, the
     * latest counts.
     */
    List<HeldPaper> papers(Uscc uscc, Reach reach, Set<String> kinds, LocalDate on);

    /** Who issues papers of this kind, to be asked before the firm is; empty if it knows of nobody. */
    @Unbounded(because = "who issues a kind of paper is public and says nothing about any firm")
    Optional<BilingualText> issuer(String kind);

    /**
     * One paper.
     *
     * @param kind code, such as {@code business-licence}
     * @param link address of the paper within the product, beginning with a slash
     * @param source who issued it or brought it
     * @param issuedOn the day from which it holds
     * @param endsOn the day from which it no longer holds; null if it does not run out
     */
    record HeldPaper(
            String kind,
            String link,
            String source,
            LocalDate issuedOn,
            @Nullable LocalDate endsOn) {}
}
