/**
 * What people and systems do with policies and rehearsals: who may, in which transaction, and what the journal says.
 */
@NullMarked
package org.throughline.policies.application;

import org.jspecify.annotations.NullMarked;
