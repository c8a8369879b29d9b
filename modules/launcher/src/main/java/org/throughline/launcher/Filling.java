package org.throughline.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.throughline.configuration.Configuration;
import org.throughline.database.DatabaseLogin;

/** Sees to it that a database holds what the operator wished at its first start, and refuses a change of mind. */
final class Filling {

    private final DataFolder data;
    private final Path config;
    private final ServeCommand.Wish wish;
    private final Console console;
    private final Clock clock;

    Filling(DataFolder data, Path config, ServeCommand.Wish wish, Console console, Clock clock) {
        this.data = data;
        this.config = config;
        this.wish = wish;
        this.console = console;
        this.clock = clock;
    }

    /** Refuses at once what the notes of the last start already tell. */
    void refuseChangeOfMind(FolderState state) {
        PopulationKind.ofWord(state.population()).ifPresent(this::refuseChangeOfMind);
    }

    /**
     * Fills a database that is not filled yet.
     *
     * @param configuration whose city and offices a demo belongs to
     * @param byDefault what it is filled with when the operator says nothing
     * @return what it holds; empty where we are not its owner and cannot know
     */
    Optional<PopulationKind> fill(
            Configuration configuration, Optional<DatabaseLogin> owner, DemoSecret secret, PopulationKind byDefault) {
        if (owner.isEmpty()) {
            if (wish.fill().isPresent()) {
                throw Refusal.toStart("fill.needs-owner", Map.of());
            }
            return Optional.empty();
        }
        Population population = new Population(owner.get(), config, clock);
        Optional<PopulationKind> present = population.kind();
        if (present.isEmpty()) {
            PopulationKind kind = wish.fill().orElse(byDefault);
            fill(configuration, population, kind, secret);
            return Optional.of(kind);
        }
        refuseChangeOfMind(present.get());
        if (present.get() == PopulationKind.DEMO && secret.isNew()) {
            secret.replace(data, () -> population.changeSecret(configuration, secret, data.personalKey(config)));
        }
        return present;
    }

    private void fill(Configuration configuration, Population population, PopulationKind kind, DemoSecret secret) {
        if (kind == PopulationKind.EMPTY) {
            population.leaveEmpty();
            return;
        }
        secret.keep(data);
        long start = System.nanoTime();
        long firms = population.loadDemo(configuration, secret, data.personalKey(config), wish.firms());
        console.step(
                "step.demo",
                Map.of("firms", Long.toString(firms)),
                java.time.Duration.ofNanos(System.nanoTime() - start));
    }

    private void refuseChangeOfMind(PopulationKind present) {
        if (wish.fill().isPresent() && wish.fill().get() != present) {
            throw Refusal.toStart(
                    "data.made-" + present.word(),
                    Map.of("folder", data.folder().toString()));
        }
    }
}
