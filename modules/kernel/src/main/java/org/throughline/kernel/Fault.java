package org.throughline.kernel;

import java.io.Serializable;

/**
 * One thing wrong with an input.
 *
 * @param pointer where: a JSON pointer (RFC 6901) into the body such as {@code /contact/phone}, empty for the whole
 * @param detail what is wrong and what would be right
 */
public record Fault(String pointer, Phrase detail) implements Serializable {}
