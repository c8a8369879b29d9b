package org.throughline.exchange;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A resource method that is carried out once for each {@code Idempotency-Key} of a client. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface ExecutedOnce {

    /** The annotation itself, to be put on methods that do not carry it. */
    final class Literal extends AnnotationLiteral<ExecutedOnce> implements ExecutedOnce {

        static final Literal INSTANCE = new Literal();
        private static final long serialVersionUID = 1L;

        private Literal() {}
    }
}
