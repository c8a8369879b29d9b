package org.throughline.webapp.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.throughline.webapp.Cookies;

/** How this browser wants its pages: language and type size, kept for a year, and what it was reminded of by now. */
@Named
@RequestScoped
public class Preferences {

    static final String LANGUAGE = "throughline-language";
    static final String TYPE = "throughline-type";
    static final String REMINDER = "throughline-reminder";
    static final String LARGE = "large";
    static final String SEEN = "seen";

    @Inject
    private HttpServletRequest request;

    /** Chinese unless English was chosen. */
    public Locale getLanguage() {
        return cookie(LANGUAGE).filter("en"::equals).isPresent() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** As the {@code lang} attribute has it. */
    public String getLanguageTag() {
        return getLanguage().toLanguageTag();
    }

    public boolean isEnglish() {
        return getLanguage().equals(Locale.ENGLISH);
    }

    public boolean isLargeType() {
        return cookie(TYPE).filter(LARGE::equals).isPresent();
    }

    /** Whether the reminder of secrecy was sent away since the browser was opened. */
    public boolean isReminded() {
        return cookie(REMINDER).filter(SEEN::equals).isPresent();
    }

    private Optional<String> cookie(String name) {
        return Cookies.of(request, name);
    }
}
