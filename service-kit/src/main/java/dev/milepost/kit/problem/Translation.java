package dev.milepost.kit.problem;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.hibernate.StaleStateException;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;

/** Finds out what any failure means for the caller. What is not known here is a bug of ours. */
final class Translation {

    private static final int DEEPEST_CAUSE = 20;

    private Translation() {
    }

    static ProblemException of(Throwable failure, RoutingContext request) {
        List<Throwable> chain = chain(failure);
        for (Throwable one : chain) {
            if (one instanceof JsonProcessingException && !isBody(chain, one)) {
                continue;
            }
            ProblemException problem = single(one, request);
            if (problem != null) {
                // One that was thrown already has its place in the chain; a circle of causes would never end.
                return chain.contains(problem) ? problem : problem.causedBy(failure);
            }
        }
        return KitProblem.INTERNAL_ERROR
                .because(
                        "Something went wrong on our side. If it happens again, tell the people who run this service the requestId")
                .causedBy(failure);
    }

    /** JSON that was read or written deeper inside is no fault of the caller. */
    private static boolean isBody(List<Throwable> chain, Throwable json) {
        return chain.subList(0, chain.indexOf(json)).stream().allMatch(outer -> outer instanceof JsonProcessingException
                || outer instanceof WebApplicationException || outer instanceof UncheckedIOException);
    }

    /** The failure and what led to it, outermost first. */
    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable one = failure; one != null && chain.size() < DEEPEST_CAUSE && !chain.contains(one); one = before(one)) {
            chain.add(one);
        }
        return chain;
    }

    /** What led to a failure; the transaction manager keeps what a commit failed of as suppressed, not as its cause. */
    private static @Nullable Throwable before(Throwable failure) {
        return failure instanceof RollbackException && failure.getCause() == null && failure.getSuppressed().length > 0
                ? failure.getSuppressed()[0]
                : failure.getCause();
    }

    private static @Nullable ProblemException single(Throwable failure, RoutingContext request) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case ParameterProblem parameter -> parameter(parameter, request);
            case UnauthorizedException unauthorized -> TokenProblems.notSignedIn();
            case Throwable refused when refused instanceof AuthenticationException -> TokenProblems.refused(refused);
            case OIDCException refused -> TokenProblems.refused(refused);
            case ForbiddenException forbidden -> AccessProblems.forbidden();
            case JsonProcessingException json -> JsonBodyProblems.of(json);
            case ConstraintViolationException violations -> violations.getConstraintViolations() == null
                    || violations.getConstraintViolations().isEmpty()
                    || violations.getConstraintViolations().stream().anyMatch(ValidationProblems::isReturnValue)
                            ? null
                            : ValidationProblems.of(violations.getConstraintViolations());
            case OptimisticLockException stale -> AccessProblems.changedMeanwhile(request);
            case StaleStateException stale -> AccessProblems.changedMeanwhile(request);
            case SQLException database -> DatabaseProblems.of(database);
            case WebApplicationException web -> web(web, request);
            case CircuitBreakerOpenException open -> otherService(KitProblem.UNAVAILABLE);
            case BulkheadException full -> otherService(KitProblem.UNAVAILABLE);
            case org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException late -> otherService(
                    KitProblem.UPSTREAM_TIMEOUT);
            case TimeoutException late -> otherService(KitProblem.UPSTREAM_TIMEOUT);
            case ProcessingException client -> otherService(KitProblem.UPSTREAM_FAILED);
            case RejectedExecutionException full -> KitProblem.UNAVAILABLE
                    .because("The service has more to do than it can: repeat in a few seconds").header("Retry-After", "2");
            case HttpException http -> HttpProblems.of(http.getStatusCode(), request);
            default -> null;
        };
    }

    private static ProblemException otherService(KitProblem type) {
        return type.because("Another service that this request needs did not answer as it should: repeat later")
                .header("Retry-After", "5");
    }

    private static @Nullable ProblemException web(WebApplicationException failure, RoutingContext request) {
        if (failure instanceof ResteasyReactiveClientProblem) {
            return otherService(KitProblem.UPSTREAM_FAILED);
        }
        for (Throwable cause : chain(failure)) {
            if (cause instanceof ProblemException || cause instanceof ParameterProblem
                    || cause instanceof JsonProcessingException) {
                return single(cause, request);
            }
        }
        if (failure instanceof NotFoundException && failure.getCause() != null) {
            return KitProblem.INVALID_PARAMETER.because("A parameter of the path or query has the wrong form: %s",
                    "check it against the documentation");
        }
        return HttpProblems.of(failure.getResponse().getStatus(), request);
    }

    private static ProblemException parameter(ParameterProblem parameter, RoutingContext request) {
        Map<String, String> places = places(parameter.text(), request);
        ProblemException problem = KitProblem.INVALID_PARAMETER.because("%s is \"%s\", but must be %s",
                places.isEmpty() ? "A parameter" : String.join(" or ", places.values()),
                JsonBodyProblems.shorten(parameter.text()), parameter.expected()).causedBy(parameter);
        places.keySet().forEach(pointer -> problem.at(pointer, "wrong-type", "must be " + parameter.expected()));
        return problem;
    }

    /** The converter is not told which parameter it reads; the request is. */
    private static Map<String, String> places(String text, RoutingContext request) {
        Map<String, String> places = new LinkedHashMap<>();
        request.queryParams().forEach(query -> {
            if (query.getValue().equals(text) || List.of(query.getValue().split(",", -1)).contains(text)) {
                places.put("?" + query.getKey(), "The query parameter \"" + JsonBodyProblems.shorten(query.getKey()) + "\"");
            }
        });
        AccessProblems.pathParameters().forEach((name, value) -> {
            if (value.equals(text)) {
                places.put("{" + name + "}", "\"" + name + "\" in the path");
            }
        });
        if (places.isEmpty()) {
            request.request().headers().forEach(header -> {
                if (header.getValue().equals(text)) {
                    places.put(header.getKey() + ":", "The header " + header.getKey());
                }
            });
        }
        return places;
    }
}
