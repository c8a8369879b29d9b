package org.throughline.webapp.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;

class HouseTest {

    private static final Configuration SHIPPED = ConfigurationFolder.read(Path.of("..", "..", "config"))
            .configuration()
            .orElseThrow();
    private static final BilingualText SOMEBODY = new BilingualText("某人", "Somebody");

    @ParameterizedTest
    @CsvSource({
        "wenzhou-ai/data, wenzhou-ai",
        "nanjing-yuhuatai-ai, nanjing-yuhuatai-ai",
        "nanjing-yuhuatai-ai wenzhou-bay-emerging-industries/office-1, wenzhou-bay-emerging-industries",
        "wenzhou-ai nanjing-yuhuatai-ai, nanjing-yuhuatai-ai",
        "ecology-bureau, wenzhou-bay-emerging-industries"
    })
    void aReaderReadsTheWordsOfTheirBureau(String seats, String bureau) {
        Set<String> codes = Arrays.stream(seats.split(" ", -1)).collect(Collectors.toSet());
        Standing reader = new Standing(
                "somebody", Standing.Kind.PERSON, SOMEBODY, SOMEBODY, Map.of(), Map.of("offices:read", codes));

        assertThat(House.bureauOf(
                                Optional.of(reader),
                                SHIPPED,
                                SHIPPED.house(null).orElseThrow())
                        .code())
                .isEqualTo(bureau);
    }
}
