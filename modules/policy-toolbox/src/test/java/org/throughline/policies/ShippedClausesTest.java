package org.throughline.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.policies.language.CelText;
import org.throughline.policies.rows.RowWriting;
import org.throughline.policies.sentences.Sentence;

/** Conditions as policies in force word them, with the facts that are shipped: said, and said in rows. */
class ShippedClausesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            yearsSince(registeredOn) >= 3 && within(division, "3303") ; 自成立日期起满 3 年，且注册地在温州市（3303）。
            specialised in ["LITTLE_GIANT", "PROVINCIAL"] ; 专精特新为专精特新“小巨人”、省级专精特新之一。
            outputValue[year-1] >= 30000000 && growth(outputValue, year-2, year-1) > 0.2 && !(outputValue[year-2] >= 30000000) ; 上年工业总产值在 3,000 万元以上，且上年工业总产值较前年的增幅超过 20%，且前年工业总产值低于 3,000 万元。
            fixedInvestment[year-1] > 150000000 ; 上年固定资产投资超过 1.5 亿元。
            localContribution[year-1] - 1.2 * localContribution[year-2] > 0 ; 上年地方综合贡献高于前年地方综合贡献的 1.2 倍。
            fixedInvestment[year] >= 5000000 && hasAny(aiUses, ["new", "retrofit"]) ; 当年固定资产投资在 500 万元以上，且人工智能应用包括“new”、“retrofit”中的至少一项。
            within(industry, ["I63", "I64", "I65"]) && revenue[year-1] >= 20000000 && revenue[year-2] < 20000000 ; 所属行业属于电信、广播电视和卫星传输服务（I63）、互联网和相关服务（I64）、软件和信息技术服务业（I65），且上年营业收入在 2,000 万元以上，且前年营业收入低于 2,000 万元。
            revenue[year-1] > 30000000 && revenue[year-1] > revenue[year-2] ; 上年营业收入超过 3,000 万元，且上年营业收入高于前年营业收入。
            localContribution[year-1] >= 10000000 && yearsSince(registeredOn) < 1 ; 上年地方综合贡献在 1,000 万元以上，且自成立日期起不满 1 年。
            rdExpenditure[year-1] >= 5000000 || (rdExpenditure[year-1] >= 1000000 && rdExpenditure[year-1] / revenue[year-1] >= 0.3) || patents >= 6 ; 上年研发费用在 500 万元以上，或（上年研发费用在 100 万元以上，且上年研发费用占营业收入的比例在 30% 以上），或有效专利在 6 件以上。
            registeredOn >= date("2024-05-01") && registeredCapital >= 10000000 ; 成立日期在 2024 年 5 月 1 日以后（含当日），且注册资本在 1,000 万元以上。
            energyUse[year-1] / outputValue[year-1] <= 0.00005 && !safetyIncident && creditRating in ["A", "B"] ; 上年综合能耗与工业总产值之比不超过 0.00005 吨标准煤/元，且安全事故为“否”，且信用等级为A 级、B 级之一。
            """)
    void aClauseIsSaidReadAgainAndPutIntoRows(String source, String sentence) {
        var expression = Catalogue.expression(source);

        assertThat(Sentence.of(expression, Locale.SIMPLIFIED_CHINESE)).isEqualTo(sentence);
        assertThat(Catalogue.expression(CelText.of(expression)).bare()).isEqualTo(expression.bare());
        assertThat(RowWriting.of(expression).sheet()).isPresent();
    }
}
