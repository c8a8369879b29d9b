package org.throughline.enterprises.persistence;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FirmRecord;
import org.throughline.enterprises.Firms;

/** Firms with names as they are spread over a city: some words in most of them, some in one. */
final class SampleNames {

    static final String[] DISTRICTS = {
        "330302", "330303", "330304", "330305", "330324", "330326", "330327", "330328", "330329", "330381", "330382",
        "330383"
    };
    private static final String[] PLACES = {
        "温州市", "温州", "浙江", "瑞安市", "乐清市", "永嘉县", "平阳县", "苍南县", "文成县", "泰顺县", "洞头", "龙港市"
    };
    private static final String[] TOWNS = {"瓯海", "鹿城", "龙湾", "柳市", "塘下", "瓯北", "鳌江", "灵溪", "", "", "", ""};
    private static final String[] TRADES = {
        "精密机械", "鞋业", "服饰", "电气", "汽车零部件", "阀门", "包装", "印刷", "眼镜", "五金", "塑料制品", "电子", "新材料", "化工", "软件科技"
    };
    private static final String[] INDUSTRIES = {
        "C3441", "C1951", "C1810", "C3823", "C3670", "C3443", "C2319", "C2320", "C3587", "C3399", "C2929", "C3970",
        "C2614", "C2669", "I6513"
    };
    private static final String[] FORMS = {"有限公司", "有限公司", "有限公司", "加工厂", "厂", "股份有限公司", "经营部"};
    private static final String[] LATIN = {"ABC", "Tech", "Ｗｅｎ", "100%_\\"};

    private SampleNames() {}

    /** So many firms, numbered from {@code first} on. */
    static Stream<FirmRecord> firms(int first, int count, Random random) {
        return IntStream.range(first, first + count).mapToObj(number -> firm(number, random));
    }

    private static FirmRecord firm(int number, Random random) {
        int trade = random.nextInt(TRADES.length);
        // Early entries are many times as frequent as late ones.
        int place = (int) (PLACES.length * random.nextDouble() * random.nextDouble());
        int district = (int) (DISTRICTS.length * random.nextDouble() * random.nextDouble());
        String latin = random.nextInt(200) == 0 ? LATIN[random.nextInt(LATIN.length)] : "";
        String name = PLACES[place]
                + TOWNS[random.nextInt(TOWNS.length)]
                + latin
                + sign(random)
                + sign(random)
                + TRADES[trade]
                + FORMS[random.nextInt(FORMS.length)];
        return Firms.aRecord(number, name, INDUSTRIES[trade], DISTRICTS[district], zone(random));
    }

    private static String sign(Random random) {
        double share = random.nextDouble();
        return Character.toString(0x4e00 + (int) (5_000 * share * share));
    }

    private static @Nullable String zone(Random random) {
        return switch (random.nextInt(30)) {
            case 0 -> "wenzhou-bay";
            case 1 -> "wenzhou-etdz";
            default -> null;
        };
    }
}
