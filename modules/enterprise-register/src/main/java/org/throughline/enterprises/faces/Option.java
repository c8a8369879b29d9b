package org.throughline.enterprises.faces;

import java.io.Serializable;

/** One choice of a list: what is sent and what is read. */
public record Option(String value, String label) implements Serializable {}
