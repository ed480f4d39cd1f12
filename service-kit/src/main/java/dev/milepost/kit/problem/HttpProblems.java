package dev.milepost.kit.problem;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.web.ShownPath;
import io.quarkus.arc.Arc;
import io.vertx.ext.web.RoutingContext;

/** What a bare HTTP status of the framework means for the caller. */
final class HttpProblems {

    private static final int SERVER_ERRORS = 500;
    private static final int BAD_REQUEST = 400;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private HttpProblems() {
    }

    /** @return null if the status stands for a bug of ours */
    static @Nullable ProblemException of(int status, RoutingContext request) {
        String method = request.request().method().name();
        String contentType = request.request().getHeader("Content-Type");
        if (status == BAD_REQUEST && contentType != null && contentType.indexOf('/') < 0) {
            return of(UNSUPPORTED_MEDIA_TYPE, request);
        }
        return switch (status) {
            case 401 -> TokenProblems.notSignedIn();
            case 403 -> AccessProblems.forbidden();
            case 404 -> noSuchPath(method, request);
            case 405 -> methodNotAllowed(method, allowed(request));
            case 406 -> KitProblem.NOT_ACCEPTABLE
                    .because("Nothing that the header Accept asks for is written here: accept application/json");
            case 408 -> KitProblem.REQUEST_TIMEOUT.because("The request did not arrive in time: repeat it");
            case 413 -> tooLarge();
            case 414 -> addressTooLong();
            case 415 -> KitProblem.UNSUPPORTED_MEDIA_TYPE
                    .because("The Content-Type %s is not read here%s",
                            JsonBodyProblems.shorten(String.valueOf(contentType)), hint(method));
            case 431 -> headersTooLarge();
            case 503 -> KitProblem.UNAVAILABLE.because("The service can't answer at the moment: repeat in a few seconds")
                    .header("Retry-After", "2");
            default -> status >= SERVER_ERRORS ? null
                    : KitProblem.BAD_REQUEST.because("The request is not understood: check it against the documentation");
        };
    }

    static ProblemException tooLarge() {
        return KitProblem.BODY_TOO_LARGE.because("The body is larger than this service reads: send less at a time");
    }

    static ProblemException addressTooLong() {
        return KitProblem.ADDRESS_TOO_LONG.because("The address is too long: send fewer or shorter query parameters");
    }

    static ProblemException headersTooLarge() {
        return KitProblem.HEADERS_TOO_LARGE.because("The headers of the request are too large: send fewer or shorter ones");
    }

    private static String hint(String method) {
        return method.equals("PATCH") ? ": send application/merge-patch+json" : ": send application/json";
    }

    /**
     * The framework says 404, too, where the address is known and the method isn't, as soon as the resource of a shorter
     * address
     * could have had it.
     */
    private static ProblemException noSuchPath(String method, RoutingContext request) {
        Set<String> allowed = allowed(request);
        return allowed.isEmpty() || allowed.contains(method)
                ? KitProblem.NO_SUCH_PATH.because(
                        "There is no address %s here: see the documentation of the API for all there are",
                        JsonBodyProblems.shorten(ShownPath.of(request)))
                : methodNotAllowed(method, allowed);
    }

    private static ProblemException methodNotAllowed(String method, Set<String> allowed) {
        return KitProblem.METHOD_NOT_ALLOWED
                .because("This address does not know %s, only %s", JsonBodyProblems.shorten(method), String.join(", ", allowed))
                .header("Allow", String.join(", ", allowed));
    }

    private static Set<String> allowed(RoutingContext request) {
        return Arc.container().instance(AllowedMethods.class).get().of(String.valueOf(request.normalizedPath()));
    }
}
