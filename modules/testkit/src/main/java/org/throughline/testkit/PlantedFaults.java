package org.throughline.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Uscc;

/**
 * A list of firms as a bureau might send it, in CSV: rows in order with 25 facts each, and among them rows with faults
 * of twenty kinds, each of which has one fault and no other.
 *
 * @param text the file
 * @param expected the key of the reason for which a row goes back, by the line it stands in
 * @param rows all rows, without the header
 */
public record PlantedFaults(String text, Map<Integer, String> expected, int rows) {

    private static final List<String> YEARLY =
            List.of("从业人员", "营业收入", "利润总额", "资产总计", "实缴税金", "研发费用", "研发人员", "出口交货值", "综合能耗", "工业总产值");
    private static final List<String> DISTRICTS = List.of("330302", "330303", "330304", "龙湾区", "330381", "330382");
    private static final List<String> TRADES = List.of("C3441", "C3823", "C3443", "C1951");
    private static final List<String> SIZES = List.of("LARGE", "MEDIUM", "SMALL", "MICRO");

    private static final int NAME = 1;
    private static final int TRADE = 2;
    private static final int DISTRICT = 3;
    private static final int FOUNDED = 4;
    private static final int SIZE = 5;
    private static final int HIGH_TECH = 6;
    private static final int CAPITAL = 7;
    private static final int STAFF = 9;
    private static final int REVENUE = 10;

    /** A kind of fault: the key of its reason, and what it makes of a row. */
    public enum Kind {
        /** The last character of the code does not follow from the others. */
        CHECK_DIGIT("import.fault.check-digit"),
        CODE_TOO_SHORT("fault.uscc.LENGTH"),
        LETTER_IN_CODE("fault.uscc.CHARACTER"),
        NO_CODE("import.fault.code-missing"),
        NEGATIVE_STAFF("fault.value-minimum"),
        HALF_A_PERSON("fault.value-integer"),
        UNIT_IN_NUMBER("value.unit-in-number"),
        NO_NUMBER("value.not-a-number"),
        MISPLACED_COMMA("value.misplaced-comma"),
        SERIAL_DATE("value.serial-number"),
        NO_SUCH_DAY("value.no-such-day"),
        FOUNDED_TOMORROW("import.fault.future"),
        NO_SUCH_TRADE("import.fault.industry"),
        NO_SUCH_DISTRICT("import.fault.district"),
        NO_SUCH_SIZE("import.fault.code"),
        NEITHER_YES_NOR_NO("value.not-a-boolean"),
        /** Two rows of one firm that contradict each other. */
        DISAGREEING("import.fault.disagree"),
        /** A firm that nobody knows, without a name. */
        NAMELESS("import.fault.lacks-name"),
        OPEN_QUOTE("row.unclosed-quote"),
        NUL("row.nul-character");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key of the reason, as it stands in a bundle. */
        public String key() {
            return key;
        }
    }

    /**
     * Makes a list; the same numbers give the same list.
     *
     * @param good rows in order
     * @param faulty rows with faults, even, shared out among the kinds
     * @param today no firm is founded after it
     */
    public static PlantedFaults of(long seed, int good, int faulty, LocalDate today) {
        return new Making(new Random(seed), today).make(good, faulty);
    }

    /** The same list without the rows that go back. */
    public static PlantedFaults none(long seed, int good, LocalDate today) {
        return of(seed, good, 0, today);
    }

    public Path in(Path file) throws IOException {
        return Files.writeString(file, text);
    }

    /** How often each reason is to be given. */
    public Map<String, Long> expectedCounts() {
        Map<String, Long> counts = new TreeMap<>();
        expected.values().forEach(key -> counts.merge(key, 1L, Long::sum));
        return counts;
    }

    private static final class Making {

        private final Random random;
        private final LocalDate today;
        private int firm;

        Making(Random random, LocalDate today) {
            this.random = random;
            this.today = today;
            // Lists of other seeds speak of other firms: a firm that somebody's list has brought already needs no name.
            this.firm = random.nextInt(9_000_000);
        }

        PlantedFaults make(int good, int faulty) {
            List<@Nullable Kind> plan = new ArrayList<>(Collections.<@Nullable Kind>nCopies(good, null));
            plan.addAll(kinds(faulty));
            Collections.shuffle(plan, random);
            StringBuilder file = new StringBuilder();
            Map<Integer, String> expected = new LinkedHashMap<>();
            write(file, header());
            int line = 2;
            List<String> partner = List.of();
            for (@Nullable Kind kind : plan) {
                List<String> row = kind == Kind.DISAGREEING && !partner.isEmpty() ? partner : sound();
                write(file, kind == null ? row : spoilt(kind, row, !partner.isEmpty()));
                if (kind != null) {
                    expected.put(line, kind.key());
                }
                if (kind == Kind.DISAGREEING) {
                    partner = partner.isEmpty() ? row : List.of();
                }
                line++;
            }
            return new PlantedFaults(file.toString(), expected, plan.size());
        }

