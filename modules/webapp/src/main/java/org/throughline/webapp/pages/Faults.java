package org.throughline.webapp.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the form that was just sent, field by field and as a whole. */
@Named
@RequestScoped
public class Faults {

    @Inject
    private Texts texts;

    /**
     * One fault in the summary.
     *
     * @param field id of the control it belongs to; empty for a fault of the whole form
     * @param label the control's label; empty for a fault of the whole form
     */
    public record Entry(String field, String label, String text) {}

    /** In the order in which they were found; empty where nothing is wrong. */
    public List<Entry> getAll() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Entry> entries = new ArrayList<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                entries.add(new Entry(id == null ? "" : id, label(faces, id), message.getSummary()));
            }
        }
        return entries;
    }

    /** How many places must be mended, and that nothing was stored. */
    public String getSummary() {
        return texts.get("webapp")
                .getOrDefault("faults.summary", "")
                .replace("{count}", String.valueOf(getAll().size()));
    }

    /** Whether they belong to this form of the page, which was the one sent. */
    public boolean isOf(String form) {
        UIViewRoot page = FacesContext.getCurrentInstance().getViewRoot();
        return page.findComponent(":" + form) instanceof UIForm sent && sent.isSubmitted();
    }

    public boolean has(String field) {
        return !of(field).isEmpty();
    }

    public List<String> of(String field) {
        return FacesContext.getCurrentInstance().getMessageList(field).stream()
                .map(FacesMessage::getSummary)
                .toList();
    }

    private static String label(FacesContext faces, @Nullable String id) {
        UIComponent control = id == null ? null : control(faces.getViewRoot(), id);
        Object label = control == null ? null : control.getAttributes().get("label");
        return label == null ? "" : label.toString();
    }

    /** Below the form that was sent; a form's controls have its name before theirs only in the tree. */
    private static @Nullable UIComponent control(UIComponent below, String id) {
        if (below instanceof UIForm form) {
            return form.isSubmitted() ? form.findComponent(id) : null;
        }
        for (Iterator<UIComponent> parts = below.getFacetsAndChildren(); parts.hasNext(); ) {
            UIComponent found = control(parts.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
