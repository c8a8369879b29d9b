/**
 * The pages of the register: the list of firms and what is taken along of it, one firm with its facts, people and past,
 * entering and changing one, referring one to others, saying who serves one, merging two records of one, keeping views
 * of the list, and bringing in lists in files.
 *
 * <p>Beans ask the register's services and hand records to the pages; a refusal flies on and is said by the frame. The
 * pages use the tag library of the application by name only.
 */
@NullMarked
package org.throughline.enterprises.faces;

import org.jspecify.annotations.NullMarked;
