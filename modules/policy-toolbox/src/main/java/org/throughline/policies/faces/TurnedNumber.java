package org.throughline.policies.faces;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.policies.rehearsal.RehearsalProblem;
import org.throughline.policies.rehearsal.Slide;

/**
 * A number of a draft as people turn it: shares in per cent and large sums of money in ten thousands, while a move says
 * it as the language writes it.
 */
public final class TurnedNumber {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,8})?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal FEW = BigDecimal.valueOf(50_000);

    private final Slide slide;
    private final @Nullable String typed;
    private final Locale language;
    private final Scale scale;

    /** By how many digits what is shown is shorter, and what stands behind it. */
    private record Scale(int digits, @Nullable String unit) {}

    /** @param typed as it stands in the address; null if it was not turned */
    TurnedNumber(Slide slide, @Nullable String typed, Locale language) {
        this.slide = slide;
        this.typed = typed == null || typed.isBlank() ? null : typed.strip();
        this.language = language;
        this.scale = scale(slide, language);
    }

    private static Scale scale(Slide slide, Locale language) {
        BilingualText unit = slide.unit();
        if (slide.share()) {
            return new Scale(-2, "%");
        }
        boolean money = unit != null && unit.zh().equals("元");
        if (money && new BigDecimal(slide.value()).abs().compareTo(FEW) >= 0) {
            return new Scale(4, new Phrase(RehearsalProblem.TEXTS, "ten-thousands", Map.of()).in(language));
        }
        return new Scale(0, unit == null ? null : unit.in(language));
    }

    /** How its field is called in the address. */
    public String getField() {
        return (slide.kind() == Slide.Kind.PARAMETER ? "p-" : "b-") + slide.name();
    }

    public String getWords() {
        return slide.words().in(language);
    }

    public @Nullable String getUnit() {
        return scale.unit();
    }

    public boolean isDay() {
        return slide.kind() == Slide.Kind.DAY;
    }

    /** What stands in the field: what was typed, else what the draft says. */
    public String getValue() {
        return typed == null ? shown(slide.value()) : typed;
    }

    public String getLeast() {
        return shown(slide.least());
    }

    public String getMost() {
        return shown(slide.most());
    }

    public String getStep() {
        return shown(slide.step());
    }

    /** What the draft says. */
    public String getDrafted() {
        return shown(slide.value());
    }

    /** Whether it stands elsewhere than in the draft. */
    public boolean isTurned() {
        return typed != null && !move().equals(slide.value());
    }

    boolean isParameter() {
        return slide.kind() == Slide.Kind.PARAMETER;
    }

    String name() {
        return slide.name();
    }

    /** What is moved to, as the language writes it; what is no number as it was typed. */
    String move() {
        String text = getValue();
        if (isDay() || !NUMBER.matcher(text).matches()) {
            return text;
        }
        return plain(new BigDecimal(text).movePointRight(scale.digits()));
    }

    private String shown(String number) {
        return isDay() ? number : plain(new BigDecimal(number).movePointLeft(scale.digits()));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A number of the same quantity as people read it, with what it is counted in. */
    static String read(String number, boolean share, @Nullable BilingualText unit, Locale language) {
        if (share) {
            return plain(new BigDecimal(number).movePointRight(2)) + "%";
        }
        if (unit == null || number.indexOf('-', 1) > 0) {
            return number;
        }
        BigDecimal value = new BigDecimal(number);
        boolean money = unit.zh().equals("元") && language.getLanguage().equals("zh");
        if (money && value.abs().compareTo(TEN_THOUSAND) >= 0) {
            return plain(value.movePointLeft(4)) + " 万元";
        }
        return plain(value) + " " + unit.in(language);
    }
}
