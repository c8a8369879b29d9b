package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.FirmRecord;
import org.throughline.kernel.Uscc;

/** Makes the whole shipped city once as the register gets it, and counts. */
class FullRunTest {

    private static final Set<UUID> IDENTITIES = new HashSet<>();
    private static final Set<Uscc> CODES = new HashSet<>();
    private static final Set<String> NAMES = new HashSet<>();
    private static final Map<String, Integer> FIRMS_WITH_PAIR = new HashMap<>();
    private static long facts;

    @BeforeAll
    static void makeTheCity() {
        System.out.println("Seed of the city: " + SampleCity.SEED);
        SampleCity.of(SampleCity.SEED, FullCity.DAY).firms().forEach(FullRunTest::count);
    }

    private static void count(FirmRecord firm) {
        IDENTITIES.add(firm.id());
        CODES.add(firm.uscc());
        NAMES.add(firm.name());
        facts += firm.facts().size();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= firm.name().length(); i++) {
            pairs.add(firm.name().substring(i, i + 2));
        }
        pairs.forEach(pair -> FIRMS_WITH_PAIR.merge(pair, 1, Integer::sum));
    }

    @Test
    void noTwoFirmsShareAnIdentityACodeOrAName() {
        assertThat(IDENTITIES).hasSize(146_000);
        assertThat(CODES).hasSize(146_000);
        assertThat(NAMES).hasSize(146_000);
    }

    @Test
    void theFactsAreBetweenFourAndFiveMillion() {
        assertThat(facts).isBetween(4_000_000L, 5_000_000L);
    }

    @Test
    void pairsOfCharactersAreSharedByOneFirmOrByManyThousands() {
        assertThat(FIRMS_WITH_PAIR.get("公司")).isGreaterThan(100_000);
        assertThat(FIRMS_WITH_PAIR.get("乐清")).isBetween(10_000, 40_000);
        assertThat(FIRMS_WITH_PAIR.get("阀门")).isBetween(1_000, 6_000);
        assertThat(FIRMS_WITH_PAIR.get("锁具")).isBetween(300, 2_000);
        assertThat(FIRMS_WITH_PAIR.get("鑫盛")).isBetween(20, 300);
        assertThat(FIRMS_WITH_PAIR.values().stream().filter(n -> n == 1).count())
                .isGreaterThan(10_000);
    }
}
