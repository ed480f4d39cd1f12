package dev.milepost.plan.finance;

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

/** What is read from the roi service, with the caller's own token. */
@RegisterRestClient(configKey = "roi")
@RegisterProvider(CallerTokenFilter.class)
interface RoiClient {

    @GET
    @Path("/api/roi/v1/business-cases")
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 1, delay = 50, maxDuration = 1_200, retryOn = ProcessingException.class)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5_000, failOn = RuntimeException.class, skipOn = ClientErrorException.class)
    BusinessCases businessCases(@QueryParam("planId") UUID planId, @QueryParam("primary") boolean primary,
            @QueryParam("limit") int limit);

    @GET
    @Path("/api/roi/v1/kpis/status-summary")
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 1, delay = 50, maxDuration = 1_200, retryOn = ProcessingException.class)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5_000, failOn = RuntimeException.class, skipOn = ClientErrorException.class)
    KpiSummary kpis(@QueryParam("planId") UUID planId);

    /** @param kpi an id, or key: and a key */
    @GET
    @Path("/api/roi/v1/kpis/{kpi}/status")
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 1, delay = 50, maxDuration = 1_200, retryOn = ProcessingException.class)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5_000, failOn = RuntimeException.class, skipOn = ClientErrorException.class)
    KpiStanding kpi(@PathParam("kpi") String kpi);

    @GET
    @Path("/api/roi/v1/kpis")
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 1, delay = 50, maxDuration = 1_200, retryOn = ProcessingException.class)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5_000, failOn = RuntimeException.class, skipOn = ClientErrorException.class)
    PlanKpis kpisOf(@QueryParam("planId") UUID planId, @QueryParam("limit") int limit);

    @GET
    @Path("/api/roi/v1/actual-costs")
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 1, delay = 50, maxDuration = 1_200, retryOn = ProcessingException.class)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5_000, failOn = RuntimeException.class, skipOn = ClientErrorException.class)
    ActualCosts actualCosts(@QueryParam("planId") UUID planId, @QueryParam("until") LocalDate until);

    /** So that what the other side refuses is told from its failures: a refusal opens no circuit. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refusal(Response response) {
        return response.getStatusInfo().getFamily() == Response.Status.Family.CLIENT_ERROR
                ? new ClientErrorException(response.getStatus())
                : null;
    }
}
