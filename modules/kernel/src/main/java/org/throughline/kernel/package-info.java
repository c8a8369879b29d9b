/**
 * The values every module means the same thing by: codes, money, periods, working days, problems, the current user.
 *
 * <p>Knows the JDK and nothing else. Never holds entities, tables, services or anything that only one module uses.
 */
@NullMarked
@DomainModule(exposes = "org.throughline.kernel")
package org.throughline.kernel;

import org.jspecify.annotations.NullMarked;
