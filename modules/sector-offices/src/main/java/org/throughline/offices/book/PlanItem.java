package org.throughline.offices.book;

import java.util.UUID;

/**
 * A piece of open work that a plan touches.
 *
 * @param change place of the change that touches it, from 0
 * @param kind what kind of work it is
 * @param called the name people know it by
 * @param excepted whether it keeps its office when the rest moves
 */
public record PlanItem(int change, String kind, UUID id, String called, boolean excepted) {

    /**
     * What names a piece of open work.
     *
     * @param kind name of the kind of work, as its module gives it
     */
    public record Name(String kind, UUID id) {}
}
