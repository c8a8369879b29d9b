package org.throughline.exchange;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.CurrentUser;

/** Stands before every POST: one that came with a key, where the description knows of keys, is carried out once. */
@Interceptor
@ExecutedOnce
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class OnceInterceptor {

    @Inject
    private ApiDescription api;

    @Inject
    private FirstAnswers answers;

    @Inject
    private CurrentUser user;

    @Inject
    private HttpServletRequest request;

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        try {
            return answered(call);
        } finally {
            for (Object parameter : call.getParameters()) {
                if (parameter instanceof SubmittedForm form) {
                    form.close();
                }
            }
        }
    }

    private @Nullable Object answered(InvocationContext call) throws Exception {
        if (request.getHeader(IdempotencyKey.HEADER) == null || !takesKey(call)) {
            return call.proceed();
        }
        IdempotencyKey key = IdempotencyKey.of(request.getHeaders(IdempotencyKey.HEADER));
        String address = request.getMethod() + " " + request.getRequestURI() + "?"
                + Optional.ofNullable(request.getQueryString()).orElse("");
        String fingerprint = Fingerprint.of(address, call.getParameters());
        return answers.answer(new KeyedRequest(user.name(), key.value(), fingerprint), call::proceed);
    }

    private boolean takesKey(InvocationContext call) {
        return Described.of(call.getMethod())
                .flatMap(known -> api.operation(known.method(), known.path()))
                .filter(Operation::takesKey)
                .isPresent();
    }
}
