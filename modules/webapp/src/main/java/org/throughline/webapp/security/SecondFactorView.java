package org.throughline.webapp.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.SecondFactors;
import org.throughline.directory.Session;
import org.throughline.directory.SignInSteps;

/** State of {@code /account/second-factor}: what there is, the picture of a new one, and the codes for emergencies. */
@Named
@RequestScoped
public class SecondFactorView {

    private static final String PAGE = "/account/second-factor";

    @Inject
    private OwnSession own;

    @Inject
    private SecondFactors factors;

    @Inject
    private SignInSteps steps;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ExternalContext faces;

    private String code = "";
    private List<String> codes = List.of();
    private SecondFactors.@Nullable Offer offer;

    /** Whether the house has second factors at all. */
    public boolean isPossible() {
        return factors.policy() != SecondFactors.Policy.OFF;
    }

    public boolean isRequired() {
        return factors.policy() == SecondFactors.Policy.REQUIRED;
    }

    /** Whether one is in force. */
    public boolean isSet() {
        return factors.has(account());
    }

    public int getLeft() {
        return factors.recoveryCodes(account());
    }

    /** Whether the picture is shown and a code awaited. */
    public boolean isOffering() {
        return request.getParameter("new") != null && codes.isEmpty();
    }

    /** The secret that is offered. */
    public SecondFactors.Offer getOffer() {
        SecondFactors.Offer known = offer;
        if (known == null) {
            known = factors.offered(account());
            offer = known;
        }
        return known;
    }

    public QrPicture getPicture() {
        return QrPicture.of(getOffer().address());
    }

    /** The recovery codes, shown this once. */
    public List<String> getCodes() {
        return codes;
    }

    /** Makes a new secret and shows it. */
    public void begin() throws IOException {
        factors.offer(account());
        faces.redirect(PAGE + "?new");
    }

    /** Puts the secret into force. */
    public void confirm() {
        Session session = own.get();
        codes = factors.confirm(session.account(), code);
        own.renew((HttpServletResponse) faces.getResponse(), steps.afterFactor(session.account()));
    }

    /** Takes the second factor away. */
    public void remove() throws IOException {
        factors.remove(account());
        faces.redirect(PAGE);
    }

    private String account() {
        return own.get().account();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
