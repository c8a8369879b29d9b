package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.application.SavedViewService;
import org.throughline.enterprises.domain.SavedView;
import org.throughline.enterprises.domain.SavedViewEntry;
import org.throughline.enterprises.domain.SavedViewProblem;
import org.throughline.enterprises.domain.ViewFilter;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** The form that keeps the filter of the list under a name, and the page of one view. */
@Named("savedViewForm")
@RequestScoped
public class SavedViewForm {

    @Inject
    private HttpServletRequest request;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private SavedViewService views;

    @Inject
    private FilterWords words;

    @Inject
    private OrganisationNames organisations;

    private ViewFilter present = new ViewFilter(Map.of(), List.of());
    private @Nullable SavedView view;
    private String name = "";
    private String sharedWith = "";

    /** A form that was sent is built before anything else happens, so the view is there from the start. */
    @PostConstruct
    void load() {
        present = ListRequest.of(request, firms.definitions()).kept();
        UUID id = ContactView.identity(path());
        if (id == null) {
            return;
        }
        try {
            SavedView found = views.find(id);
            view = found;
            name = found.name();
            sharedWith = Objects.requireNonNullElse(found.sharedWith(), "");
        } catch (ProblemException refused) {
            if (refused.type() != SavedViewProblem.NOT_FOUND) {
                throw refused;
            }
        }
    }

    /** Called before the page is drawn; there is no page for a view that is not there. */
    public void open() {
        known();
    }

    /** Keeps the present filter and leads to the list as the new view has it. */
    public void keep() throws IOException {
        show(views.keep(() -> entry(present)));
    }

    /** Renames the view, shares it or ends that; the filter stays. */
    public void save() throws IOException {
        change(known().filter());
    }

    /** The same, and puts the present filter in it. */
    public void overwrite() throws IOException {
        change(present);
    }

    private void change(ViewFilter filter) throws IOException {
        show(views.change(known().id(), sent(), () -> entry(filter)));
    }

    /** Removes the view and leads to the list of those that are left. */
    public void remove() throws IOException {
        views.remove(known().id(), sent());
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/enterprises/views");
    }

    private static void show(SavedView view) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath()
                + ListRequest.opening(view.filter(), view.id().toString()));
    }

    private SavedViewEntry entry(ViewFilter filter) {
        return new SavedViewEntry(name, filter, sharedWith);
    }

    /** The version that the page showed which was sent. */
    private IfMatch sent() {
        String version = ListRequest.parameter(request, "version");
        return version.matches("[0-9]{1,18}") ? IfMatch.version(Long.parseLong(version)) : IfMatch.of(null);
    }

    public @Nullable SavedView getView() {
        return view;
    }

    /** Whether the reader may change it. */
    public boolean isOwn() {
        return view != null && views.isOwn(view);
    }

    /** Whether the page was asked for to put the present filter in the view. */
    public boolean isOver() {
        return request.getParameter("over") != null;
    }

    /** The address of the list as the view has it. */
    public String getHref() {
        SavedView found = known();
        return ListRequest.opening(found.filter(), found.id().toString()).toString();
    }

    /** The address of the list as it is now. */
    public String getBackHref() {
        return ListRequest.opening(present, "").toString();
    }

    public List<String> getFilter() {
        return words.of(known().filter());
    }

    /** What the view asks that cannot be asked any more. */
    public List<String> getLost() {
        return words.lost(known().filter());
    }

    public List<String> getPresent() {
        return words.of(present);
    }

    /** With whom the reader can share, nobody first; none if they may not. */
    public List<Option> getSharers() {
        List<String> codes = new ArrayList<>(views.sharers());
        if (!sharedWith.isEmpty() && !codes.contains(sharedWith)) {
            codes.add(sharedWith);
        }
        List<Option> options = new ArrayList<>();
        if (!codes.isEmpty()) {
            options.add(new Option("", organisations.phrase(new Phrase(SavedViewProblem.TEXTS, "field.shared.none"))));
        }
        codes.forEach(code -> options.add(new Option(code, organisations.of(code))));
        return options;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getSharedWith() {
        return sharedWith;
    }

    public void setSharedWith(@Nullable String sharedWith) {
        this.sharedWith = Objects.requireNonNullElse(sharedWith, "");
    }

    private SavedView known() {
        SavedView found = view;
        if (found == null) {
            throw SavedViewService.missing(Objects.requireNonNullElse(path(), ""));
        }
        return found;
    }

    /** What the address names; the request as it came knows only what was asked behind it. */
    private static @Nullable String path() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(ListRequest.VIEW);
    }
}
