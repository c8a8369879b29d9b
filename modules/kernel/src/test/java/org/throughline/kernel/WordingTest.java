package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final String SAMPLES = "org.throughline.kernel.samples";
    private static final Wording HEFEI = new Wording(Map.of(
            Term.TRACK, new Word("产业链", "industrial chain", "industrial chains"),
            Term.OFFICE, new Word("专班", "task team", "task teams")));

    @ParameterizedTest
    @CsvSource({
        "没有[[处室]]负责的[[赛道]]：{count}, 没有处室负责的赛道：{count}, 没有专班负责的产业链：{count}",
        "[[Tracks]] that no [[office]] has, Tracks that no office has, Industrial chains that no task team has",
        "[[Track]] and [[tracks]], Track and tracks, Industrial chain and industrial chains",
        "指定[[服务专员]], 指定服务专员, 指定服务专员",
        "[[Service officer]] named, Service officer named, Service officer named",
        "赛道 and tracks, 赛道 and tracks, 赛道 and tracks",
        "[[窗口]] [x] [[, [[窗口]] [x] [[, [[窗口]] [x] [["
    })
    void aTermIsCalledAsTheBureauCallsIt(String text, String standard, String hefei) {
        assertThat(Wording.STANDARD.in(text)).isEqualTo(standard);
        assertThat(HEFEI.in(text)).isEqualTo(hefei);
    }

    @Test
    void whatAPlaceholderStandsForIsNobodysWord() {
        Phrase phrase = new Phrase(SAMPLES, "term", Map.of("name", "[[赛道]] $1"));

        assertThat(phrase.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("没有处室管[[赛道]] $1");
        assertThat(phrase.in(Locale.SIMPLIFIED_CHINESE, HEFEI)).isEqualTo("没有专班管[[赛道]] $1");
        assertThat(phrase.in(Locale.ENGLISH, HEFEI)).isEqualTo("No task team has [[赛道]] $1");
    }

    @Test
    void whatIsMarkedAndNoTermShows() {
        assertThat(Wording.markedIn("[[赛道]] [[窗口]]").map(term -> term.isPresent()))
                .containsExactly(true, false);
    }

    @Test
    void filesNameTheTermsInSmallLetters() {
        assertThat(Term.ofCode("service-officer")).contains(Term.SERVICE_OFFICER);
        assertThat(Term.ofCode("window")).isEmpty();
    }
}
