package org.throughline.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the base package of a module and states its walls; the architecture test reads it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface DomainModule {

    /** Names of the modules this one may call, as package segments below the root. */
    String[] uses() default {};

    /** Packages other modules may name; normally the base package alone. */
    String[] exposes();
}
