/**
 * Two judges that share nothing with our own evaluation: CEL's partial evaluation of the source, and SQL made of the
 * tree. They are slow and they are asked in tests and on demand; whatever decides has to agree with both.
 */
@NullMarked
package org.throughline.policies.judges;

import org.jspecify.annotations.NullMarked;
