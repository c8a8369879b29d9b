package org.throughline.webapp.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.enterprises.EnterpriseCensus;
import org.throughline.webapp.outside.OutsideSignIn;
import org.throughline.webapp.reference.House;

/** Whose house this is, and whether what it holds is made up. */
@Named
@RequestScoped
public class DoorPlate {

    @Inject
    private House house;

    @Inject
    private EnterpriseCensus census;

    @Inject
    private Preferences preferences;

    @Inject
    private OutsideSignIn outside;

    /** Whether people can sign in by an outside issuer. */
    public boolean isOutside() {
        return outside.isPossible();
    }

    /** What people call it. */
    public String getIssuer() {
        return outside.called();
    }

    /** Names under which the bureau works, one plaque each. */
    public List<String> getPlaques() {
        return house.plaques(preferences.getLanguage());
    }

    /** The usual one of its names. */
    public String getBureau() {
        return getPlaques().stream().findFirst().orElse("");
    }

    /** Every page says that firms and people are made up as soon as the register holds one generated firm. */
    public boolean isDemo() {
        return census.anyGenerated();
    }
}
