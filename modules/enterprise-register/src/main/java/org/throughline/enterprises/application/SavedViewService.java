package org.throughline.enterprises.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Standing;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.domain.SavedView;
import org.throughline.enterprises.domain.SavedView.Owner;
import org.throughline.enterprises.domain.SavedView.Reader;
import org.throughline.enterprises.domain.SavedViewEntry;
import org.throughline.enterprises.domain.SavedViewProblem;
import org.throughline.enterprises.domain.SavedViewRepository;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.Json;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;

/**
 * Keeps filters of the list of firms under names. Whoever may read about firms keeps their own; sharing one with an
 * organisation is for those who write in its name, since it then stands before all of its people.
 */
@ApplicationScoped
@Transactional
public class SavedViewService {

    /** How many views of others a list of firms offers. */
    public static final int SHARED_SHOWN = 50;

    private static final String READ = "enterprises:read";
    private static final String WRITE = "enterprises:write";

    private SavedViewRepository views;
    private EnterpriseDirectory firms;
    private OwnStanding hand;
    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected SavedViewService() {
        // For the CDI proxy.
    }

    @Inject
    public SavedViewService(
            SavedViewRepository views, EnterpriseDirectory firms, OwnStanding hand, Journal journal, Clock clock) {
        this.views = views;
        this.firms = firms;
        this.hand = hand;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps a filter.
     *
     * @throws ProblemException {@link SavedViewProblem#INVALID} with every fault, {@link SavedViewProblem#TOO_MANY} or
     *     {@link SavedViewProblem#NAME_TAKEN}
     */
    public SavedView keep(Supplier<SavedViewEntry> entry) {
        SavedViewEntry.Checked said = entry.get().checked(firms.definitions(), sharers(), null);
        Owner owner = reader().owner();
        SavedView view = new SavedView(
                TimeOrderedUuid.next(clock),
                0,
                owner,
                said.name(),
                said.filter(),
                said.sharedWith(),
                EnterpriseService.now(clock));
        views.hold(owner);
        if (views.count(owner) >= SavedView.MOST) {
            throw new ProblemException(SavedViewProblem.TOO_MANY, Map.of("most", Integer.toString(SavedView.MOST)));
        }
        mustBeFree(view);
        views.add(view);
        tell("view-kept", null, view);
        return view;
    }

    /**
     * Renames a view, puts another filter in it, shares it or ends that.
     *
     * @param entry asked for when the view may be changed by the caller
     * @throws ProblemException {@link SavedViewProblem#NOT_FOUND}, {@link SavedViewProblem#NOT_YOURS},
     *     {@code version-stale}, whatever {@code entry} throws, {@link SavedViewProblem#INVALID} with every fault, or
     *     {@link SavedViewProblem#NAME_TAKEN}
     */
    public SavedView change(UUID id, IfMatch expected, Supplier<SavedViewEntry> entry) {
        SavedView known = own(id);
        expected.check(known.version());
        SavedView changed =
                known.changed(entry.get().checked(firms.definitions(), sharers(), known), EnterpriseService.now(clock));
        if (changed.version() != known.version()) {
            mustBeFree(changed);
            views.change(changed);
            tell("view-changed", known, changed);
        }
        return changed;
    }

    /**
     * Removes a view.
     *
     * @throws ProblemException {@link SavedViewProblem#NOT_FOUND}, {@link SavedViewProblem#NOT_YOURS} or
     *     {@code version-stale}
     */
    public void remove(UUID id, IfMatch expected) {
        SavedView known = own(id);
        expected.check(known.version());
        views.remove(id);
        tell("view-removed", known, null);
    }

    /**
     * One's own view, or one that is shared with an organisation of one's own.
     *
     * @throws ProblemException {@link SavedViewProblem#NOT_FOUND}
     */
    public SavedView find(UUID id) {
        return views.find(id, reader()).orElseThrow(() -> missing(id.toString()));
    }

    /** One's own views and those that are shared with one's organisations, the latest first. */
    public Page<SavedView> list(int limit, @Nullable Cursor after) {
        return views.of(reader(), limit, after);
    }

    /** All of one's own, the latest first. */
    public List<SavedView> own() {
        return views.ofOwner(reader().owner());
    }

    /** The latest that others share with one's organisations, at most {@value #SHARED_SHOWN}. */
    public List<SavedView> shared() {
        return views.shared(reader(), SHARED_SHOWN);
    }

    /** Whether the caller may change it. */
    public boolean isOwn(SavedView view) {
        return view.owner().equals(reader().owner());
    }

    /** Codes of the organisations with which the caller may share, in alphabetical order. */
    public List<String> sharers() {
        return organisations(WRITE);
    }

    /** The refusal for a view that is not there. */
    public static ProblemException missing(String id) {
        return new ProblemException(SavedViewProblem.NOT_FOUND, Map.of("view", id));
    }

    /** The caller's view as it is now; nobody changes it until the transaction ends. */
    private SavedView own(UUID id) {
        Reader reader = reader();
        views.hold(reader.owner());
        SavedView known = views.find(id, reader).orElseThrow(() -> missing(id.toString()));
        if (!known.owner().equals(reader.owner())) {
            throw new ProblemException(SavedViewProblem.NOT_YOURS, Map.of("view", id.toString()));
        }
        return known;
    }

    private void mustBeFree(SavedView view) {
        if (views.isTaken(view.owner(), view.name(), view.id())) {
            throw new ProblemException(SavedViewProblem.NAME_TAKEN, Map.of("name", view.name()));
        }
    }

    private Reader reader() {
        Standing standing = hand.standing().orElseThrow();
        return new Reader(new Owner(standing.kind(), standing.name()), Set.copyOf(organisations(READ)));
    }

    private List<String> organisations(String right) {
        return OwnOrganisations.with(hand.standing().orElseThrow(), right);
    }

    private void tell(String kind, @Nullable SavedView before, @Nullable SavedView after) {
        SavedView view = after == null ? before : after;
        if (view != null) {
            journal.record(new JournalEntry(
                    kind,
                    "enterprise-view",
                    view.id().toString(),
                    before == null ? null : state(before),
                    after == null ? null : state(after),
                    null));
        }
    }

    private static String state(SavedView view) {
        ObjectNode state = Json.mapper().createObjectNode();
        state.put("name", view.name()).put("sharedWith", view.sharedWith()).put("version", view.version());
        view.filter().parameters().forEach(state.putArray("filter")::add);
        return state.toString();
    }
}
