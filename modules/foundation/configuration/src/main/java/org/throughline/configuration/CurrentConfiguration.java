package org.throughline.configuration;

/** Gives the one configuration this server runs with; read when it is first asked for. */
public interface CurrentConfiguration {

    RunningConfiguration running();

    /** Where it was read from. */
    ConfigurationPlace place();
}
