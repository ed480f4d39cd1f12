package dev.milepost.plan.readiness;

import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import dev.milepost.kit.client.CallerTokenFilter;

/** What is read from the assessment service, with the caller's own token. */
@RegisterRestClient(configKey = "assessment")
@RegisterProvider(CallerTokenFilter.class)
interface AssessmentClient {

    @GET
    @Path("/api/assessment/v1/assessments")
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 1, delay = 50, maxDuration = 1_200, retryOn = ProcessingException.class)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5_000, failOn = RuntimeException.class, skipOn = ClientErrorException.class)
    CompletedAssessments list(@QueryParam("planId") UUID planId, @QueryParam("status") String status,
            @QueryParam("sort") String sort, @QueryParam("limit") int limit);

    @GET
    @Path("/api/assessment/v1/assessments/{assessmentId}/result")
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5_000, failOn = RuntimeException.class, skipOn = ClientErrorException.class)
    IndicativeResult result(@PathParam("assessmentId") UUID assessmentId);
}
