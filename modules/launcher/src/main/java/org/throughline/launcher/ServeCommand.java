package org.throughline.launcher;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings everything up and serves until it is asked to end. */
@Command(name = "serve", resourceBundle = "org.throughline.launcher.usage", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "option.port")
    private int port;

    @ArgGroup
    private @Nullable Fill fill;

    @Option(names = "--end-with-parent", descriptionKey = "option.end-with-parent")
    private boolean endWithParent;

    @Option(names = "--demo-firms", hidden = true, defaultValue = "${env:THROUGHLINE_DEMO_FIRMS}")
    private @Nullable Integer demoFirms;

    @Spec
    private @Nullable CommandSpec spec;

    private final Console console;
    private final Clock clock;
    private final Running running;

    ServeCommand(Console console, Clock clock, Running running) {
        this.console = console;
        this.clock = clock;
        this.running = running;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw usage("option.port.range");
        }
        int firms = Optional.ofNullable(demoFirms).orElse(Population.wholeCity());
        if (firms < 1 || firms > Population.wholeCity()) {
            throw usage("option.demo-firms.range");
        }
        Wish wish = new Wish(port, Optional.ofNullable(fill).map(Fill::kind), firms, endWithParent);
        return new Serve(common, wish, console, clock, running).run().code();
    }

    private ParameterException usage(String key) {
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), console.text(key));
    }

    /** What an operator wishes of this start. */
    record Wish(int port, Optional<PopulationKind> fill, int firms, boolean endWithParent) {}

    /** One or the other. */
    static final class Fill {

        @Option(names = "--demo", descriptionKey = "option.demo")
        private boolean demo;

        @Option(names = "--empty", descriptionKey = "option.empty")
        private boolean empty;

        PopulationKind kind() {
            return empty && !demo ? PopulationKind.EMPTY : PopulationKind.DEMO;
        }
    }
}
