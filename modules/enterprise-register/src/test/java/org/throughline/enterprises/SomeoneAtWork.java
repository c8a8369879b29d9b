package org.throughline.enterprises;

import java.util.Locale;
import org.throughline.kernel.CurrentUser;

/** A person with every right. */
public record SomeoneAtWork(String name) implements CurrentUser {

    @Override
    public boolean may(String right) {
        return true;
    }

    @Override
    public Locale language() {
        return Locale.SIMPLIFIED_CHINESE;
    }
}
