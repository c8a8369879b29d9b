package org.throughline.webapp.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.throughline.directory.AccountInvitation;
import org.throughline.directory.Passwords;

/** State of {@code /invitation}: the password that somebody chooses for the account they were given. */
@Named
@RequestScoped
public class InvitationView {

    @Inject
    private AccountInvitation invitation;

    @Inject
    private Passwords passwords;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ExternalContext faces;

    private String password = "";

    /** The account that the code is for; empty where it leads nowhere. */
    public String getAccount() {
        return invitation.account(getCode()).orElse("");
    }

    public int getShortest() {
        return passwords.shortest();
    }

    /** Sets the password and leads to the door. */
    public void accept() throws IOException {
        invitation.accept(getCode(), password);
        faces.redirect(request.getContextPath() + "/login");
    }

    /** Goes along with the form from step to step; empty before the first. */
    public String getCode() {
        return OneTimeCode.in(request);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
