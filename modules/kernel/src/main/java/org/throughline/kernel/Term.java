package org.throughline.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A term of the field for which cities have words of their own; closed, so that no text waits for a word in vain. */
public enum Term {
    /** A direction of industry that a bureau follows: 赛道 here, 产业链 elsewhere. */
    TRACK("赛道", "track", "tracks"),
    /** A part of a bureau: 处室 here, 科室 or 专班 elsewhere. */
    OFFICE("处室", "office", "offices"),
    /** Whoever serves a firm for an organisation: 服务专员 here, 包保干部 or 服务管家 elsewhere. */
    SERVICE_OFFICER("服务专员", "service officer", "service officers");

    private final String zh;
    private final String en;
    private final String plural;

    Term(String zh, String en, String plural) {
        this.zh = zh;
        this.en = en;
        this.plural = plural;
    }

    /** What the product calls it. */
    public Word word() {
        return new Word(zh, en, plural);
    }

    /** Its name in the configuration files: small letters with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The term with this name in the configuration files. */
    public static Optional<Term> ofCode(String code) {
        return Arrays.stream(values()).filter(term -> term.code().equals(code)).findFirst();
    }
}
