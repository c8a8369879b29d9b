/** What tests stand on: one real PostgreSQL and one real server for each run of tests. Never part of the product. */
@NullMarked
package org.throughline.testkit;

import org.jspecify.annotations.NullMarked;
