package org.throughline.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.database.DatabaseLogin;
import picocli.CommandLine.Option;

/** Where data, configuration and database are: the same for every command. */
final class CommonOptions {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "DIR", descriptionKey = "option.config")
    private @Nullable Path config;

    @Option(names = "--database-url", paramLabel = "URL", descriptionKey = "option.database-url")
    private @Nullable String databaseUrl;

    DataFolder dataFolder() {
        Path home = Path.of(System.getProperty("user.home"), ".throughline");
        return new DataFolder(
                Optional.ofNullable(data).orElse(home).toAbsolutePath().normalize());
    }

    /** The folder that was named; else the one of the checkout the jar was built in, or the one beside the jar. */
    Path configFolder() {
        if (config != null) {
            return config.toAbsolutePath().normalize();
        }
        Path beside = OwnJar.location().resolveSibling("config");
        return List.of(beside, OwnJar.location().resolve("../../../../config").normalize()).stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(beside);
    }

    /** The operator's own database as the application enters it; empty where we run one of our own. */
    Optional<DatabaseLogin> foreignDatabase() {
        return login(Optional.ofNullable(databaseUrl).or(() -> environment("THROUGHLINE_DATABASE_URL")));
    }

    /** The operator's own database as its owner enters it, for migrations. */
    Optional<DatabaseLogin> foreignOwner() {
        return login(environment("THROUGHLINE_DATABASE_OWNER_URL"));
    }

    static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static Optional<DatabaseLogin> login(Optional<String> address) {
        return address.map(DatabaseLogin::ofAddress);
    }
}
