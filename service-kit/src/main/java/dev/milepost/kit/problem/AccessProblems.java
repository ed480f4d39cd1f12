package dev.milepost.kit.problem;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.kit.organization.MembershipRefusal;
import io.quarkus.arc.Arc;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.ext.web.RoutingContext;

/**
 * What can be said about a failure only by looking at the running request: its resource method, its identity, its precondition.
 */
final class AccessProblems {

    private AccessProblems() {
    }

    static ProblemException forbidden() {
        MembershipRefusal refusal = refusal();
        if (refusal == null) {
            String permissions = permissions();
            return KitProblem.PERMISSION_MISSING.because(
                    "Your role in this organization does not include the permission%s: ask an owner of the organization for it",
                    permissions.isEmpty() ? "" : " " + permissions);
        }
        return switch (refusal) {
            case ORGANIZATION_NOT_SELECTED -> KitProblem.ORGANIZATION_NOT_SELECTED.because(
                    "You belong to several organizations: name one of them in the header %s", CurrentOrganization.HEADER);
            case NOT_A_MEMBER -> KitProblem.NOT_A_MEMBER.because(
                    "You do not belong to the organization named in the header %s: name one of your own",
                    CurrentOrganization.HEADER);
            case NO_MEMBERSHIP -> KitProblem.NOT_A_MEMBER
                    .because("You belong to no organization here: ask an owner of one to add you");
        };
    }

    /** Two changes met in the database: the later one loses. */
    static ProblemException changedMeanwhile(RoutingContext request) {
        if (request.request().getHeader("If-Match") != null) {
            return KitProblem.STALE_VERSION
                    .because("The object was changed by somebody else at the same moment: read it again and repeat");
        }
        return KitProblem.CONCURRENT_CHANGE
                .because("The object was changed by somebody else at the same moment: read it again and repeat")
                .header("Retry-After", "1");
    }

    static Map<String, String> pathParameters() {
        Map<String, String> parameters = new HashMap<>();
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request != null && request.getTarget() != null) {
            request.getUriInfo().getPathParameters(true).forEach((name, values) -> parameters.put(name, values.getFirst()));
        }
        return parameters;
    }

    private static @Nullable MembershipRefusal refusal() {
        CurrentIdentityAssociation identity = Arc.container().instance(CurrentIdentityAssociation.class).get();
        return MembershipRefusal.of(identity.getIdentity()).orElse(null);
    }

    private static String permissions() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request == null || request.getTarget() == null) {
            return "";
        }
        Method method = request.getTarget().getLazyMethod().getMethod();
        PermissionsAllowed[] needed = method.getAnnotationsByType(PermissionsAllowed.class);
        if (needed.length == 0) {
            needed = method.getDeclaringClass().getAnnotationsByType(PermissionsAllowed.class);
        }
        return Arrays.stream(needed).flatMap(one -> Arrays.stream(one.value())).collect(Collectors.joining(", "));
    }
}
