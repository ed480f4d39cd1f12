package dev.milepost.kit.memo;

import java.sql.SQLException;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkus.security.PermissionsAllowed;

/** Fails in the way it is asked to. */
@Path("/failures")
class FailingResource {

    private final Itself itself;

    FailingResource(@RestClient Itself itself) {
        this.itself = itself;
    }

    @GET
    @Path("{kind}")
    @PermissionsAllowed("note:read")
    @Operation(hidden = true)
    public String fail(@PathParam("kind") String kind) throws Exception {
        if (kind.equals("stack-overflow")) {
            throw new StackOverflowError();
        }
        throw switch (kind) {
            case "bug" -> new IllegalStateException("secret internal words");
            case "stale" -> new OptimisticLockException("secret internal words");
            case "deadlock" -> new SQLException("secret internal words", "40P01");
            case "database-away" -> new SQLException("secret internal words", "08006");
            case "statement-timeout" -> new SQLException("secret internal words", "57014");
            case "timeout" -> new TimeoutException("secret internal words");
            case "circuit-open" -> new CircuitBreakerOpenException("secret internal words");
            case "unreachable" -> new ProcessingException("secret internal words");
            case "other-service" -> new IllegalStateException(itself.ask());
            case "web" -> new jakarta.ws.rs.WebApplicationException(418);
            case "unlisted" -> new jakarta.ws.rs.ServiceUnavailableException();
            default -> new IllegalArgumentException("secret internal words");
        };
    }

    /** Another service that answers 401: our own, asked without a token. */
    @RegisterRestClient(configKey = "itself")
    @Path("/memos")
    interface Itself {

        @GET
        String ask();
    }
}
