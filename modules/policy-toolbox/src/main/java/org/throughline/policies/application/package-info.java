/** What people and clients do with policies: each act in one transaction, journalled with it. */
@NullMarked
package org.throughline.policies.application;

import org.jspecify.annotations.NullMarked;
