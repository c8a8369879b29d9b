package org.throughline.enterprises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.kernel.BilingualText;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;
import org.throughline.notices.Notices;

/** Notices that are only remembered. */
public final class RecordingNotices implements Notices {

    private final List<String> told = new ArrayList<>();

    @Override
    public int tell(Notice notice, Audience audience) {
        told.add(notice.title().en() + " > " + receiver(audience) + stays(notice));
        return 1;
    }

    @Override
    public void remind(Notice notice, Audience audience, LocalDate due) {
        told.add(notice.title().en() + " by " + due + " > " + receiver(audience));
    }

    @Override
    public void over(String matter) {
        told.add("over");
    }

    /** Each as what, and to whom. */
    public List<String> told() {
        return List.copyOf(told);
    }

    private static String stays(Notice notice) {
        BilingualText about = notice.about();
        return about == null ? "" : ", stays as " + about.en();
    }

    private static String receiver(Audience audience) {
        Audience.Holders holders = (Audience.Holders) audience;
        Audience.Where where = holders.where();
        return holders.organisation() + (where == null ? "" : " reaching " + where.district());
    }
}
