/**
 * What an expression says of one firm, worked out plainly from the tree: the reference that every faster way has to
 * agree with, and the explanation that people get. Whatever is missing is told cell by cell.
 */
@NullMarked
package org.throughline.policies.verdict;

import org.jspecify.annotations.NullMarked;
