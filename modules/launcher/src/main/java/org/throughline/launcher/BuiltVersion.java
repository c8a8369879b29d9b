package org.throughline.launcher;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version this jar was built as. */
final class BuiltVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(BuiltVersion.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
        return new String[] {"Throughline " + version, "Java " + Runtime.version()};
    }
}
