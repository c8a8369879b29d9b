package org.throughline.notices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.TimerSchedule;
import org.throughline.notices.Handover;
import org.throughline.notices.domain.Outbox;
import org.throughline.notices.domain.Outbox.Taken;
import org.throughline.notices.domain.Patience;

/**
 * Brings what is in the outbox to its channels. Taking, sending and noting are three things: what dies between the last
 * two is sent again, as the same message.
 */
@ApplicationScoped
class NoticeDelivery implements TimerKind {

    private static final Logger LOG = Logger.getLogger(NoticeDelivery.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Longer than any channel may take for a message. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private Outbox outbox;
    private Messengers messengers;
    private Transactions transactions;

    @SuppressWarnings("NullAway.Init")
    NoticeDelivery() {
        // For the CDI proxy.
    }

    @Inject
    NoticeDelivery(Outbox outbox, Messengers messengers, Transactions transactions) {
        this.outbox = outbox;
        this.messengers = messengers;
        this.transactions = transactions;
    }

    @Override
    public String code() {
        return "notice-delivery";
    }

    @Override
    public TimerSchedule schedule() {
        return TimerSchedule.every(PAUSE);
    }

    /** Until nothing is due any more or a channel is down, which the next round finds out about anew. */
    @Override
    public void round() {
        boolean more = !messengers.channels().isEmpty();
        while (more) {
            Optional<Taken> taken = transactions.inNew(() -> outbox.take(messengers.channels(), LEASE));
            more = taken.map(this::bring).orElse(false);
        }
    }

    private boolean bring(Taken taken) {
        Handover handover = Patience.isOver(taken.tries())
                ? new Handover(Handover.Result.LATER, "")
                : messengers.of(taken.channel()).send(taken.message());
        transactions.inNew(() -> {
            note(taken, handover);
            return taken;
        });
        return handover.result() != Handover.Result.DOWN;
    }

    private void note(Taken taken, Handover handover) {
        switch (handover.result()) {
            case TAKEN -> outbox.sent(taken);
            case REFUSED -> end(taken, Outbox.End.REFUSED, handover.words());
            case NO_ADDRESS -> end(taken, Outbox.End.NO_ADDRESS, handover.words());
            case LATER, DOWN ->
                Patience.after(taken.tries())
                        .ifPresentOrElse(
                                pause -> outbox.later(taken, pause, handover.words()),
                                () -> end(taken, Outbox.End.GIVEN_UP, handover.words()));
        }
    }

    private void end(Taken taken, Outbox.End end, String words) {
        outbox.end(taken, end, words);
        LOG.log(Level.WARNING, "Message {0} never leaves by {1}: {2} after {3} tries, {4}", new Object[] {
            taken.message().id(), taken.channel(), end, taken.tries(), words
        });
    }
}
