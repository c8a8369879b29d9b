package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.TransferService;
import org.throughline.offices.domain.TransferRecord;

/** Transfers from or to a bureau, the latest first; those of the house where none is named. */
@Named("transfersView")
@RequestScoped
public class TransfersView {

    private static final int ROWS = 30;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferWords words;

    @Inject
    private MandateService mandates;

    @Inject
    private CurrentUser user;

    @Inject
    private Reader reader;

    private Page<TransferRecord> page = new Page<>(List.of(), null);

    /** A transfer with its two sides by name. */
    public record Line(TransferRecord transfer, String giver, String taker) {}

    /** A bureau to look at. */
    public record Side(String code, String name, boolean shown) {}

    /** Called before the page is drawn; an address that was cut shows the beginning. */
    public void open() {
        page = transfers.transfers(bureau(), ROWS, PlanIds.read(PlanIds.asked("after")));
        reader.meets(page.items().stream().map(TransferRecord::plannedBy));
    }

    /** What was asked for, if there is such a bureau. */
    private String bureau() {
        String asked = Objects.requireNonNullElse(PlanIds.asked("bureau"), "");
        boolean known =
                transfers.bureaus().stream().anyMatch(bureau -> bureau.code().equals(asked));
        return known ? asked : mandates.house().code();
    }

    public List<Side> getSides() {
        String shown = bureau();
        return transfers.bureaus().stream()
                .map(bureau -> new Side(
                        bureau.code(),
                        bureau.name().in(user.language()),
                        bureau.code().equals(shown)))
                .toList();
    }

    public List<Line> getRows() {
        return page.items().stream()
                .map(transfer -> new Line(
                        transfer,
                        words.bureau(transfer.order().giver()),
                        words.bureau(transfer.order().taker())))
                .toList();
    }

    /** The address of the following page; null on the last one. */
    public @Nullable String getNext() {
        Cursor next = page.next();
        return next == null
                ? null
                : "?bureau=" + bureau() + "&after=" + next.key().get(0);
    }

    public boolean isPlanner() {
        return user.may(MandateService.WRITE);
    }
}
