package org.throughline.samples;

import java.util.List;
import org.throughline.samples.Industries.Trade;

/** The tables of the city, read once, and what follows from them for each firm. */
final class City {

    private final Industries industries;
    private final Places places;

    private City(List<IndustryClass> classes, Places places) {
        this.industries = Industries.of(classes);
        this.places = places;
    }

    /** The shipped city. */
    static City load() {
        List<IndustryClass> classes = IndustryClass.all(Division.all());
        return new City(classes, Places.of(classes));
    }

    /** The same trades in the places of another city. */
    static City in(Region region) {
        List<IndustryClass> classes = IndustryClass.all(Division.all());
        return new City(classes, Places.in(region, classes));
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
        String zone = places.zoneOf(
                district, size.isAboveScale(trade), innovative, Draws.of(seed, Matter.PLACE, section, number));
        return new Firm(seed, number, trade, size, standing, course, district, zone);
    }
}
