package org.throughline.directory.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.throughline.directory.AccountNames;
import org.throughline.kernel.BilingualText;

/** Names by SQL. */
@ApplicationScoped
class SqlAccountNames implements AccountNames {

    /** A name that two have says nothing of who it was. */
    private static final String NAMES = """
            select name, min(zh), min(en) from (
                select name, name_zh as zh, name_en as en from directory.account where name = any (?)
                union all
                select name, organisation_zh, organisation_en from directory.api_client where name = any (?)) known
            group by name having count(*) = 1
            """;

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    SqlAccountNames() {
        // For the container.
    }

    SqlAccountNames(DataSource source) {
        this.source = source;
    }

    @Override
    public Map<String, BilingualText> of(Set<String> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        String[] asked = accounts.toArray(String[]::new);
        return Sql.on(source)
                .list(
                        NAMES,
                        row -> Map.entry(row.getString(1), new BilingualText(row.getString(2), row.getString(3))),
                        asked,
                        asked)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
