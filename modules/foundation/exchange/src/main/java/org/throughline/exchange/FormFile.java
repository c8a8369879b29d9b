package org.throughline.exchange;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a {@link SubmittedForm} that a resource takes which of its fields is the file, and how large that may be. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface FormFile {

    /** Name of the field. */
    String value();

    /** Name of the setting that has the number of bytes. */
    String setting();

    /** The number of bytes where nothing is set. */
    long usual();
}
