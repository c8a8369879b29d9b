package org.throughline.enterprises.persistence;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.ProblemException;

/** How an order of the list is written in SQL, and how a place in it is kept in a cursor: sort key, then id. */
enum ListOrder {
    NAME("name_order, id", "(name_order, id) %s (?, ?)") {
        @Override
        Cursor placeOf(EnterpriseRow row) {
            return new Cursor(List.of(row.nameOrder(), row.firm().id().toString()));
        }

        @Override
        List<Object> keyOf(Cursor place) {
            byte[] key = HexFormat.of().parseHex(place.key().get(0));
            return List.of(key, UUID.fromString(place.key().get(1)));
        }
    },
    CODE("uscc", "uscc %s ?") {
        @Override
        Cursor placeOf(EnterpriseRow row) {
            return new Cursor(List.of(row.firm().uscc().value(), row.firm().id().toString()));
        }

        @Override
        List<Object> keyOf(Cursor place) {
            return List.of(place.key().get(0));
        }
    };

    private final String columns;
    private final String bound;

    ListOrder(String columns, String bound) {
        this.columns = columns;
        this.bound = bound;
    }

    static ListOrder of(EnterpriseOrder order) {
        return switch (order) {
            case NAME -> NAME;
            case CODE -> CODE;
        };
    }

    abstract Cursor placeOf(EnterpriseRow row);

    abstract List<Object> keyOf(Cursor place);

    /** The clause {@code order by}, from the other end when {@code backward}. */
    String clause(boolean backward) {
        return " order by " + (backward ? columns.replace(",", " desc,") + " desc" : columns);
    }

    /**
     * Keeps to the rows beyond a place.
     *
     * @throws ProblemException {@code query-invalid} if it is no place of this order
     */
    void beyond(Cursor place, boolean backward, Conditions conditions) {
        try {
            conditions.and(bound.formatted(backward ? "<" : ">"), keyOf(place).toArray());
        } catch (IllegalArgumentException foreign) {
            throw PageQuery.unusablePlace();
        }
    }
}
