/** What people and systems do with policies, checks and rehearsals: one use case and one transaction a method. */
@NullMarked
package org.throughline.policies.application;

import org.jspecify.annotations.NullMarked;
