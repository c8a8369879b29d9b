package org.throughline.webapp.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.directory.SecondFactors;
import org.throughline.directory.Session;
import org.throughline.directory.SignIn;

/** State of {@code /account/confirm}: password, and code where there is a second factor, before an act that signs. */
@Named
@RequestScoped
public class ConfirmView {

    @Inject
    private OwnSession own;

    @Inject
    private SignIn signIn;

    @Inject
    private SecondFactors factors;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ExternalContext faces;

    private String password = "";
    private String code = "";

    /** Whether a code is asked for as well. */
    public boolean isFactorAsked() {
        return factors.has(own.get().account());
    }

    /** Takes both and leads back; wrong ones are counted as at the door. */
    public void confirm() throws IOException {
        Session session = own.get();
        signIn.person(session.account(), password);
        if (isFactorAsked()) {
            factors.check(session.account(), code);
        }
        own.renew((HttpServletResponse) faces.getResponse(), session.stage());
        String to = request.getParameter("to");
        faces.redirect(OwnPath.is(to) ? to : "/account");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
