package org.throughline.policies.rehearsal;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Money;

/**
 * What one condition of a draft costs the firms.
 *
 * @param condition its number among the distinct conditions of the draft, from 1
 * @param words the condition as the draft asks for it
 * @param failing firms that certainly do not meet the draft and do not have it as the draft wants it
 * @param alone those of them that it alone keeps out
 * @param money what they would get at least; null if the draft pays nothing
 */
public record Hurdle(
        int condition,
        BilingualText words,
        int failing,
        int alone,
        @Nullable Money money) {}
