package org.throughline.configuration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.HolidayNotice;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.WorkingCalendar;

/**
 * Everything the folder says, checked and complete. Immutable.
 *
 * @param bureaus sorted by code, at least one
 * @param divisions sorted by code; with a division its city and province
 * @param zones in the order of the file
 * @param industries sorted by code, so that a part follows its whole
 * @param strategicIndustries in the order of the classification
 * @param facts what can be known of a firm: that of all bureaus in the order of its file, then what each bureau adds
 * @param remits one for each bureau, in their order
 * @param notices sorted by year
 * @param workingCalendar what the notices make of weekdays and weekends
 * @param fingerprint SHA-256 of all files and of the schemas they were held against, 64 hexadecimal digits; it depends
 *     on neither the place nor the day
 * @param files everything it was read from, sorted by name
 */
public record Configuration(
        List<Bureau> bureaus,
        List<Division> divisions,
        List<ManagementZone> zones,
        List<Industry> industries,
        List<StrategicIndustry> strategicIndustries,
        List<ConfiguredFact> facts,
        List<Remit> remits,
        List<HolidayNotice> notices,
        WorkingCalendar workingCalendar,
        String fingerprint,
        List<ConfigurationFile> files) {

    public Configuration {
        bureaus = List.copyOf(bureaus);
        divisions = List.copyOf(divisions);
        zones = List.copyOf(zones);
        industries = List.copyOf(industries);
        strategicIndustries = List.copyOf(strategicIndustries);
        facts = List.copyOf(facts);
        remits = List.copyOf(remits);
        notices = List.copyOf(notices);
        files = List.copyOf(files);
    }

    public Optional<Bureau> bureau(String code) {
        return bureaus.stream().filter(bureau -> bureau.code().equals(code)).findFirst();
    }

    /**
     * The bureau at whose door people stand: the one that was set; else the one that says so of itself; else the first.
     *
     * @return empty if one was set that there is not
     */
    public Optional<Bureau> house(@Nullable String set) {
        return set == null
                ? bureaus.stream()
                        .filter(Bureau::atTheDoor)
                        .findFirst()
                        .or(() -> bureaus.stream().findFirst())
                : bureau(set);
    }

    /** What the offices of a bureau cover; empty for a code that no bureau has. */
    public Optional<Remit> remit(String bureau) {
        return remits.stream().filter(remit -> remit.bureau().equals(bureau)).findFirst();
    }

    public Optional<Division> division(DivisionCode code) {
        return divisions.stream()
                .filter(division -> division.code().equals(code))
                .findFirst();
    }

    public Optional<ManagementZone> zone(String code) {
        return zones.stream().filter(zone -> zone.code().equals(code)).findFirst();
    }

    public Optional<Industry> industry(IndustryCode code) {
        int low = 0;
        int high = industries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Industry industry = industries.get(middle);
            int order = industry.code().value().compareTo(code.value());
            if (order == 0) {
                return Optional.of(industry);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }
}
