package dev.milepost.kit.problem;

import java.util.Set;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.kit.web.ShownPath;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/**
 * The one place in which failures of resources become answers. The framework's own mappers stand for exactly one class each and
 * would win against one for everything, hence the list.
 */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    /** A category of its own, so that a collector can watch it: whoever tries doors shows here. */
    private static final Logger SECURITY = Logger.getLogger("dev.milepost.security");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);
    private static final int BEFORE_ALL_OTHERS = 1;
    private static final int SERVER_ERRORS = 500;

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = BEFORE_ALL_OTHERS, value = { Throwable.class, WebApplicationException.class,
            MismatchedInputException.class, InvalidDefinitionException.class, ValidationException.class,
            ForbiddenException.class })
    Response failure(Throwable failure, RoutingContext request) {
        return answer(Translation.of(failure, request), request).build();
    }

    @ServerExceptionMapper(priority = BEFORE_ALL_OTHERS, value = { UnauthorizedException.class,
            AuthenticationFailedException.class, AuthenticationCompletionException.class,
            AuthenticationRedirectException.class })
    Uni<Response> notSignedIn(Throwable failure, RoutingContext request) {
        ProblemException problem = Translation.of(failure, request);
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null || problem.type().status() != Response.Status.UNAUTHORIZED.getStatusCode()) {
            return Uni.createFrom().item(answer(problem, request).build());
        }
        return authenticator.getChallenge(request).onFailure().recoverWithNull().map(challenge -> {
            Response.ResponseBuilder answer = answer(problem, request);
            if (challenge == null) {
                answer.header(HttpHeaders.WWW_AUTHENTICATE, TokenProblems.CHALLENGE);
            } else {
                challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            }
            return answer.build();
        });
    }

    private Response.ResponseBuilder answer(ProblemException problem, RoutingContext request) {
        log(problem, request);
        Response.ResponseBuilder answer = Response.status(problem.type().status()).type(Problems.MEDIA_TYPE)
                .entity(problems.write(problem, request));
        problem.headers().forEach(answer::header);
        return answer;
    }

    /**
     * A bug of ours with its stack trace, another side's fault in one line, and so a refusal of who asks; any other fault of
     * the caller only for who looks closely.
     */
    static void log(ProblemException problem, RoutingContext request) {
        if (problem.type() == KitProblem.INTERNAL_ERROR) {
            LOG.errorf(problem.getCause(), "%s %s failed", request.request().method(), ShownPath.of(request));
        } else if (problem.type().status() >= SERVER_ERRORS) {
            LOG.warnf("%s %s: %s (%s)", request.request().method(), ShownPath.of(request), problem.getMessage(),
                    String.valueOf(problem.getCause()));
        } else if (REFUSALS.contains(problem.type().status())) {
            nameAsker(request);
            SECURITY.warnf("Refused with %d %s: %s %s, asked by %s from %s", problem.type().status(), problem.type().code(),
                    request.request().method(), ShownPath.of(request), asker(request), address(request));
        } else {
            LOG.debugf(problem, "%s %s: %s", request.request().method(), ShownPath.of(request), problem.getMessage());
        }
    }

    /** In the line, as in all others of the request: it may have been refused before the filter that does so. */
    private static void nameAsker(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user) {
            CurrentOrganization.of(user.getSecurityIdentity()).ifPresent(id -> MDC.put("organization", id));
            MDC.put("caller", asker(request));
        }
    }

    private static String asker(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user ? Caller.subjectOf(user.getSecurityIdentity()) : Caller.NOBODY;
    }

    private static String address(RoutingContext request) {
        SocketAddress address = request.request().remoteAddress();
        return address == null ? "an unknown address" : address.hostAddress();
    }
}
