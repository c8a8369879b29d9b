package org.throughline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page holds to. */
final class PageRules {

    private static final int MAX_LINES = 150;
    private static final Map<String, Pattern> FORBIDDEN = forbidden();

    private PageRules() {}

    private static Map<String, Pattern> forbidden() {
        Map<String, Pattern> forbidden = new LinkedHashMap<>();
        forbidden.put("unescaped output", Pattern.compile("\\bescape\\s*=\\s*[\"'](?!true[\"'])"));
        forbidden.put("inline style", Pattern.compile("\\sstyle\\s*=|<(\\w+:)?style\\b"));
        forbidden.put("inline script", Pattern.compile("<(\\w+:)?script\\b(?![^>]*\\s(src|name)\\s*=)"));
        forbidden.put("inline handler", Pattern.compile("\\son[a-z]{3,}\\s*=\\s*[\"']"));
        forbidden.put("script address", Pattern.compile("[\"']\\s*javascript:", Pattern.CASE_INSENSITIVE));
        forbidden.put("another server", Pattern.compile("\\b(src|href|action)\\s*=\\s*[\"'](https?:)?//"));
        return forbidden;
    }

    /** Every breach in one page. */
    static List<String> breaches(Checkout.File page) {
        List<String> found = new ArrayList<>();
        if (page.lines() > MAX_LINES) {
            found.add(page.name() + " has " + page.lines() + " lines");
        }
        FORBIDDEN.forEach((what, pattern) -> {
            Matcher matcher = pattern.matcher(page.text());
            while (matcher.find()) {
                long line = page.text().substring(0, matcher.end()).lines().count();
                found.add(page.name() + ":" + line + ": " + what);
            }
        });
        return found;
    }
}
