package dev.milepost.roi.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.client.CallerTokenFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;

/** What is read from plan-service, with the caller's own token. */
@RegisterRestClient(configKey = "plan")
@RegisterProvider(CallerTokenFilter.class)
interface PlanClient {

    @GET
    @Path("/api/plan/v1/plans/{planId}/budget-lines")
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 1, delay = 50, maxDuration = 1_200, retryOn = ProcessingException.class)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5_000, failOn = RuntimeException.class, skipOn = ClientErrorException.class)
    BudgetLines budgetLines(@PathParam("planId") UUID planId, @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/api/plan/v1/plans/{planId}/earned-value")
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 1, delay = 50, maxDuration = 1_200, retryOn = ProcessingException.class)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5_000, failOn = RuntimeException.class, skipOn = ClientErrorException.class)
    EarnedValue earnedValue(@PathParam("planId") UUID planId, @QueryParam("on") LocalDate on);

    /** So that what the other side refuses is told from its failures: a refusal opens no circuit. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refusal(Response response) {
        return response.getStatusInfo().getFamily() == Response.Status.Family.CLIENT_ERROR
                ? new ClientErrorException(response.getStatus())
                : null;
    }
}
