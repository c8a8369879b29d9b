package org.throughline.kernel;

import java.io.Serializable;

/**
 * What somebody calls a {@link Term}.
 *
 * @param zh in Chinese, not blank
 * @param en one of them in English, in small letters unless it is a name
 * @param plural several of them in English
 */
public record Word(String zh, String en, String plural) implements Serializable {}
