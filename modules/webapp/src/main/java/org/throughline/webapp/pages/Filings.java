package org.throughline.webapp.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * What a site that the public can reach must show at its foot: numbers of its filings, who runs it and how to reach
 * them. Each is a setting of the installation; what is not set is not shown.
 */
@Named
@ApplicationScoped
public class Filings {

    static final String ICP = "throughline.filings.icp";
    static final String POLICE = "throughline.filings.police";
    static final String SITE_CODE = "throughline.filings.site-code";
    static final String ORGANISER = "throughline.filings.organiser";
    static final String CONTACT = "throughline.filings.contact";
    static final String ACCESSIBILITY = "throughline.filings.accessibility";

    private static final List<String> ORDER = List.of(ORGANISER, CONTACT, ICP, POLICE, SITE_CODE, ACCESSIBILITY);

    /** Where the offices that keep the filings want their numbers to lead. */
    private static final Map<String, String> REGISTERS =
            Map.of(ICP, "https://beian.miit.gov.cn/", POLICE, "https://beian.mps.gov.cn/");

    private List<Slot> slots = List.of();

    Filings() {
        // For the container.
    }

    @Inject
    Filings(Config config) {
        this(key -> config.getOptionalValue(key, String.class).orElse(""));
    }

    Filings(Function<String, String> settings) {
        slots = ORDER.stream()
                .flatMap(key -> slot(key, settings.apply(key).strip()))
                .toList();
    }

    /**
     * One thing at the foot.
     *
     * @param label key of its label, such as {@code filing.icp}
     * @param text what was set; empty where only the label is shown
     * @param href where it leads; null if nowhere
     */
    public record Slot(String label, String text, @Nullable String href) {}

    /** In the order of the foot; empty where nothing is set. */
    public List<Slot> getSlots() {
        return slots;
    }

    private static Stream<Slot> slot(String key, String value) {
        if (value.isEmpty()) {
            return Stream.empty();
        }
        String label = "filing." + key.substring(key.lastIndexOf('.') + 1);
        if (!key.equals(ACCESSIBILITY)) {
            return Stream.of(new Slot(label, value, REGISTERS.get(key)));
        }
        // An address: of a page of ours or of a site with a certificate, and never of a script.
        boolean address = value.matches("/[^/\\\\].*|https://.+");
        return address ? Stream.of(new Slot(label, "", value)) : Stream.empty();
    }
}
