package org.throughline.configuration;

import org.throughline.kernel.BilingualText;
import org.throughline.kernel.IndustryCode;

/**
 * An industry of the national classification: section, division, group or class.
 *
 * @param name for a group or class the English is that of its division, since the standard is published in Chinese
 */
public record Industry(IndustryCode code, BilingualText name) {}
