package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.kernel.Uscc;

/** Random imports against a register of a few lines: for each firm, fact and day the last value that was said. */
class ImportAgainstBeliefsTest {

    private static final List<String> FACTS = List.of("patents", "landArea", "employees@2024", "employees@2025");
    private static final int FIRMS = 12;

    @TempDir
    private Path folder;

    private final Map<String, TreeMap<LocalDate, Integer>> model = new HashMap<>();

    @Test
    void whateverIsImportedInWhateverOrderTheLastWordForTheLatestDayCounts() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ImportHarness imports = new ImportHarness(folder);
        imports.run(firms());

        for (int round = 0; round < 25; round++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(6));
            imports.later().run(list(random, day), ImportHarness.order(day));
        }

        assertThat(believed()).as("seed %d", seed).isEqualTo(expected());
        assertThat(ImportHarness.inconsistencies()).as("seed %d", seed).isEmpty();
    }

    private String list(Random random, LocalDate day) {
        StringBuilder list = new StringBuilder("uscc," + String.join(",", FACTS) + "\n");
        for (int firm = 0; firm < FIRMS; firm++) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            list.append(code(firm));
            for (String fact : FACTS) {
                boolean said = random.nextBoolean();
                int value = random.nextInt(4);
                list.append(',').append(said ? Integer.toString(value) : "");
                if (said) {
                    model.computeIfAbsent(code(firm) + " " + fact, key -> new TreeMap<>())
                            .put(day, value);
                }
            }
            list.append('\n');
        }
        return list.toString();
    }

    private List<String> expected() {
        List<String> all = new ArrayList<>();
        model.forEach((matter, said) -> said.forEach(
                (day, value) -> all.add(matter + " " + day + "=" + value + (day.equals(said.lastKey()) ? "*" : ""))));
        return all.stream().sorted().collect(Collectors.toList());
    }

    private static List<String> believed() {
        return ImportHarness.rows(
                        "select e.uscc || ' ' || d.name || coalesce('@' || f.year, '') || ' ' || f.as_of || '='"
                                + " || f.number || case when f.latest then '*' else '' end from enterprises.fact f"
                                + " join enterprises.enterprise e on e.id = f.enterprise_id"
                                + " join enterprises.fact_definition d on d.id = f.definition_id"
                                + " where f.superseded_by is null")
                .stream()
                .map(row -> row.get(0))
                .sorted()
                .toList();
    }

    private static String firms() {
        StringBuilder list = new StringBuilder("uscc,name,industry,district\n");
        for (int firm = 0; firm < FIRMS; firm++) {
            list.append(code(firm)).append(",示例公司").append(firm).append(",C3441,330303\n");
        }
        return list.toString();
    }

    private static String code(int number) {
        String first = "91330398MA%07d".formatted(number);
        return first + Uscc.checkDigit(first);
    }
}
