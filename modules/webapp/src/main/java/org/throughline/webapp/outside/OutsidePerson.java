package org.throughline.webapp.outside;

import java.time.Instant;

/**
 * Who the outside issuer says somebody is.
 *
 * @param name what their account here is called, in lower case
 * @param factorShown whether they showed a second factor there, by the values that the operator set
 * @param proven when they last showed a secret there; long ago where the issuer does not say
 */
public record OutsidePerson(String name, boolean factorShown, Instant proven) {}
