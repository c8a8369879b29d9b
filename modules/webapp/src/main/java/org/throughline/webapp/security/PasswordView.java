package org.throughline.webapp.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.directory.Passwords;
import org.throughline.directory.Session;
import org.throughline.directory.SignInSteps;

/** State of {@code /account/password}: the present password and the new one. */
@Named
@RequestScoped
public class PasswordView {

    @Inject
    private OwnSession own;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInSteps steps;

    @Inject
    private ExternalContext faces;

    private String present = "";
    private String fresh = "";

    /** The shortest length that is taken. */
    public int getShortest() {
        return passwords.shortest();
    }

    /** Whether they cannot go on without a new one. */
    public boolean isDue() {
        return own.get().stage() == Session.Stage.PASSWORD;
    }

    /** Changes it, ends all other sessions, and leads on. */
    public void change() throws IOException {
        Session session = own.get();
        passwords.change(session.account(), present, fresh, session.id());
        Session.Stage next = steps.afterFactor(session.account());
        own.renew((HttpServletResponse) faces.getResponse(), next);
        faces.redirect(next == Session.Stage.OPEN ? "/account?password" : Stages.page(next));
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }
}
