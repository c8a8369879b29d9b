package org.throughline.configuration;

import org.throughline.kernel.BilingualText;

/** A code of the configuration and what it is called, such as the unit of a fact. */
public record NamedCode(String code, BilingualText name) {}
