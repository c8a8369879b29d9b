package org.throughline.webapp.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseCensus;
import org.throughline.enterprises.EnterpriseCensus.Dimension;
import org.throughline.enterprises.EnterpriseNews;
import org.throughline.enterprises.EntityKind;

/** What the desk shows today: the register in figures and what lately changed in it. */
@Named
@RequestScoped
public class DeskView {

    private static final int CHANGES = 8;

    @Inject
    private EnterpriseCensus census;

    @Inject
    private EnterpriseNews news;

    @Inject
    private Reaches reaches;

    @Inject
    private Preferences preferences;

    @Inject
    private Clock clock;

    private EnterpriseCensus.@Nullable Count count;

    private @Nullable List<EnterpriseNews.Change> changes;

    /** All firms. */
    public long getTotal() {
        return counted().total();
    }

    public long getCompanies() {
        return kind(EntityKind.COMPANY);
    }

    public long getHouseholds() {
        return kind(EntityKind.INDIVIDUAL_HOUSEHOLD);
    }

    /** The count all figures of the page come from. */
    public EnterpriseCensus.Count getCount() {
        return counted();
    }

    /** The latest changes of entries, the latest first. */
    public List<EnterpriseNews.Change> getChanges() {
        List<EnterpriseNews.Change> known = changes;
        if (known == null) {
            known = news.latest(reaches.of("enterprises:read"), CHANGES);
            changes = known;
        }
        return known;
    }

    /** Today in words, such as 11月21日 周六. */
    public String getToday() {
        String pattern = preferences.isEnglish() ? "EEEE, d MMMM" : "M月d日 EEE";
        return LocalDate.now(clock).format(DateTimeFormatter.ofPattern(pattern, preferences.getLanguage()));
    }

    private long kind(EntityKind kind) {
        return counted().by().getOrDefault(Dimension.KIND, Map.of()).getOrDefault(kind.name(), 0L);
    }

    private EnterpriseCensus.Count counted() {
        EnterpriseCensus.Count known = count;
        if (known == null) {
            known = census.latest(reaches.of("enterprises:read"));
            count = known;
        }
        return known;
    }
}
