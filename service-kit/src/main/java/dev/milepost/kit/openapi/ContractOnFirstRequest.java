package dev.milepost.kit.openapi;

import java.util.ArrayDeque;
import java.util.Deque;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.jspecify.annotations.Nullable;

/**
 * Puts off what the start would do for the contract until somebody asks for it. Reading it, completing it and writing it in two
 * formats takes a fifth of a start, and few replicas are ever asked.
 */
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class ContractOnFirstRequest {

    private static final String PREPARATION = "prepareDocument";

    /** One for each document; what failed stays here and is tried again for the next who asks. */
    private final Deque<InvocationContext> putOff = new ArrayDeque<>();

    @AroundInvoke
    synchronized @Nullable Object around(InvocationContext call) throws Exception {
        if (PREPARATION.equals(call.getMethod().getName())) {
            putOff.add(call);
            return null;
        }
        while (!putOff.isEmpty()) {
            putOff.element().proceed();
            putOff.remove();
        }
        return call.proceed();
    }
}
