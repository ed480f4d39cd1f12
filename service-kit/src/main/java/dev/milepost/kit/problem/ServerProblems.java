package dev.milepost.kit.problem;

import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.milepost.kit.web.FilterOrder;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Failures that no resource sees: refused tokens, addresses outside the API, requests that the HTTP server can't read. */
@Singleton
class ServerProblems {

    private static final Set<Integer> ANSWERED_HERE = Set.of(400, 404, 405, 406, 408, 413, 414, 415, 431, 500, 501, 502, 503);

    private static final String CHALLENGE = "WWW-Authenticate";
    private static final int UNAUTHORIZED = 401;
    private static final int INTERNAL_SERVER_ERROR = 500;

    private final Problems problems;

    ServerProblems(Problems problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(-FilterOrder.SERVER_FAILURES).failureHandler(this::failed);
        ANSWERED_HERE.forEach(status -> router.errorHandler(status, request -> failed(request, status)));
    }

    private void failed(RoutingContext request) {
        failed(request, request.statusCode() > 0 ? request.statusCode() : INTERNAL_SERVER_ERROR);
    }

    private void failed(RoutingContext request, int status) {
        Throwable failure = request.failure();
        boolean told = failure != null && !isOfTheServer(failure, status);
        ProblemException problem = told ? Translation.of(failure, request) : HttpProblems.of(status, request);
        if (problem == null) {
            problem = Translation.of(new IllegalStateException("The HTTP server answered " + status), request);
        }
        ProblemException answer = problem;
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        boolean challenge = authenticator != null
                && (failure instanceof UnauthorizedException || failure instanceof AuthenticationException);
        if (challenge && !request.response().headers().contains(CHALLENGE)) {
            authenticator.getChallenge(request).subscribe().with(data -> {
                if (data != null) {
                    data.getHeaders().forEach((name, value) -> request.response().putHeader(name, value));
                }
                answer(request, answer);
            }, broken -> answer(request, answer));
        } else {
            answer(request, answer);
        }
    }

    /** Its complaint about a request, such as one without a Host: the status says all. */
    private static boolean isOfTheServer(Throwable failure, int status) {
        return failure.getClass() == VertxException.class && status < INTERNAL_SERVER_ERROR;
    }

    private void answer(RoutingContext request, ProblemException problem) {
        ProblemMappers.log(problem, request);
        HttpServerResponse response = request.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            response.end();
            return;
        }
        problem.headers().forEach(response::putHeader);
        if (problem.type().status() == UNAUTHORIZED && !response.headers().contains(CHALLENGE)) {
            response.putHeader(CHALLENGE, TokenProblems.CHALLENGE);
        }
        response.setStatusCode(problem.type().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE);
        response.end(Buffer.buffer(problems.write(problem, request)));
    }
}
