package org.throughline.personal;

/**
 * Whom data is about.
 *
 * @param type such as {@code person}; 1 to 64 characters
 * @param id by what name the subject is asked for; 1 to 200 characters, and no personal data itself
 */
public record PersonalSubject(String type, String id) {

    private static final int MAX_TYPE = 64;
    private static final int MAX_ID = 200;

    public PersonalSubject {
        if (type.isEmpty() || type.length() > MAX_TYPE || id.isEmpty() || id.length() > MAX_ID) {
            throw new IllegalArgumentException("No subject: " + type + " " + id);
        }
    }
}
