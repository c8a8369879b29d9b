/**
 * The policy toolbox: what a clause asks of a firm, put so that a machine can judge it and an officer can read it.
 *
 * <p>The language lies below: {@code facts} it sees, the {@code expression} it becomes, how it is read, written, said
 * and judged; and the {@code catalogue} of policies whose clauses are written in it. Everything below this package is
 * private to the module; {@link org.throughline.policies.DemoPolicies} is here for the demo.
 */
@NullMarked
@DomainModule(
        uses = {
            "kernel",
            "journal",
            "configuration",
            "exchange",
            "directory",
            "jobs",
            "notices",
            "audit",
            "tables",
            "enterprises"
        },
        exposes = "org.throughline.policies")
package org.throughline.policies;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
