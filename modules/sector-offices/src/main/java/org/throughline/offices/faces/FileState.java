package org.throughline.offices.faces;

import org.throughline.configuration.RemitReading;
import org.throughline.offices.application.PlanService;

/**
 * How a bureau's files in the folder stand to what is believed.
 *
 * @param faults how many there are in them
 * @param changes how many it would take to come to what they say; 0 while they have faults
 */
public record FileState(int faults, int changes) {

    static final FileState SAME = new FileState(0, 0);

    static FileState of(PlanService plans, String bureau) {
        RemitReading reading = plans.folder(bureau);
        return reading.remit()
                .map(remit -> new FileState(0, plans.differences(remit)))
                .orElseGet(() -> new FileState(reading.faults().size(), 0));
    }
}
