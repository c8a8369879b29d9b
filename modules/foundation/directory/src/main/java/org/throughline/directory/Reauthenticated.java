package org.throughline.directory;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that counts as signed: its person must have shown a secret within the last five minutes.
 *
 * <p>Otherwise it is refused with {@link DirectoryProblem#REAUTHENTICATION_REQUIRED} before anything is done. A page of
 * ours then asks for the password, and the second factor where there is one, and leads back.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Reauthenticated {}
