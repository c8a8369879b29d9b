package org.throughline.policies.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.configuration.ManagementZone;
import org.throughline.kernel.BilingualText;
import org.throughline.testkit.TestFolders;

/** What the configuration makes of what stands in the record of a firm. */
class VocabularyTest {

    private static final Configuration SHIPPED = ConfigurationFolder.read(
                    TestFolders.checkout().resolve("config"))
            .configuration()
            .orElseThrow();

    @Test
    void theZonesOfTheHouseAreCodesAndWhoSitsInNoneIsInNone() {
        KnownFact zone = Vocabulary.of(SHIPPED).fact(Vocabulary.ZONE).orElseThrow();

        assertThat(zone.type()).isInstanceOf(ValueType.Code.class);
        assertThat(zone.type().named())
                .contains(new ValueType.Choice("wenzhou-bay", new BilingualText("温州湾新区", "Wenzhou Bay New Area")))
                .hasSameSizeAs(SHIPPED.zones());
        assertThat(zone.label()).isEqualTo(new BilingualText("所在功能区", "Management zone"));
        assertThat(zone.absenceMeansNo()).isTrue();
        assertThat(zone.isHeld()).as("from a day on").isFalse();
    }

    @Test
    void aHouseWithoutZonesCannotBeAskedForThem() {
        Vocabulary vocabulary = Vocabulary.of(with(List.of()));

        assertThat(vocabulary.fact(Vocabulary.ZONE)).isEmpty();
        assertThat(vocabulary.facts()).hasSize(Vocabulary.of(SHIPPED).facts().size() - 1);
    }

    private static Configuration with(List<ManagementZone> zones) {
        return new Configuration(
                SHIPPED.bureaus(),
                SHIPPED.divisions(),
                zones,
                SHIPPED.industries(),
                SHIPPED.strategicIndustries(),
                SHIPPED.facts(),
                SHIPPED.remits(),
                SHIPPED.notices(),
                SHIPPED.workingCalendar(),
                SHIPPED.fingerprint(),
                SHIPPED.files());
    }
}
