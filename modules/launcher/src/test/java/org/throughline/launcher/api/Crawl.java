package org.throughline.launcher.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the links of pages, and opens few of those that are alike: one firm's page is like another's. */
final class Crawl {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#]*)");
    private static final Pattern LEFT_OUT = Pattern.compile("/(look|api|logout|login/outside)\\b.*");
    private static final int ALIKE = 2;
    private static final int REDIRECTIONS = 5;

    private final Browsing browser;
    private final Map<String, Integer> opened = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    Crawl(Browsing browser) {
        this.browser = browser;
    }

    /** A page that was opened. */
    record Seen(String path, Answer answer) {}

    List<Seen> from(String first) {
        List<Seen> seen = new ArrayList<>();
        add(first);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            Answer answer = open(path);
            seen.add(new Seen(path, answer));
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                add(link.group(1).replace("&amp;", "&"));
            }
        }
        return seen;
    }

    private Answer open(String path) {
        Answer answer = browser.get(path);
        for (int i = 0; i < REDIRECTIONS && answer.status() / 100 == 3; i++) {
            answer = browser.get(answer.header("Location").replaceFirst("^https?://[^/]+", ""));
        }
        return answer;
    }

    private void add(String path) {
        boolean wanted = !LEFT_OUT.matcher(path).matches() && known.add(path);
        if (wanted && opened.merge(shape(path), 1, Integer::sum) <= ALIKE) {
            waiting.add(path);
        }
    }

    /** The address without what tells one thing from another: codes, numbers, and its query. */
    private static String shape(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("/[^/]*\\d[^/]*", "/{}");
    }
}
