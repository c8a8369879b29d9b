package org.throughline.configuration;

import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;

/** An administrative division with its names: province, city, or district and county. */
public record Division(DivisionCode code, BilingualText name) {}
