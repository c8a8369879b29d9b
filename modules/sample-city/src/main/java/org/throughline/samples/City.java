package org.throughline.samples;

import java.util.List;
import org.throughline.samples.Industries.Trade;

/** The tables of the city, read once, and what follows from them for each firm. */
final class City {

    private final Industries industries;
    private final Places places;

    private City(List<IndustryClass> classes) {
        industries = Industries.of(classes);
        places = Places.of(classes);
    }

    static City load() {
        return new City(IndustryClass.all(Division.all()));
    }

    /** The firm with this number of its section; the last year is the last that is told. */
    Firm firm(long seed, Section section, int number, int lastYear) {
        Trade trade = industries.at(section, EvenSpread.INDUSTRY.at(seed, section, number));
        Size size = Size.at(
                trade, EvenSpread.SIZE.at(seed, section, number), Draws.of(seed, Matter.TRADE, section, number));
        Standing standing = Standing.of(trade, size, Draws.of(seed, Matter.STANDING, section, number));
        Course course = Course.of(trade, size, standing, lastYear, Draws.of(seed, Matter.COURSE, section, number));
        District district = places.districtOf(trade.industry(), EvenSpread.DISTRICT.at(seed, section, number));
        boolean innovative = standing.highTech() || section == Section.OTHERS;
        String zone = Places.zoneOf(
                district, size.isAboveScale(trade), innovative, Draws.of(seed, Matter.PLACE, section, number));
        return new Firm(seed, number, trade, size, standing, course, district, zone);
    }
}
