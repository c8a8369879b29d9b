package org.throughline.directory.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.domain.HolderReading;
import org.throughline.directory.domain.PostRecord;

/** Posts that wait for the security administrator, the oldest proposal first. */
@Named
@RequestScoped
public class ApprovalsView {

    /** More than wait on any day; the rest comes up as these are decided. */
    private static final int ROWS = 200;

    @Inject
    private HolderReading holders;

    @Inject
    private Clock clock;

    private @Nullable List<PostRecord> rows;

    public List<PostRecord> getRows() {
        if (rows == null) {
            rows = holders.waiting(Today.of(clock), ROWS);
        }
        return rows;
    }
}
