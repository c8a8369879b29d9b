package org.throughline.directory.application;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Presence;
import org.throughline.directory.Reauthenticated;
import org.throughline.kernel.ProblemException;

/** Stands before every signed use case, and before the transaction it opens. */
@Interceptor
@Reauthenticated
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class ReauthenticationInterceptor {

    private static final Duration HOLDS = Duration.ofMinutes(5);

    private final Presence presence;
    private final Clock clock;

    @Inject
    ReauthenticationInterceptor(Presence presence, Clock clock) {
        this.presence = presence;
        this.clock = clock;
    }

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        Instant now = clock.instant();
        if (presence.proven().filter(proven -> now.isBefore(proven.plus(HOLDS))).isEmpty()) {
            throw new ProblemException(DirectoryProblem.REAUTHENTICATION_REQUIRED);
        }
        return call.proceed();
    }
}
