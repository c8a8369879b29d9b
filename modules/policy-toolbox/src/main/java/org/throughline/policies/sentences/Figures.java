package org.throughline.policies.sentences;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Measure;

/** Numbers and days as people write them: 万元 and 亿元, per cent, thousands in threes. */
public final class Figures {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu 年 M 月 d 日", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int SHORT = 2;

    private final Words words;

    Figures(Words words) {
        this.words = words;
    }

    /** Those of a language. */
    public Figures(Locale language) {
        this(new Words(language));
    }

    /** A bound of a term in its measure. Ends with a space in Chinese if a character of Chinese may follow. */
    String bound(Term term, BigDecimal number) {
        boolean share = term.measure().isNone() && (term instanceof Term.Ratio || term instanceof Term.Growth);
        return share ? share(number) : of(term.measure(), number);
    }

    /** A part of a whole, in per cent. */
    public String share(BigDecimal number) {
        return spaced(grouped(number.movePointRight(2)) + "%");
    }

    /** A number in its measure. Ends with a space in Chinese if a character of Chinese may follow. */
    public String of(Measure measure, BigDecimal number) {
        String unit = unit(measure);
        if (words.isEnglish()) {
            return unit.isEmpty() ? grouped(number) : grouped(number) + " " + unit;
        }
        boolean money =
                !measure.over().isEmpty() && measure.over().get(0).code().equals("yuan");
        String said = money ? money(number, unit) : number(number) + " " + unit;
        return unit.isEmpty() ? spaced(number(number)) : said;
    }

    /** A number on its own. */
    public String number(BigDecimal number) {
        return grouped(number);
    }

    String day(LocalDate day) {
        return day.format(words.isEnglish() ? ENGLISH : CHINESE);
    }

    private String money(BigDecimal number, String unit) {
        for (int digits : new int[] {8, 4}) {
            BigDecimal part = number.movePointLeft(digits).stripTrailingZeros();
            if (part.abs().compareTo(BigDecimal.ONE) >= 0 && part.scale() <= SHORT) {
                return grouped(part) + (digits == 4 ? " 万" : " 亿") + unit;
            }
        }
        return number(number) + " " + unit;
    }

    private String spaced(String number) {
        return words.isEnglish() ? number : number + " ";
    }

    private String unit(Measure measure) {
        String over = names(measure.over());
        return measure.under().isEmpty() ? over : over + words.say("per") + names(measure.under());
    }

    private String names(List<Measure.Unit> units) {
        return units.stream().map(unit -> words.name(unit.name())).collect(Collectors.joining("·"));
    }

    private String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
