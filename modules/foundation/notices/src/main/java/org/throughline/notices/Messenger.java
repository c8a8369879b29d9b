package org.throughline.notices;

import org.throughline.directory.Unbounded;

/** A channel by which messages leave the house, such as mail. Each is an {@code @ApplicationScoped} bean. */
@Unbounded(because = "It brings one message to the person it is for")
public interface Messenger {

    /** Kebab-case, unique in the product; kept with each message. */
    String channel();

    /** Whether this installation has it. What is told while it has not does not leave by it later either. */
    boolean isOn();

    /**
     * Brings one message; outside any transaction and within a minute and a half. It is called again for the same
     * message when nobody knows what became of it: whoever receives it must be able to tell that it is the same one.
     */
    Handover send(Message message);
}
