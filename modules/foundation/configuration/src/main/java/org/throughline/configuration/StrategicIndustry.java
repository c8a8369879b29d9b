package org.throughline.configuration;

import java.util.List;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.IndustryCode;

/**
 * One of the nine strategic emerging industries (战略性新兴产业) of 2018.
 *
 * @param code UPPER_SNAKE, as in the fact {@code strategicIndustry} of a firm
 * @param number its place in the classification, from 1
 * @param classes the industry classes that belong to it wholly or in part, sorted by code
 */
public record StrategicIndustry(String code, int number, BilingualText name, List<MappedClass> classes) {

    public StrategicIndustry {
        classes = List.copyOf(classes);
    }

    /**
     * An industry class and how much of it belongs.
     *
     * @param inPart whether only some of its products belong, so that the code alone does not decide
     */
    public record MappedClass(IndustryCode code, boolean inPart) {}
}
