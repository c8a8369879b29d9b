package org.throughline.webapp.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.logging.Logger;
import org.throughline.directory.FirstAdministrator;
import org.throughline.directory.Passwords;

/** State of {@code /first-administrator}: who the first administrator of an empty installation wants to be. */
@Named
@RequestScoped
public class FirstAdministratorView {

    private static final Logger LOG = Logger.getLogger(FirstAdministratorView.class.getName());

    @Inject
    private FirstAdministrator invitation;

    @Inject
    private Passwords passwords;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ExternalContext faces;

    private String account = "";
    private String name = "";
    private String password = "";

    /** Whether the code can still be used. */
    public boolean isOpen() {
        return invitation.isOpen(getCode());
    }

    public int getShortest() {
        return passwords.shortest();
    }

    /** Makes the account and leads to the door. */
    public void accept() throws IOException {
        String first = invitation.accept(getCode(), account, name, password);
        LOG.info(() -> "The first administrator is " + first);
        faces.redirect(request.getContextPath() + "/login");
    }

    /** Goes along with the form from step to step; empty before the first. */
    public String getCode() {
        return OneTimeCode.in(request);
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
