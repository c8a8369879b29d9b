package org.throughline.directory.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.directory.domain.Holder;
import org.throughline.directory.domain.HolderReading;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** State of the lists of people and of clients, sorted by name; all of it stands in the address. */
@Named
@RequestScoped
public class HoldersView {

    private static final int ROWS = 50;
    private static final int LONGEST_WORDS = 100;

    @Inject
    private HttpServletRequest request;

    @Inject
    private HolderReading holders;

    @Inject
    private Clock clock;

    private final Map<Standing.Kind, Page<Holder>> pages = new EnumMap<>(Standing.Kind.class);

    /** The rows of one list; the kind by its name. */
    public List<Holder> rows(String kind) {
        return page(Standing.Kind.valueOf(kind)).items();
    }

    /** The address of the following rows; null on the last page. */
    public @Nullable String nextHref(String kind, String path) {
        Cursor next = page(Standing.Kind.valueOf(kind)).next();
        String words = getWords().isEmpty() ? "" : "q=" + URLEncoder.encode(getWords(), StandardCharsets.UTF_8) + "&";
        return next == null ? null : request.getContextPath() + path + "?" + words + "after=" + next.token();
    }

    /** What is searched for; empty for everybody. */
    public String getWords() {
        String words = request.getParameter("q");
        String clean = words == null ? "" : words.replace("\0", "").strip();
        return clean.length() > LONGEST_WORDS ? clean.substring(0, LONGEST_WORDS) : clean;
    }

    private Page<Holder> page(Standing.Kind kind) {
        return pages.computeIfAbsent(kind, wanted -> holders.page(wanted, getWords(), Today.of(clock), ROWS, place()));
    }

    /** A place that this list never gave out is the beginning. */
    private @Nullable Cursor place() {
        String after = request.getParameter("after");
        return after == null
                ? null
                : Cursor.parse(after, HolderReading.CURSOR_PARTS).orElse(null);
    }
}
