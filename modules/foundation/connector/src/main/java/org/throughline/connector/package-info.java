/**
 * What stands between the server's port and the application: a guard that turns addresses nobody can read into ones
 * that nothing answers to, so that their senders get a documented refusal.
 *
 * <p>It stands on the server's own class path and knows the JDK and the server's connector; no module uses it.
 */
@NullMarked
package org.throughline.connector;

import org.jspecify.annotations.NullMarked;