        /** Each kind as often as the others, those that come in pairs in pairs. */
        private static List<Kind> kinds(int faulty) {
            List<Kind> kinds = new ArrayList<>();
            Kind[] all = Kind.values();
            for (int number = 0; number < faulty; number++) {
                kinds.add(all[number % all.length]);
            }
            if (Collections.frequency(kinds, Kind.DISAGREEING) % 2 == 1) {
                kinds.set(kinds.indexOf(Kind.CHECK_DIGIT), Kind.DISAGREEING);
            }
            return kinds;
        }

        private static List<String> header() {
            List<String> names = new ArrayList<>(
                    List.of("统一社会信用代码", "企业名称", "行业代码", "所在区县", "成立日期", "企业规模", "高新技术企业", "注册资本（万元）", "有效专利"));
            for (int year = 2025; year >= 2024; year--) {
                for (String fact : YEARLY) {
                    names.add(fact + year);
                }
            }
            return names;
        }

        private List<String> sound() {
            List<String> row = new ArrayList<>();
            row.add(code());
            row.add("示例第" + firm + "号" + (char) ('甲' + random.nextInt(10)) + "有限公司");
            row.add(TRADES.get(random.nextInt(TRADES.size())));
            row.add(DISTRICTS.get(random.nextInt(DISTRICTS.size())));
            row.add(LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000)).toString());
            row.add(SIZES.get(random.nextInt(SIZES.size())));
            row.add(random.nextBoolean() ? "是" : "否");
            row.add(Integer.toString(1 + random.nextInt(90_000)));
            row.add(Integer.toString(random.nextInt(300)));
            for (int number = 0; number < 2 * YEARLY.size(); number++) {
                boolean people = YEARLY.get(number % YEARLY.size()).endsWith("人员");
                row.add(
                        people
                                ? Integer.toString(random.nextInt(2_000))
                                : String.format(
                                        Locale.ROOT, "%d.%02d", random.nextInt(900_000_000), random.nextInt(100)));
            }
            return row;
        }

        private String code() {
            firm++;
            String first = "91330398MA" + String.format(Locale.ROOT, "%07d", firm);
            return first + Uscc.checkDigit(first);
        }

        private List<String> spoilt(Kind kind, List<String> sound, boolean second) {
            List<String> row = new ArrayList<>(sound);
            switch (kind) {
                case CHECK_DIGIT, CODE_TOO_SHORT, LETTER_IN_CODE, NO_CODE -> row.set(0, spoiltCode(kind, row.get(0)));
                case NEGATIVE_STAFF -> row.set(STAFF, "-5");
                case HALF_A_PERSON -> row.set(STAFF, "12.5");
                case UNIT_IN_NUMBER -> row.set(REVENUE, "1200万元");
                case NO_NUMBER -> row.set(REVENUE, "很多");
                case MISPLACED_COMMA -> row.set(CAPITAL, "\"1,23\"");
                case SERIAL_DATE -> row.set(FOUNDED, "45123");
                case NO_SUCH_DAY -> row.set(FOUNDED, "2025-02-30");
                case FOUNDED_TOMORROW -> row.set(FOUNDED, today.plusDays(1).toString());
                case NO_SUCH_TRADE -> row.set(TRADE, "C9999");
                case NO_SUCH_DISTRICT -> row.set(DISTRICT, "不知何处");
                case NO_SUCH_SIZE -> row.set(SIZE, "巨型");
                case NEITHER_YES_NOR_NO -> row.set(HIGH_TECH, "也许");
                case DISAGREEING -> row.set(REVENUE, second ? "1000000" : "2000000");
                case NAMELESS -> row.set(NAME, "");
                case OPEN_QUOTE -> row.set(NAME, "\"" + row.get(NAME));
                case NUL -> row.set(NAME, row.get(NAME) + "\0");
            }
            return row;
        }

        private static String spoiltCode(Kind kind, String code) {
            return switch (kind) {
                case CHECK_DIGIT -> code.substring(0, 17) + (code.endsWith("1") ? "2" : "1");
                case CODE_TOO_SHORT -> code.substring(0, 17);
                case LETTER_IN_CODE -> code.substring(0, 10) + "O" + code.substring(11);
                default -> "";
            };
        }

        private static void write(StringBuilder file, List<String> row) {
            file.append(String.join(",", row)).append('\n');
        }
    }
}
