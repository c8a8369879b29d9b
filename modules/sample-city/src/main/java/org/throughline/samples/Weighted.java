package org.throughline.samples;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Choices of which some come up more often than others. */
final class Weighted<T> {

    private final List<T> choices;
    private final double[] upTo;

    private Weighted(List<T> choices, double[] upTo) {
        this.choices = choices;
        this.upTo = upTo;
    }

    /** Choices in this order, each as often as its weight says; weights need not add up to 1. */
    static <T> Weighted<T> by(List<T> choices, ToDoubleFunction<T> weight) {
        double[] upTo = new double[choices.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(choices.get(i));
            upTo[i] = sum;
        }
        return new Weighted<>(List.copyOf(choices), upTo);
    }

    /** The choice at a place of the whole, from 0 (included) to 1 (left out). */
    T at(double place) {
        int found = Arrays.binarySearch(upTo, place * upTo[upTo.length - 1]);
        int index = found >= 0 ? found + 1 : -found - 1;
        return choices.get(Math.min(index, upTo.length - 1));
    }
}
