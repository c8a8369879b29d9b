/**
 * Policies and their clauses: what they say, in which version, since when that is in force, and the tests that prove a
 * clause before it is issued. Knows neither database nor clock.
 */
@NullMarked
package org.throughline.policies.catalogue;

import org.jspecify.annotations.NullMarked;
