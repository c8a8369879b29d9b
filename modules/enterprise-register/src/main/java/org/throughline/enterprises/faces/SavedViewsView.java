package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.application.SavedViewService;
import org.throughline.enterprises.domain.NameOrder;
import org.throughline.enterprises.domain.SavedView;
import org.throughline.enterprises.domain.SavedViewProblem;
import org.throughline.enterprises.domain.SavedViewRepository;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;

/** The menu of saved views beside the list of firms, and the list of them all. */
@Named("savedViews")
@RequestScoped
public class SavedViewsView {

    private static final int ROWS = 50;
    private static final Comparator<SavedView> BY_NAME =
            Comparator.comparing(view -> NameOrder.of(view.name()), Arrays::compareUnsigned);

    @Inject
    private HttpServletRequest request;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private SavedViewService views;

    private ListRequest asked = ListRequest.open();
    private @Nullable SavedView current;
    private List<SavedView> own = List.of();
    private List<SavedView> shared = List.of();
    private List<SavedViewLine> rows = List.of();
    private @Nullable String next;

    @PostConstruct
    void load() {
        ListRequest list = ListRequest.of(request, firms.definitions());
        asked = list;
        own = views.own().stream().sorted(BY_NAME).toList();
        shared = views.shared().stream().sorted(BY_NAME).toList();
        current = Stream.concat(own.stream(), shared.stream())
                .filter(view -> view.id().toString().equals(list.value(ListRequest.VIEW)))
                .findFirst()
                .orElseGet(() -> older(list.value(ListRequest.VIEW)));
    }

    /** One that is too old for the menu. */
    private @Nullable SavedView older(String view) {
        UUID id = ContactView.identity(view);
        try {
            return id == null ? null : views.find(id);
        } catch (ProblemException refused) {
            if (refused.type() == SavedViewProblem.NOT_FOUND) {
                return null;
            }
            throw refused;
        }
    }

    /** Called before the list of them all is drawn. */
    public void open() {
        String after = ListRequest.parameter(request, "after");
        Page<SavedView> page =
                page(Cursor.parse(after, SavedViewRepository.CURSOR_PARTS).orElse(null));
        rows = lines(page.items());
        Cursor following = page.next();
        next = following == null ? null : following.token();
    }

    /** An address that was cut shows the beginning. */
    private Page<SavedView> page(@Nullable Cursor place) {
        try {
            return views.list(ROWS, place);
        } catch (ProblemException refused) {
            if (refused.type() == ExchangeProblem.QUERY_INVALID) {
                return views.list(ROWS, null);
            }
            throw refused;
        }
    }

    /** One's own, by name. */
    public List<SavedViewLine> getOwn() {
        return lines(own);
    }

    /** The latest that others share, by name. */
    public List<SavedViewLine> getShared() {
        return lines(shared);
    }

    /** The view that the list was opened by; null for none. */
    public @Nullable SavedViewLine getCurrent() {
        SavedView opened = current;
        return opened == null ? null : SavedViewLine.of(opened, views.isOwn(opened));
    }

    /** Whether the list no longer shows what the opened view keeps. */
    public boolean isChanged() {
        SavedView opened = current;
        return opened != null && !opened.filter().equals(asked.kept());
    }

    /** Whether it is this one that the list was opened by. */
    public boolean isOpened(SavedViewLine line) {
        return current != null && current.id().equals(line.view().id());
    }

    /** Where the present filter is kept as a new view. */
    public String getKeepHref() {
        return present().below("/views/new");
    }

    /** Where the present filter is put in the opened view. */
    public String getOverwriteHref() {
        SavedView opened = current;
        return opened == null ? "" : present().with("over", "1").below("/views/" + opened.id());
    }

    public List<SavedViewLine> getRows() {
        return rows;
    }

    /** The address of the following page; null on the last one. */
    public @Nullable String getNextHref() {
        return next == null ? null : "?after=" + next;
    }

    private ListAddress present() {
        return asked.address().with(ListRequest.VIEW, "");
    }

    private List<SavedViewLine> lines(List<SavedView> some) {
        return some.stream()
                .map(view -> SavedViewLine.of(view, views.isOwn(view)))
                .toList();
    }
}
