package org.throughline.policies.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.policies.Catalogue;
import org.throughline.policies.RandomClauses;
import org.throughline.policies.expression.Expression;

/** What an officer reads, word for word. */
class SentenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            rdExpenditure[year-1] / revenue[year-1] >= 0.03 ; 上年研发费用占营业收入的比例在 3% 以上。
            revenue[year-1] >= 20000000 ; 上年营业收入在 2,000 万元以上。
            revenue[2025] < 150000000 ; 2025 年营业收入低于 1.5 亿元。
            fixedInvestment[year-1] > 123456.78 ; 上年固定资产投资超过 123,456.78 元。
            profit[year] <= -50000 ; 当年利润总额不超过 -5 万元。
            employees[year-2] != 300 ; 前年从业人员不等于 300 人。
            latest(employees) == 300 ; 最近一年从业人员等于 300 人。
            revenue[year-5] >= 1 ; 5 年前营业收入在 1 元以上。
            growth(revenue, year-2, year-1) > 0.2 ; 上年营业收入较前年的增幅超过 20%。
            growth(revenue, 2023, 2025) >= 0.335 ; 2025 年营业收入较 2023 年的增幅在 33.5% 以上。
            sum(rdExpenditure, year-3, year-1) >= 5000000 ; 近 3 年研发费用合计在 500 万元以上。
            average(rdStaff, 2023, 2025) >= 10 ; 2023 年至 2025 年年均研发人员在 10 人以上。
            taxPaid[year-1] / landArea >= 200000 ; 上年实缴税金与用地面积之比在 20 万元/亩以上。
            revenue[year-1] - revenue[year-2] >= 5000000 ; 上年营业收入减去前年营业收入的差额在 500 万元以上。
            taxPaid[year-1] + profit[year-1] < 1 ; 上年实缴税金与上年利润总额之和低于 1 元。
            2.5 * profit[year-1] >= 100 ; 上年利润总额的 2.5 倍在 100 元以上。
            rdStaff[year-1] >= employees[year-1] * 0.3 ; 上年研发人员不低于上年从业人员的 0.3 倍。
            profit[year-1] > profit[year-2] ; 上年利润总额高于前年利润总额。
            profit[year-1] < profit[year-2] ; 上年利润总额低于前年利润总额。
            profit[year-1] <= profit[year-2] ; 上年利润总额不高于前年利润总额。
            profit[year-1] == profit[year-2] ; 上年利润总额等于前年利润总额。
            profit[year-1] != profit[year-2] ; 上年利润总额不等于前年利润总额。
            yearsSince(registeredOn) >= 3 ; 自成立日期起满 3 年。
            yearsSince(registeredOn) < 3 ; 自成立日期起不满 3 年。
            monthsSince(registeredOn) >= 18 ; 自成立日期起满 18 个月。
            yearsSince(registeredOn) > 3 ; 自成立日期起的整年数超过 3 年。
            monthsSince(registeredOn) == 3 ; 自成立日期起的整月数等于 3 个月。
            registeredOn >= date("2023-01-01") ; 成立日期在 2023 年 1 月 1 日以后（含当日）。
            registeredOn > date("2023-01-01") ; 成立日期晚于 2023 年 1 月 1 日。
            registeredOn < date("2023-01-01") ; 成立日期早于 2023 年 1 月 1 日。
            registeredOn <= date("2023-01-01") ; 成立日期在 2023 年 1 月 1 日以前（含当日）。
            registeredOn == date("2023-01-01") ; 成立日期为 2023 年 1 月 1 日。
            registeredOn != date("2023-01-01") ; 成立日期不为 2023 年 1 月 1 日。
            digitalLevel >= 3 ; 数字化水平在 3 以上。
            highTech && !environmentPenalty ; 高新技术企业为“是”，且环保处罚为“否”。
            heldOn(highTech, date("2026-06-30")) ; 在 2026 年 6 月 30 日，高新技术企业为“是”。
            !heldOn(specialised, "LITTLE_GIANT", date("2026-06-30")) ; 在 2026 年 6 月 30 日，专精特新不为专精特新“小巨人”。
            sizeClass == "SMALL" ; 企业规模为小型。
            sizeClass != "LARGE" ; 企业规模不为大型。
            sizeClass in ["SMALL", "MICRO"] ; 企业规模为微型、小型之一。
            !(sizeClass in ["SMALL", "MICRO"]) ; 企业规模不在微型、小型之列。
            "vision" in aiUses ; 人工智能应用包括“vision”。
            hasAny(aiUses, ["vision", "speech"]) ; 人工智能应用包括“speech”、“vision”中的至少一项。
            !hasAny(aiUses, ["vision", "speech"]) ; 人工智能应用不包括“speech”、“vision”中的任何一项。
            !("vision" in aiUses) ; 人工智能应用不包括“vision”。
            zone == "wenzhou-bay" ; 所在功能区为温州湾新区。
            !(zone in ["wenzhou-bay", "wenzhou-htz"]) ; 所在功能区不在温州湾新区、温州高新技术产业开发区之列。
            within(industry, "C39") ; 所属行业属于计算机、通信和其他电子设备制造业（C39）。
            !within(industry, ["C39", "I"]) ; 所属行业不属于计算机、通信和其他电子设备制造业（C39）、信息传输、软件和信息技术服务业（I）。
            within(division, "3303") ; 注册地在温州市（3303）。
            !within(division, "3303") ; 注册地不在温州市（3303）。
            park.startsWith("温州湾") ; 所在园区或平台以“温州湾”开头。
            !park.contains("软件园") ; 所在园区或平台中没有“软件园”。
            park.contains("软件园") ; 所在园区或平台中有“软件园”。
            !park.startsWith("温州湾") ; 所在园区或平台不以“温州湾”开头。
            known(revenue[year-1]) ; 已掌握上年营业收入。
            !known(park) ; 未掌握所在园区或平台。
            listed && (highTech || techSme) ; 上市为“是”，且（高新技术企业为“是”，或科技型中小企业为“是”）。
            !(listed && highTech) ; 并非（上市为“是”，且高新技术企业为“是”）。
            listed && (revenue[2025] > 1 || revenue[2024] > 1) ; 上市为“是”，且（2025 年营业收入超过 1 元，或 2024 年营业收入超过 1 元）。
            digitalLevel >= 3 && (growth(revenue, 2024, 2025) > 0.2 || digitalLevel > 2) ; 数字化水平在 3 以上，且（2025 年营业收入较 2024 年的增幅超过 20%，或数字化水平超过 2）。
            1 < 2 ; 不设条件。
            1 > 2 ; 没有企业能够满足。
            """)
    void inChinese(String source, String sentence) {
        assertThat(Sentence.of(Catalogue.expression(source), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            rdExpenditure[year-1] / revenue[year-1] >= 0.03 ; The share of R&D expenditure in revenue last year is at least 3%.
            revenue[year-1] >= 20000000 ; Revenue last year is at least 20,000,000 yuan.
            revenue[2025] < 1.5 ; Revenue 2025 is less than 1.5 yuan.
            growth(revenue, year-2, year-1) > 0.2 ; Growth of revenue from two years ago to last year is more than 20%.
            sum(rdExpenditure, year-3, year-1) >= 5000000 ; R&D expenditure over the last 3 years together is at least 5,000,000 yuan.
            average(rdStaff, 2023, 2025) <= 10 ; R&D staff a year over 2023 to 2025 is at most 10 people.
            taxPaid[year-1] / landArea >= 200000 ; Tax paid last year by land area is at least 200,000 yuan/mu.
            profit[year-1] > profit[year-2] ; Total profit last year is more than total profit two years ago.
            yearsSince(registeredOn) >= 3 ; At least 3 years have passed since the date of registration.
            yearsSince(registeredOn) < 3 ; Less than 3 years have passed since the date of registration.
            registeredOn < date("2023-01-01") ; Date of registration is before 1 January 2023.
            highTech && !environmentPenalty ; High-tech enterprise is yes, and environmental penalty is no.
            heldOn(highTech, date("2026-06-30")) ; On 30 June 2026, high-tech enterprise is yes.
            sizeClass in ["SMALL", "MICRO"] ; Size class is one of micro, small.
            !(sizeClass in ["SMALL", "MICRO"]) ; Size class is none of micro, small.
            "vision" in aiUses ; Uses of AI include "vision".
            within(division, "3303") ; Place of registration is in Wenzhou (3303).
            zone == "wenzhou-bay" ; Management zone is Wenzhou Bay New Area.
            !known(park) ; Park or platform is not known.
            listed && (highTech || techSme) ; Listed is yes, and (high-tech enterprise is yes, or technology SME is yes).
            !(listed && highTech) ; It is not so that (listed is yes, and high-tech enterprise is yes).
            1 < 2 ; Nothing is asked.
            1 > 2 ; No firm can meet it.
            """)
    void inEnglish(String source, String sentence) {
        assertThat(Sentence.of(Catalogue.expression(source), Locale.ENGLISH)).isEqualTo(sentence);
    }

    @Test
    void whateverCanBeAskedIsSaidWithoutAGap() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("SentenceTest -Dseed=" + seed);
        RandomClauses clauses = new RandomClauses(new Random(seed));

        for (int clause = 0; clause < 3_000; clause++) {
            Expression expression = clauses.expression(3);
            assertThat(Sentence.of(expression, Locale.SIMPLIFIED_CHINESE))
                    .endsWith("。")
                    .doesNotContain("{");
            assertThat(Sentence.of(expression, Locale.ENGLISH)).endsWith(".").doesNotContain("{");
        }
    }
}
