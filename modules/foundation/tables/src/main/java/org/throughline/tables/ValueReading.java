package org.throughline.tables;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Phrase;

/**
 * What a cell was read as: a value, nothing because the cell is blank, or a fault.
 *
 * @param <T> of the value
 */
public final class ValueReading<T> {

    private static final ValueReading<?> BLANK = new ValueReading<>(null, null, Map.of());

    private final @Nullable T value;
    private final @Nullable ValueFault fault;
    private final Map<String, String> facts;

    private ValueReading(@Nullable T value, @Nullable ValueFault fault, Map<String, String> facts) {
        this.value = value;
        this.fault = fault;
        this.facts = facts;
    }

    static <T> ValueReading<T> of(T value) {
        return new ValueReading<>(value, null, Map.of());
    }

    @SuppressWarnings("unchecked")
    static <T> ValueReading<T> blank() {
        return (ValueReading<T>) BLANK;
    }

    static <T> ValueReading<T> fault(ValueFault fault, String text) {
        return fault(fault, Map.of("text", text));
    }

    static <T> ValueReading<T> fault(ValueFault fault, Map<String, String> facts) {
        return new ValueReading<>(null, fault, facts);
    }

    /** Empty if the cell is blank or faulty. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    public boolean isBlank() {
        return value == null && fault == null;
    }

    /** Empty if the cell is blank or was read. */
    public Optional<ValueFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** The reason in the words of its reader; empty if there is no fault. */
    public Optional<Phrase> reason() {
        return fault().map(kind -> new Phrase(TableFaultKind.BUNDLE, kind.key(), facts));
    }

    @Override
    public String toString() {
        return fault == null ? String.valueOf(value) : fault + " " + facts;
    }
}
