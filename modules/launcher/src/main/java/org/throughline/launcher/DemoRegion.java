package org.throughline.launcher;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.Division;
import org.throughline.kernel.DivisionCode;
import org.throughline.samples.Region;

/** The city for which the demo makes up firms: that of the bureau at whose door people stand. */
final class DemoRegion {

    private static final int CITY = 4;
    private static final int PROVINCE = 2;
    private static final int DISTRICT = 6;

    /** What a division is, behind what it is called; 内蒙古自治区 and 广西壮族自治区 are called 内蒙古 and 广西. */
    private static final Pattern KIND = Pattern.compile("(?<=..)(特别行政区|(壮族|回族|维吾尔)?自治区|省|市)$");

    private DemoRegion() {}

    /** Refuses the start where no district is listed, since firms sit in districts. */
    static Region of(Configuration configuration, Bureau house) {
        DivisionCode city = city(configuration, house);
        List<Division> districts = configuration.divisions().stream()
                .filter(division -> division.code().value().length() == DISTRICT
                        && division.code().within(city))
                .toList();
        if (districts.isEmpty()) {
            throw Refusal.toStart("demo.no-district", Map.of("bureau", house.code()));
        }
        String name = name(configuration, city);
        return new Region(
                city,
                called(name(configuration, new DivisionCode(city.value().substring(0, PROVINCE)))),
                called(name),
                name,
                districts.stream()
                        .map(division ->
                                new Region.Part(division.code(), division.name().zh()))
                        .toList(),
                configuration.zones().stream()
                        .map(zone -> new Region.Zone(zone.code(), zone.districts()))
                        .toList());
    }

    /** Of a bureau of a whole province the first city with a district. */
    private static DivisionCode city(Configuration configuration, Bureau house) {
        DivisionCode served = house.divisions().get(0);
        if (served.value().length() >= CITY) {
            return new DivisionCode(served.value().substring(0, CITY));
        }
        return configuration.divisions().stream()
                .map(Division::code)
                .filter(code -> code.value().length() == DISTRICT && code.within(served))
                .findFirst()
                .map(code -> new DivisionCode(code.value().substring(0, CITY)))
                .orElseThrow(() -> Refusal.toStart("demo.no-district", Map.of("bureau", house.code())));
    }

    private static String name(Configuration configuration, DivisionCode code) {
        return configuration
                .division(code)
                .map(division -> division.name().zh())
                .orElse("");
    }

    private static String called(String name) {
        return KIND.matcher(name).replaceFirst("");
    }
}
