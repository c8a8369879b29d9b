package org.throughline.configuration;

/** Gives the one configuration this server runs with; read when it is first asked for. */
public interface CurrentConfiguration {

    RunningConfiguration running();

    /** Where it was read from. */
    ConfigurationPlace place();

    /**
     * The bureau at whose door people stand.
     *
     * @throws IllegalStateException if one was set that the folder does not have, which the launcher refuses
     */
    default Bureau house() {
        return running()
                .configuration()
                .house(place().bureau())
                .orElseThrow(() -> new IllegalStateException("There is no bureau " + place().bureau()));
    }
}
