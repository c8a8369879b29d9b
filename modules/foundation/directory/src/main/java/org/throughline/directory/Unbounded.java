package org.throughline.directory;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers everybody alike, whatever their reach. Every other question a module answers takes a {@link Reach}; a test of
 * the walls sees to it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Unbounded {

    /** Why nothing in the answer has to be kept from anybody. */
    String because();
}
