package org.throughline.samples;

import java.util.List;

/** Names of firms as registers have them: place, distinctive word, trade, legal form. */
final class FirmNames {

    private static final String LIMITED = "有限公司";
    private static final String BY_SHARES = "股份有限公司";
    private static final List<String> BROADER_WORDS = List.of("科技", "实业", "制造");

    private final TradeNames tradeNames;
    private final String province;
    private final String city;

    private FirmNames(String province, String city) {
        this.tradeNames = TradeNames.load();
        this.province = province;
        this.city = city;
    }

    /** Names as firms of the shipped city have them. */
    static FirmNames load() {
        return new FirmNames("浙江", "温州");
    }

    /** Names as firms of another city have them. */
    static FirmNames in(Region region) {
        return new FirmNames(region.province(), region.name());
    }

    /** The name of a firm: another one for every firm of a section. */
    String of(Firm firm) {
        // The others come after the makers in the row of words, so that the shipped sections do not share one.
        int first = firm.section() == Section.MANUFACTURING ? 0 : SampleCity.MANUFACTURERS;
        String word = tradeNames.of(firm.seed(), first + firm.number());
        Draws draws = firm.draws(Matter.NAME);
        return firm.isHousehold() ? ofHousehold(word, firm, draws) : ofCompany(word, firm, draws);
    }

    /** Larger companies like to name the province, and those that may be listed have shares. */
    private String ofCompany(String word, Firm firm, Draws draws) {
        if (!firm.aboveScale() && firm.section() == Section.MANUFACTURING && draws.chance(0.05)) {
            return draws.oneOf(firm.district().companyPrefixes())
                    + word
                    + draws.oneOf(firm.industry().householdWords());
        }
        String form = firm.listed() || (firm.aboveScale() && draws.chance(0.03)) ? BY_SHARES : LIMITED;
        String trade = trade(firm, draws) + form;
        if (draws.chance(firm.aboveScale() ? 0.35 : 0.04)) {
            return province + word + trade;
        }
        if (draws.chance(0.02)) {
            return word + "（" + city + "）" + trade;
        }
        return draws.oneOf(firm.district().companyPrefixes()) + word + trade;
    }

    private static String trade(Firm firm, Draws draws) {
        String trade = draws.oneOf(firm.industry().companyWords());
        boolean broader = firm.section() == Section.MANUFACTURING && draws.chance(firm.highTech() ? 0.5 : 0.06);
        return broader ? trade + draws.oneOf(BROADER_WORDS) : trade;
    }

    /** Most households name their town, where it is known. */
    private static String ofHousehold(String word, Firm firm, Draws draws) {
        List<String> towns = firm.district().towns();
        String town = draws.chance(0.8) && !towns.isEmpty() ? draws.oneOf(towns) : "";
        return firm.district().householdPrefix()
                + town
                + word
                + draws.oneOf(firm.industry().householdWords());
    }
}
