package org.throughline.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.DemoCity;
import org.throughline.kernel.BilingualText;
import org.throughline.testkit.TestDatabase;

/** What those are called whose accounts stand beside what they did, on the real database. */
class SqlAccountNamesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);

    private final SqlAccountNames names = new SqlAccountNames(TestDatabase.get().applicationSource());

    @BeforeEach
    void theCityOfTheDemo() throws SQLException {
        DemoCity.afresh(NOON);
    }

    @Test
    void peopleAndClientsAreCalledByTheirNamesAndNobodyByAnothers() {
        assertThat(names.of(Set.of("director", "province", "longwan", "configuration")))
                .as("longwan is a person and a client")
                .containsOnlyKeys("director", "province")
                .containsEntry("director", new BilingualText("周岚", "Zhou Lan"))
                .containsEntry("province", new BilingualText("省级主管部门", "The province's department"));
        assertThat(names.of(Set.of())).isEmpty();
    }
}
