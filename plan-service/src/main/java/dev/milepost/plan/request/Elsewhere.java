package dev.milepost.plan.request;

import java.util.function.Supplier;

import jakarta.ws.rs.WebApplicationException;

import org.jspecify.annotations.Nullable;

/**
 * What another service answered, or why it did not. A failure over there is a fact to tell, never a failure of ours.
 *
 * @param answer null where there is none
 * @param missing why, null where there is an answer
 */
public record Elsewhere<T>(@Nullable T answer, @Nullable Unavailable missing) {

    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;

    /** Asks; the call may give null where there is nothing yet. */
    public static <T> Elsewhere<T> ask(Supplier<@Nullable T> call) {
        try {
            T answer = call.get();
            return answer == null ? new Elsewhere<>(null, Unavailable.NONE_YET) : new Elsewhere<>(answer, null);
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            return new Elsewhere<>(null, status == FORBIDDEN || status == UNAUTHORIZED ? Unavailable.NOT_PERMITTED
                    : Unavailable.UNREACHABLE);
        } catch (RuntimeException unreachable) {
            return unreachable();
        }
    }

    public static <T> Elsewhere<T> unreachable() {
        return new Elsewhere<>(null, Unavailable.UNREACHABLE);
    }
}
