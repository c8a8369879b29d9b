package org.throughline.configuration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFile;
import org.throughline.configuration.ConfigurationVersions;

@ApplicationScoped
class SqlConfigurationVersions implements ConfigurationVersions {

    private static final String KEEP = """
            insert into configuration.version (fingerprint, first_used_at, first_node)
            values (:fingerprint, :at, :node)
            on conflict (fingerprint) do nothing
            """;
    private static final String KEEP_FILE = """
            insert into configuration.version_file (fingerprint, name, digest, content)
            values (:fingerprint, :name, :digest, :content)
            """;
    private static final String NOTE = """
            insert into configuration.use (fingerprint, node, started_at) values (:fingerprint, :node, :at)
            """;
    private static final String LATEST = """
            select used.started_at, used.node, used.fingerprint, version.first_used_at,
                (select string_agg(file.name, '|' order by file.name) from configuration.version_file file
                    where file.fingerprint = used.fingerprint)
            from configuration.use used
            join configuration.version version on version.fingerprint = used.fingerprint
            order by used.started_at desc, used.id desc
            limit :most
            """;
    private static final String FILES = """
            select name, digest, content from configuration.version_file
            where fingerprint = :fingerprint order by name
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    SqlConfigurationVersions() {
        // For the container.
    }

    SqlConfigurationVersions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void used(Configuration configuration, String node, Instant at) {
        String fingerprint = configuration.fingerprint();
        int kept = entities.createNativeQuery(KEEP)
                .setParameter("fingerprint", fingerprint)
                .setParameter("at", at)
                .setParameter("node", node)
                .executeUpdate();
        if (kept == 1) {
            configuration
                    .files()
                    .forEach(file -> entities.createNativeQuery(KEEP_FILE)
                            .setParameter("fingerprint", fingerprint)
                            .setParameter("name", file.name())
                            .setParameter("digest", file.digest())
                            .setParameter("content", file.text())
                            .executeUpdate());
        }
        entities.createNativeQuery(NOTE)
                .setParameter("fingerprint", fingerprint)
                .setParameter("node", node)
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public List<Use> latest(int most) {
        List<Use> uses = new ArrayList<>();
        for (Object row :
                entities.createNativeQuery(LATEST).setParameter("most", most).getResultList()) {
            Object[] values = (Object[]) row;
            uses.add(new Use(
                    (Instant) values[0],
                    values[1].toString(),
                    values[2].toString(),
                    (Instant) values[3],
                    List.of(values[4].toString().split("\\|"))));
        }
        return uses;
    }

    @Override
    public List<ConfigurationFile> files(String fingerprint) {
        List<ConfigurationFile> files = new ArrayList<>();
        for (Object row : entities.createNativeQuery(FILES)
                .setParameter("fingerprint", fingerprint)
                .getResultList()) {
            Object[] values = (Object[]) row;
            files.add(new ConfigurationFile(values[0].toString(), values[1].toString(), values[2].toString()));
        }
        return files;
    }
}
