package org.throughline.enterprises;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.CurrentUser;

/** A person with every right. */
public record SomeoneAtWork(String name) implements CurrentUser, OwnStanding {

    /** What they are: somebody who changes firms in the name of an organisation. */
    @Override
    public Optional<Standing> standing() {
        BilingualText called = new BilingualText(name, name);
        return Optional.of(new Standing(
                name,
                Standing.Kind.PERSON,
                called,
                called,
                Map.of("enterprises:write", Reach.EVERYWHERE),
                Map.of("enterprises:write", Set.of("wenzhou-ai/data"))));
    }

    @Override
    public boolean may(String right) {
        return true;
    }

    @Override
    public Locale language() {
        return Locale.SIMPLIFIED_CHINESE;
    }
}
