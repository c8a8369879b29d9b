package org.throughline.notices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.notices.Messenger;

/** The channels that this installation has. */
@ApplicationScoped
public class Messengers {

    private Map<String, Messenger> known = Map.of();

    protected Messengers() {
        // For the CDI proxy.
    }

    @Inject
    Messengers(Instance<Messenger> all) {
        this(all.stream().toList());
    }

    Messengers(Collection<Messenger> all) {
        known = all.stream()
                .filter(Messenger::isOn)
                .collect(Collectors.toUnmodifiableMap(Messenger::channel, messenger -> messenger));
    }

    /** Their names. */
    Set<String> channels() {
        return known.keySet();
    }

    Messenger of(String channel) {
        Messenger messenger = known.get(channel);
        if (messenger == null) {
            throw new IllegalStateException("Took a message for a channel that is not there: " + channel);
        }
        return messenger;
    }
}
