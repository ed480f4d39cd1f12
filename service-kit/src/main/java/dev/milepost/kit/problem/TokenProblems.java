package dev.milepost.kit.problem;

import java.io.IOException;
import java.util.Locale;

import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.UnknownSubjectException;
import io.quarkus.oidc.OIDCException;

/** Says why a request is not let in, as far as the caller may know. */
final class TokenProblems {

    /** What every 401 must carry, where the framework can't say more. */
    static final String CHALLENGE = "Bearer";

    private TokenProblems() {
    }

    static ProblemException notSignedIn() {
        return KitProblem.NOT_SIGNED_IN.because("Send an access token in the header: Authorization: Bearer <token>");
    }

    static ProblemException refused(@Nullable Throwable failure) {
        if (isSignInServiceAway(failure)) {
            return KitProblem.UNAVAILABLE
                    .because("The sign-in service can't be reached to check the access token: repeat in a few seconds")
                    .header("Retry-After", "5").causedBy(failure);
        }
        UnknownSubjectException unknown = find(failure, UnknownSubjectException.class);
        if (unknown != null) {
            return KitProblem.TOKEN_INVALID.because(
                    "The access token lacks the claim %s, which tells people apart here: ask for the scope that brings it, or see to it at the sign-in service",
                    unknown.claim()).causedBy(failure);
        }
        InvalidJwtException invalid = find(failure, InvalidJwtException.class);
        String message = failure == null ? "" : String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (invalid != null && invalid.hasErrorCode(ErrorCodes.EXPIRED)) {
            return KitProblem.TOKEN_EXPIRED.because("The access token has expired: get a new one and repeat the request")
                    .causedBy(failure);
        }
        if (invalid != null
                && (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING))) {
            return KitProblem.TOKEN_NOT_FOR_THIS_SERVICE
                    .because("The access token was not made for this service: ask for a token whose audience includes it")
                    .causedBy(failure);
        }
        if (invalid == null && message.contains("expired")) {
            return KitProblem.TOKEN_EXPIRED.because("The access token has expired: get a new one and repeat the request")
                    .causedBy(failure);
        }
        return KitProblem.TOKEN_INVALID.because(
                "The access token is not accepted: its form, signature, issuer or type is not that of the sign-in service; get a new one there")
                .causedBy(failure);
    }

    /** Nothing can be said about the token then, least of all that it is not valid. */
    private static boolean isSignInServiceAway(@Nullable Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof IOException
                    || one instanceof OIDCException && String.valueOf(one.getMessage()).contains("not available")) {
                return true;
            }
        }
        return false;
    }

    private static <T extends Throwable> @Nullable T find(@Nullable Throwable failure, Class<T> type) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (type.isInstance(one)) {
                return type.cast(one);
            }
        }
        return null;
    }
}
