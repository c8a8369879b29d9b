package org.throughline.policies.matching;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * 4,096 whole numbers that never change, each kept as its distance from the least of them, in steps of a power of ten,
 * in as many bits as the farthest needs: a day that all imports share takes no room, a truth one bit, and an amount in
 * full yuan no noughts. Up to 56 bits a number lies anywhere within eight bytes in a row, beyond that in eight of its
 * own.
 */
final class PackedBlock {

    static final int LENGTH = 4096;

    /** All of them 0. */
    static final PackedBlock NOUGHTS = new PackedBlock(0, 1, 0);

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long COARSEST = 1_000_000_000;
    private static final int WIDEST = 56;

    private final long least;
    private final long step;
    private final int bits;
    private final long mask;
    private final byte[] data;

    private PackedBlock(long least, long step, int bits, byte[] data) {
        this.least = least;
        this.step = step;
        this.bits = bits;
        this.mask = bits == Long.SIZE ? -1 : (1L << bits) - 1;
        this.data = data;
    }

    private PackedBlock(long least, long step, int bits) {
        this(least, step, bits, new byte[LENGTH / Byte.SIZE * bits + (bits == 0 ? 0 : Long.BYTES)]);
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
        PackedBlock block = new PackedBlock(least, step, bits((most - least) / step));
        for (int index = 0; index < LENGTH; index++) {
            block.put(index, (numbers[index] - least) / step);
        }
        return block;
    }

    private static int bits(long most) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(most);
        return bits > WIDEST ? Long.SIZE : bits;
    }

    long get(int index) {
        if (bits == 0) {
            return least;
        }
        int at = index * bits;
        return least + (((long) LONGS.get(data, at >> 3) >>> (at & 7)) & mask) * step;
    }

    private void put(int index, long steps) {
        if (bits != 0) {
            int at = index * bits;
            long around = (long) LONGS.get(data, at >> 3) & ~(mask << (at & 7));
            LONGS.set(data, at >> 3, around | (steps << (at & 7)));
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
        if (away >= 0 && away % step == 0 && bits(away / step) <= bits) {
            PackedBlock block = new PackedBlock(least, step, bits, data.clone());
            block.put(index, away / step);
            return block;
        }
        long[] numbers = numbers();
        numbers[index] = number;
        return of(numbers);
    }
}
