/**
 * The configuration folder: bureaus, divisions, zones, industries and days off, as files that people write.
 *
 * <p>Exposes {@link org.throughline.configuration.ConfigurationFolder}, which reads all of it or tells every fault with
 * file and line, the records it yields, and what runs beside what lies in the folder now. Reading knows neither server
 * nor database; nothing here ever writes to the folder.
 */
@NullMarked
@DomainModule(uses = "kernel", exposes = "org.throughline.configuration")
package org.throughline.configuration;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
