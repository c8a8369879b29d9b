package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.throughline.directory.Rights;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.PersonalDatum;
import org.throughline.personal.PersonalKeeper;

/** Contact details of people are shown to system and security administrators, who have to reach them. */
@ApplicationScoped
class AccountKeeper implements PersonalKeeper {

    private static final Map<String, PersonalDatum> FIELDS =
            Map.of("mobile", PersonalDatum.PHONE, "email", PersonalDatum.EMAIL);

    private CurrentUser user;

    @SuppressWarnings("NullAway.Init")
    AccountKeeper() {
        // For the CDI proxy.
    }

    @Inject
    AccountKeeper(CurrentUser user) {
        this.user = user;
    }

    @Override
    public String type() {
        return ContactService.ACCOUNT;
    }

    @Override
    public Map<String, PersonalDatum> fields() {
        return FIELDS;
    }

    @Override
    public boolean mayReveal(String subject) {
        return user.may(Rights.ADMIN_WRITE) || user.may(Rights.GRANTS_WRITE);
    }
}
