/** What people and clients do with mandates and plans, each act in one transaction. */
@NullMarked
package org.throughline.offices.application;

import org.jspecify.annotations.NullMarked;
