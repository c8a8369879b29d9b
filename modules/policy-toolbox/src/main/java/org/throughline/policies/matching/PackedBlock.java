package org.throughline.policies.matching;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * 4,096 whole numbers that never change, each kept as its distance from the least of them, in steps of a power of ten,
 * in 0, 1, 2, 4 or 8 bytes: a day that all imports share takes no room, and an amount in full yuan no noughts.
 */
final class PackedBlock {

    static final int LENGTH = 4096;

    /** All of them 0. */
    static final PackedBlock NOUGHTS = new PackedBlock(0, 1, 0, new byte[0]);

    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long COARSEST = 1_000_000_000;

    private final long least;
    private final long step;
    private final int width;
    private final byte[] data;

    private PackedBlock(long least, long step, int width, byte[] data) {
        this.least = least;
        this.step = step;
        this.width = width;
        this.data = data;
    }

    /** Packs numbers that lie less than 2<sup>63</sup> apart. */
    static PackedBlock of(long[] numbers) {
        long least = Arrays.stream(numbers).min().orElseThrow();
        long step = COARSEST;
        long most = least;
        for (long number : numbers) {
            while (step > 1 && (number - least) % step != 0) {
                step /= 10;
            }
            most = Math.max(most, number);
        }
        int width = width((most - least) / step);
        PackedBlock block = new PackedBlock(least, step, width, new byte[LENGTH * width]);
        for (int index = 0; index < LENGTH; index++) {
            block.put(index, (numbers[index] - least) / step);
        }
        return block;
    }

    private static int width(long most) {
        if (most == 0) {
            return 0;
        }
        return most < 1 << 8 ? 1 : most < 1 << 16 ? 2 : most < 1L << 32 ? 4 : 8;
    }

    long get(int index) {
        long steps = switch (width) {
            case 0 -> 0;
            case 1 -> data[index] & 0xff;
            case 2 -> (short) SHORTS.get(data, index << 1) & 0xffff;
            case 4 -> (int) INTS.get(data, index << 2) & 0xffff_ffffL;
            default -> (long) LONGS.get(data, index << 3);
        };
        return least + steps * step;
    }

    private void put(int index, long steps) {
        switch (width) {
            case 0 -> {}
            case 1 -> data[index] = (byte) steps;
            case 2 -> SHORTS.set(data, index << 1, (short) steps);
            case 4 -> INTS.set(data, index << 2, (int) steps);
            default -> LONGS.set(data, index << 3, steps);
        }
    }

    long[] numbers() {
        long[] numbers = new long[LENGTH];
        for (int index = 0; index < LENGTH; index++) {
            numbers[index] = get(index);
        }
        return numbers;
    }

    /** The same with another number in one place: a copy if it can be written so, else packed anew. */
    PackedBlock with(int index, long number) {
        long away = number - least;
        if (away >= 0 && away % step == 0 && width(away / step) <= width) {
            PackedBlock block = new PackedBlock(least, step, width, data.clone());
            block.put(index, away / step);
            return block;
        }
        long[] numbers = numbers();
        numbers[index] = number;
        return of(numbers);
    }
}
