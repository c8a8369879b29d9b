package org.throughline.launcher.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughline.directory.Rights;

/**
 * Who the demo's people and clients are and what they may do, read from the lists of the demo and from nothing that the
 * product makes of them.
 *
 * @param name account or client
 * @param person whether it signs in at the door
 * @param rights what their post carries
 * @param district what they are bound to; empty for whoever is not
 */
record DemoStandings(String name, boolean person, Set<String> rights, Optional<String> district) {

    /** The one organisation of the demo whose people are bound to what it serves. */
    private static final String LONGWAN = "longwan-ai-centre";

    static List<DemoStandings> all() {
        return Stream.concat(read("demo-people.csv", true), read("demo-clients.csv", false))
                .toList();
    }

    private static Stream<DemoStandings> read(String file, boolean person) {
        try (InputStream stream = Rights.class.getResourceAsStream(file)) {
            List<List<String>> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .toList();
            List<String> head = lines.get(0);
            return lines.stream().skip(1).map(line -> of(head, line, person));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DemoStandings of(List<String> head, List<String> line, boolean person) {
        boolean bound = line.get(head.indexOf("reach")).equals("OWN");
        String organisation = line.get(head.indexOf("organisation"));
        if (bound && !organisation.equals(LONGWAN)) {
            throw new IllegalStateException("Say here what " + organisation + " serves");
        }
        return new DemoStandings(
                line.get(0),
                person,
                rights(line.get(head.indexOf("rights"))),
                bound ? Optional.of("330303") : Optional.empty());
    }

    private static Set<String> rights(String words) {
        Set<String> rights = new TreeSet<>();
        for (String word : words.split(" ", -1)) {
            switch (word) {
                case "all" -> rights.addAll(Rights.all());
                case "reading" -> rights.addAll(Rights.reading());
                default -> {
                    if (word.startsWith("-")) {
                        rights.remove(word.substring(1));
                    } else {
                        rights.add(word);
                    }
                }
            }
        }
        return rights;
    }
}
