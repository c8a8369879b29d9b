/**
 * The register of firms and their facts, each with its source and date.
 *
 * <p>Exposes {@link org.throughline.enterprises.EnterpriseDirectory} for questions and
 * {@link org.throughline.enterprises.FirmLoader} and {@link org.throughline.enterprises.FirmImport} for loading in
 * bulk; asks for {@link org.throughline.enterprises.KnownCodes} and, when two records of a firm are merged, for every
 * {@link org.throughline.enterprises.MergeContributor}. Everything below this package is private to the module.
 */
@NullMarked
@DomainModule(
        uses = {
            "kernel",
            "journal",
            "configuration",
            "exchange",
            "audit",
            "directory",
            "jobs",
            "notices",
            "personal",
            "tables"
        },
        exposes = "org.throughline.enterprises")
package org.throughline.enterprises;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
