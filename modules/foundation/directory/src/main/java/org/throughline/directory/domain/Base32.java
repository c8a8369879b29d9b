package org.throughline.directory.domain;

import java.math.BigInteger;

/** Bytes as capital letters and the digits 2 to 7, which are read aloud and typed without mistakes (RFC 4648). */
public final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 4;

    private Base32() {}

    /** One character for every five bits; the bytes are a multiple of five, so that nothing is filled up. */
    public static String of(byte[] bytes) {
        if (bytes.length % BITS != 0) {
            throw new IllegalArgumentException("Only multiples of five bytes");
        }
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder text = new StringBuilder();
        for (int shift = bytes.length * Byte.SIZE - BITS; shift >= 0; shift -= BITS) {
            text.append(ALPHABET.charAt(number.shiftRight(shift).intValue() & 0x1f));
        }
        return text.toString();
    }

    /** The same in groups of four with single spaces between. */
    public static String grouped(String text) {
        return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** What somebody typed as it was meant: capitals, without spaces and hyphens. */
    public static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    }
}
