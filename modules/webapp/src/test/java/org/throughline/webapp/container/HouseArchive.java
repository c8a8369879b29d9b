package org.throughline.webapp.container;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.cryptography.Suite;
import org.throughline.directory.ConfiguredOrganisations;
import org.throughline.directory.DemoPeople;
import org.throughline.directory.Invitations;
import org.throughline.journal.Journal;
import org.throughline.journal.OperatorJournal;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.OperatorVault;
import org.throughline.personal.PersonalVault;
import org.throughline.testkit.TestDatabase;
import org.throughline.trace.RequestTrace;

/** The WAR as it was built, on the database of the tests, with the tests in it. */
final class HouseArchive {

    private HouseArchive() {}

    static WebArchive build() {
        TestDatabase database = TestDatabase.get();
        database.empty("directory");
        String invitation = seed(database);
        WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/ROOT.war"));
        String descriptor = text(war.get("WEB-INF/web.xml").getAsset().openStream())
                .replace(
                        "${MPCONFIG=throughline.db.url}", database.application().url())
                .replace(
                        "${MPCONFIG=throughline.db.user}",
                        database.application().user())
                .replace(
                        "${MPCONFIG=throughline.db.password}",
                        database.application().password())
                // The runner comes as a fragment of its own.
                .replace("</absolute-ordering>", "<others/></absolute-ordering>");
        war.delete("WEB-INF/web.xml");
        return war.setWebXML(new StringAsset(descriptor))
                .addAsResource(new StringAsset(settings(invitation)), "META-INF/microprofile-config.properties")
                .addClasses(OpenDoor.class, Desk.class, Desk.Entered.class)
                .addAsLibraries(jarOf(RequestTrace.class, "trace.jar"), jarOf(Assertions.class, "assertj.jar"));
    }

    /** The people of the demo; before them, while there is nobody yet, the link of a first administrator. */
    private static String seed(TestDatabase database) {
        try (Connection connection = database.ownerSource().getConnection()) {
            connection.setAutoCommit(false);
            String invitation = Invitations.open(connection, Clock.systemUTC()).orElseThrow();
            Configuration configuration =
                    ConfigurationFolder.read(config()).configuration().orElseThrow();
            Journal journal = OperatorJournal.on(connection, Clock.systemUTC(), "tests", Suite.INTERNATIONAL);
            ConfiguredOrganisations.bring(connection, configuration, journal, Clock.systemUTC());
            PersonalVault vault = OperatorVault.on(
                    connection,
                    InstallationKey.of(dataFolder(), Optional.empty()),
                    Suite.INTERNATIONAL,
                    journal,
                    Clock.systemUTC());
            Bureau house = configuration.house(null).orElseThrow();
            DemoPeople.seed(connection, configuration, house, HouseIT.SECRET, journal, vault, Clock.systemUTC());
            connection.commit();
            return invitation;
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("enter the people of the demo", failed);
        }
    }

    /** What the launcher would tell the server. */
    private static String settings(String invitation) {
        return String.join(
                "\n",
                "throughline.data=" + dataFolder(),
                "throughline.config=" + config(),
                HouseIT.INVITATION + "=" + invitation);
    }

    private static Path config() {
        return Path.of("..", "..", "config").toAbsolutePath().normalize();
    }

    private static Path dataFolder() {
        try {
            return Files.createDirectories(Path.of("target", "container-data").toAbsolutePath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A module stands on the class path as a folder while its own build goes on, as a jar otherwise. */
    private static File jarOf(Class<?> type, String name) {
        Path place =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
        if (Files.isRegularFile(place)) {
            return place.toFile();
        }
        File jar = new File("target", name);
        ShrinkWrap.create(org.jboss.shrinkwrap.api.spec.JavaArchive.class, name)
                .addPackages(true, type.getPackage())
                .as(org.jboss.shrinkwrap.api.exporter.ZipExporter.class)
                .exportTo(jar, true);
        return jar;
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
