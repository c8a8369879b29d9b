package org.throughline.tables;

import java.io.IOException;
import java.util.Map;
import org.throughline.kernel.Phrase;

/**
 * A file that cannot be read as a table, at all or from some place on; {@link #reason} is for its owner.
 *
 * <p>Whoever gets it in the middle of a file takes nothing of the file: what was read before may be half of something.
 */
public final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1;

    private final RefusalKind kind;
    private final Phrase reason;

    public UnreadableFile(RefusalKind kind) {
        this(kind, Map.of());
    }

    /** Refuses with the facts that the placeholders of the sentence stand for. */
    public UnreadableFile(RefusalKind kind, Map<String, String> facts) {
        super(kind.code() + " " + facts);
        this.kind = kind;
        this.reason = new Phrase(TableFaultKind.BUNDLE, kind.key(), facts);
    }

    /** The same, and what the reader of the file's form found. */
    public UnreadableFile(RefusalKind kind, Map<String, String> facts, Throwable cause) {
        this(kind, facts);
        initCause(cause);
    }

    public RefusalKind kind() {
        return kind;
    }

    /** The reason in the words of its reader. */
    public Phrase reason() {
        return reason;
    }
}
