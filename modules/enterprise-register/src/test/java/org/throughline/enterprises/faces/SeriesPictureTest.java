package org.throughline.enterprises.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.domain.Definitions;

class SeriesPictureTest {

    private static final FactDefinition PROFIT = Definitions.PROFIT;

    @Test
    void theLineBreaksWhereAYearIsMissing() {
        SeriesPicture picture = SeriesPicture.of(List.of(in(2025, "4"), in(2022, "1"), in(2023, "2")));

        assertThat(picture.getPoints()).extracting(SeriesPicture.Point::year).containsExactly(2022, 2023, 2025);
        assertThat(picture.getRuns()).hasSize(2);
    }

    @Test
    void aLossStandsBelowTheLineOfNothing() {
        SeriesPicture picture = SeriesPicture.of(List.of(in(2024, "-50"), in(2025, "100")));

        assertThat(picture.getFirst().y()).isGreaterThan(picture.getZeroLine());
        assertThat(picture.getLast().y()).isLessThan(picture.getZeroLine());
    }

    @Test
    void everyPointStandsInsideThePicture() {
        SeriesPicture picture = SeriesPicture.of(List.of(in(2016, "0"), in(2020, "-1e12"), in(2025, "9e15")));

        assertThat(picture.getPoints()).allSatisfy(point -> {
            assertThat(point.x()).isBetween(0, SeriesPicture.WIDTH);
            assertThat(point.y()).isBetween(0, SeriesPicture.HEIGHT);
        });
    }

    private static FactSummary in(int year, String value) {
        return new FactSummary(
                PROFIT,
                year,
                value,
                "annual report",
                LocalDate.of(year, 12, 31),
                null,
                Instant.EPOCH,
                "tax",
                null,
                null,
                true,
                null);
    }
}
