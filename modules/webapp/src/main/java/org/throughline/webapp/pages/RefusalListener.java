package org.throughline.webapp.pages;

import jakarta.el.ELException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewAction;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DirectoryProblem;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;
import org.throughline.webapp.security.Confirmation;

/**
 * Says what a use case refused: beside the field it is about, or above the form, or as a page that is not there.
 *
 * <p>View beans let a {@link ProblemException} fly. A fault's pointer {@code /name} belongs to the control with the id
 * {@code name}, {@code /contact/phone} to {@code contact-phone}. Who must show once more who they are is led to where
 * they can. Anything else flies on to the error page.
 */
public class RefusalListener implements ActionListener {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final ActionListener usual;

    public RefusalListener(ActionListener usual) {
        this.usual = usual;
    }

    @Override
    public void processAction(ActionEvent event) {
        try {
            usual.processAction(event);
        } catch (FacesException | ELException failed) {
            ProblemException refused = refusal(failed);
            if (refused == null) {
                throw failed;
            }
            FacesContext faces = FacesContext.getCurrentInstance();
            if (refused.type() == DirectoryProblem.REAUTHENTICATION_REQUIRED) {
                askWhoTheyAre(faces);
            } else if (opensAPage(event.getComponent())) {
                sayThereIsNoPage(faces, refused);
            } else {
                say(faces, refused);
                faces.renderResponse();
            }
        }
    }

    private static @Nullable ProblemException refusal(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) {
                return refused;
            }
        }
        return null;
    }

    /** What they pressed is to be pressed again afterwards: what was typed into a form that signs is not kept. */
    private static void askWhoTheyAre(FacesContext faces) {
        try {
            HttpServletRequest request =
                    (HttpServletRequest) faces.getExternalContext().getRequest();
            Object address = request.getAttribute(PageFilter.ADDRESS);
            Object query = request.getAttribute(PageFilter.QUERY);
            String here = address == null ? "/" : query == null ? address.toString() : address + "?" + query;
            faces.getExternalContext().redirect(Confirmation.leadingTo(here));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static boolean opensAPage(UIComponent source) {
        return source instanceof UIViewAction;
    }

    private static void sayThereIsNoPage(FacesContext faces, ProblemException refused) {
        try {
            boolean forbidden = refused.type().kind() == ProblemType.Kind.FORBIDDEN;
            faces.getExternalContext().responseSendError(forbidden ? FORBIDDEN : NOT_FOUND, null);
            faces.responseComplete();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void say(FacesContext faces, ProblemException refused) {
        CurrentUser reader = CDI.current().select(CurrentUser.class).get();
        for (Fault fault : refused.faults()) {
            String pointer = fault.pointer();
            String field = pointer.isEmpty() ? null : pointer.substring(1).replace('/', '-');
            faces.addMessage(field, message(reader.told(fault.detail())));
        }
        if (refused.faults().isEmpty()) {
            faces.addMessage(null, message(reader.told(refused.detail())));
        }
    }

    private static FacesMessage message(String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, "");
    }
}
