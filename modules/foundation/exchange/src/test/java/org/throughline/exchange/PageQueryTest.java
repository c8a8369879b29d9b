package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;

class PageQueryTest {

    @Test
    void fiftyRowsFromTheStartWhenNothingIsSaid() {
        PageQuery query = new PageQuery(null, null);

        assertThat(query.limit()).isEqualTo(50);
        assertThat(query.after(2)).isEmpty();
    }

    @Test
    void thePlaceAPageGaveIsWhereTheNextOneStarts() {
        Cursor place = new Cursor(List.of("温州", "7"));
        PageAnswer<String> answer = PageAnswer.of(new Page<>(List.of(1, 2), place), number -> "n" + number);

        PageQuery query = new PageQuery("2", answer.next());

        assertThat(answer.items()).containsExactly("n1", "n2");
        assertThat(query.after(2)).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "1e2", "", " 5", "０１", "99999999999"})
    void aLimitOutOfRangeIsRefused(String limit) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> new PageQuery(limit, null).limit());

        assertThat(refused.type()).isEqualTo(ExchangeProblem.QUERY_INVALID);
        assertThat(refused.faults().get(0).pointer()).isEqualTo("/limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!", "MQ==", "AAAA", "gICA", "MR8yHzM"})
    void aPlaceTheListNeverGaveIsRefused(String after) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> new PageQuery(null, after).after(2));

        assertThat(refused.faults().get(0).pointer()).isEqualTo("/after");
    }
}
