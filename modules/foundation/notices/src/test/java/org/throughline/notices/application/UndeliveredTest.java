package org.throughline.notices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.notices.application.House.notice;
import static org.throughline.notices.persistence.TestNotices.column;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Standing;
import org.throughline.notices.Audience;
import org.throughline.notices.DeskSource;
import org.throughline.notices.Messenger;
import org.throughline.notices.mail.TestMail;
import org.throughline.testkit.LoopbackMail;

/** What could not be brought is the business of those who administer the server. */
class UndeliveredTest {

    private final House house = new House(Clock.systemUTC());

    @Test
    void whatNeverLeavesIsSeenByThoseWhoAdministerTheServerAndNobodyElse() throws IOException {
        try (LoopbackMail server = LoopbackMail.open()) {
            Messenger mail = TestMail.to(server, Map.of(), Map.of());
            house.tell(notice("referral/1/made"), new Audience.Person("nobody"), mail);
            house.delivery(mail).round();
        }
        assertThat(column("select state from notices.delivery")).containsExactly("NO_ADDRESS");

        DeskSource.Piece seen = pieces(House.somebody("admin:read")).get(0);

        assertThat(seen.title().en()).contains("nobody", "mail");
        assertThat(seen.about().en()).contains("A firm is referred");
        assertThat(count(House.somebody("admin:read"))).isEqualTo(1);
        assertThat(count(House.somebody("requests:read"))).isZero();
        assertThat(pieces(House.somebody("requests:read"))).isEmpty();
    }

    private List<DeskSource.Piece> pieces(Standing person) {
        return house.database().inNew(() -> house.database().undelivered().first(person, null, 5));
    }

    private long count(Standing person) {
        return house.database()
                .inNew(() -> house.database().undelivered().count(person, LocalDate.EPOCH))
                .all();
    }
}
