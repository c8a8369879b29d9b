package org.throughline.notices.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.notices.persistence.TestNotices.asOwner;
import static org.throughline.notices.persistence.TestNotices.column;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rounds ask every few seconds is answered by an index, however much was told before. */
class NoticePlansTest {

    @BeforeEach
    void muchWasToldAndLittleWaits() {
        TestNotices.empty();
        asOwner("""
                insert into notices.notice (id, matter, account, title_zh, title_en, path, about_zh, about_en, noted_at)
                select gen_random_uuid(), 'm' || i, 'lan', '事', 'Matter', '/', case when i % 3 = 0 then '某' end, case when i % 3 = 0 then 'Some' end,
                  case when i % 3 = 0 and i % 300 > 0 then now() end from generate_series(1, 30000) i
                """);
        asOwner("""
                insert into notices.delivery (notice, channel, state, due_at, over_at, failure)
                select id, 'mail', case when n % 1000 = 0 then 'WAITING' when n % 1000 = 1 then 'REFUSED' else 'SENT' end,
                  told_at, case when n % 1000 > 0 then told_at end, case when n % 1000 = 1 then 'no' end
                from (select id, told_at, row_number() over () as n from notices.notice) numbered
                """);
        asOwner("""
                insert into notices.reminder (matter, account, title_zh, title_en, path, due_on, given, over_at)
                select 'm' || i, 'lan', '事', 'Matter', '/', date '2026-01-01' + i / 100, null,
                  case when i % 100 > 0 then now() end from generate_series(1, 30000) i
                """);
        asOwner("analyze notices.notice; analyze notices.delivery; analyze notices.reminder");
    }

    @Test
    void takingAMessageFollowsWhatIsDue() {
        assertThat(plan(SqlOutbox.TAKE, "'{mail}'::text[]", "120000")).contains("delivery_due");
    }

    @Test
    void openRemindersAreFoundByTheirDay() {
        assertThat(plan(SqlReminderBook.OPEN, "date '2026-03-01'", "date '2026-01-01'", "''", "200"))
                .contains("reminder_due");
    }

    @Test
    void whatNeverLeftIsFoundWithoutAllThatDid() {
        assertThat(plan(UndeliveredNotices.COUNT)).contains("delivery_failed");
        assertThat(plan(UndeliveredNotices.LIST, "''", "10")).contains("delivery_failed");
    }

    @Test
    void whatSomebodyHasNotNotedIsFoundWithoutAllTheyHave() {
        String beginning = "'00000000-0000-0000-0000-000000000000'::uuid";

        assertThat(plan(SqlNoticesToNote.COUNT, "'lan'")).contains("notice_to_note");
        assertThat(plan(SqlNoticesToNote.LIST, "'lan'", beginning, "10"))
                .contains("notice_to_note")
                .doesNotContain("Sort");
    }

    private static String plan(String sql, String... values) {
        String filled = sql;
        for (String value : values) {
            filled = filled.replaceFirst("\\?", value);
        }
        return String.join("\n", column("explain " + filled));
    }
}
