package org.throughline.directory;

/** Keeps secrets that must be readable again, with a key that is not in the database. */
public interface SecretSeal {

    /**
     * The form in which a secret is kept: the name of the cipher, then what it needs, parted by {@code $}.
     *
     * @param owner whose it is; opens with the same owner only
     */
    String seal(byte[] secret, String owner);

    /**
     * The secret again.
     *
     * @throws IllegalStateException if it was sealed with another key or for somebody else, or was changed
     */
    byte[] open(String sealed, String owner);
}
