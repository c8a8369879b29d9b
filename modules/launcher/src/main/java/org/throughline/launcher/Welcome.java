package org.throughline.launcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What an operator is told once people can work: where to go and how to get in. */
final class Welcome {

    private static final String FIRST_ADMINISTRATOR = "first-administrator#";

    private Welcome() {}

    static void say(
            Console console,
            Port port,
            DemoSecret secret,
            Serve.Up up,
            DataFolder data,
            List<String> accounts,
            Supplier<Optional<String>> invitation) {
        if (up.kind().equals(Optional.of(PopulationKind.DEMO))) {
            console.say("welcome.demo", Map.of("accounts", String.join(", ", accounts)));
            switch (secret.source()) {
                case MADE -> console.say("welcome.secret-made", Map.of("secret", secret.value()));
                case KEPT ->
                    console.say(
                            "welcome.secret-kept",
                            Map.of("file", data.demoSecret().toString()));
                case NAMED, NAMED_ANEW -> console.say("welcome.secret-named", Map.of("variable", DemoSecret.VARIABLE));
            }
        }
        if (up.kind().equals(Optional.of(PopulationKind.EMPTY))) {
            invitation.get().ifPresent(token -> {
                console.say("welcome.first-administrator", Map.of());
                console.write(port.address() + FIRST_ADMINISTRATOR + token);
            });
        }
        console.say("welcome.end", Map.of("logs", data.logs().toString()));
    }
}
