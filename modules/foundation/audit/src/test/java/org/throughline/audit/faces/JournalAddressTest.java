package org.throughline.audit.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.journal.JournalFilter;

class JournalAddressTest {

    @Test
    void daysAreThoseOfShanghaiAndBothAreIncluded() {
        JournalAddress address = JournalAddress.of(Map.of("from", "2026-03-01", "to", "2026-03-02")::get);

        assertThat(address.filter().from()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(address.filter().to()).isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
    }

    @Test
    void whatNoFilterCanHoldDoesNotNarrow() {
        JournalAddress address =
                JournalAddress.of(Map.of("from", "yesterday", "to", "9999999-01-01", "actor", "x".repeat(201))::get);

        assertThat(address.filter()).isEqualTo(JournalFilter.ALL);
    }

    @Test
    void theAddressHoldsEveryFilter() {
        JournalAddress address = JournalAddress.of(Map.of("subject", " GET /api ", "kind", "list-read")::get);

        assertThat(address.toString()).isEqualTo("/admin/journal?subject=GET+%2Fapi&kind=list-read");
        assertThat(address.after("abc")).isEqualTo("/admin/journal?subject=GET+%2Fapi&kind=list-read&after=abc");
        assertThat(JournalAddress.of(name -> null).toString()).isEqualTo("/admin/journal");
        assertThat(JournalAddress.of(name -> null).isNarrowed()).isFalse();
    }
}
