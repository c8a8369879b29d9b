package org.throughline.configuration.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.ConfigurationFile;
import org.throughline.configuration.ConfigurationVersions;
import org.throughline.configuration.ConfigurationVersions.Use;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.configuration.PendingConfiguration;

/** What runs, what waits in the folder, and the latest starts with the files of any of their versions. */
@Named
@RequestScoped
public class ConfigurationView {

    private static final int STARTS = 100;
    private static final int SHORT = 12;

    @Inject
    private CurrentConfiguration current;

    @Inject
    private ConfigurationVersions versions;

    @Inject
    @ManagedProperty("#{param.version}")
    private @Nullable String version;

    private @Nullable List<Use> uses;

    /** Null while the folder is what runs. */
    public @Nullable PendingConfiguration getPending() {
        return current.running().pending().orElse(null);
    }

    public String getNode() {
        return current.place().node();
    }

    public String getFolder() {
        return current.place().folder().toString();
    }

    public String getFingerprint() {
        return brief(current.running().configuration().fingerprint());
    }

    public List<Bureau> getBureaus() {
        return current.running().configuration().bureaus();
    }

    /** The latest starts, the last first. */
    public List<Use> getUses() {
        List<Use> read = uses;
        if (read == null) {
            read = versions.latest(STARTS);
            uses = read;
        }
        return read;
    }

    /** Files of the version asked for; empty if none was, or there is none such. */
    public List<ConfigurationFile> getFiles() {
        return version == null ? List.of() : versions.files(version);
    }

    /** The version asked for in short; null where none was. */
    public @Nullable String getVersion() {
        return version == null ? null : brief(version);
    }

    /** The beginning of a fingerprint, enough to tell one from another. */
    public String brief(String fingerprint) {
        return fingerprint.length() > SHORT ? fingerprint.substring(0, SHORT) : fingerprint;
    }
}
