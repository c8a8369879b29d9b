package org.throughline.samples;

/**
 * How large a firm is in the eyes of the statistics.
 *
 * @see <a href="https://www.stats.gov.cn/">National Bureau of Statistics: Measures for classing large, medium, small
 *     and micro enterprises in statistics (2017), 国统字〔2017〕213号, with its table</a>
 */
final class SizeStandard {

    private static final long TEN_THOUSAND_YUAN = 1_000_000L;

    private SizeStandard() {}

    /** The four classes; the names are the codes of the fact {@code sizeClass}. */
    enum SizeClass {
        /** 大型. */
        LARGE,
        /** 中型. */
        MEDIUM,
        /** 小型. */
        SMALL,
        /** 微型. */
        MICRO
    }

    /**
     * The class of a firm. Whoever misses one of the two lower bounds of a class falls to the next; individual
     * households are classed alike.
     *
     * @param division of GB/T 4754-2017, such as {@code C34}
     * @param revenue of a year, hundredths of a yuan
     */
    static SizeClass classOf(String division, int employees, long revenue) {
        return switch (division) {
            case "I65" -> of(employees, revenue, new int[] {300, 100, 10}, new int[] {10_000, 1_000, 50});
            case "I63", "I64" -> of(employees, revenue, new int[] {2_000, 100, 10}, new int[] {100_000, 1_000, 100});
            case "M73", "M74", "M75" -> of(employees, revenue, new int[] {300, 100, 10}, new int[] {0, 0, 0});
            default -> of(employees, revenue, new int[] {1_000, 300, 20}, new int[] {40_000, 2_000, 300});
        };
    }

    /**
     * Whether a company counts as above scale (规模以上): industry and information services from 20 million yuan of revenue
     * a year, scientific services from 10 million.
     *
     * @see <a href="https://www.stats.gov.cn/">National Bureau of Statistics: scope of the surveys of units above
     *     scale</a>
     */
    static boolean isAboveScale(String division, long revenue) {
        long bound = division.startsWith("M") ? 1_000 : 2_000;
        return revenue >= bound * TEN_THOUSAND_YUAN;
    }

    private static SizeClass of(int employees, long revenue, int[] people, int[] tenThousands) {
        for (int i = 0; i < people.length; i++) {
            if (employees >= people[i] && revenue >= tenThousands[i] * TEN_THOUSAND_YUAN) {
                return SizeClass.values()[i];
            }
        }
        return SizeClass.MICRO;
    }
}
