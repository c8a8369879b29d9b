package org.throughline.webapp.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.logging.Logger;
import org.throughline.directory.FirstAdministrator;

/** State of {@code /first-administrator}: who the first administrator of an empty installation wants to be. */
@Named
@RequestScoped
public class FirstAdministratorView {

    private static final Logger LOG = Logger.getLogger(FirstAdministratorView.class.getName());

    @Inject
    private FirstAdministrator invitation;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ExternalContext faces;

    private String account = "";
    private String name = "";
    private String password = "";

    /** Whether the link in the address can still be used. */
    public boolean isOpen() {
        return invitation.isOpen(token());
    }

    /** Makes the account and leads to the door. */
    public void accept() throws IOException {
        String first = invitation.accept(token(), account, name, password);
        LOG.info(() -> "The first administrator is " + first);
        faces.redirect(request.getContextPath() + "/login");
    }

    private String token() {
        String token = request.getParameter("token");
        return token == null ? "" : token;
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
