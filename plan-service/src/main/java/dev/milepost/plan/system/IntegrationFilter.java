package dev.milepost.plan.system;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.TextFilter;

/** Which integrations a list shows. */
public class IntegrationFilter extends TextFilter {

    @QueryParam("status")
    @Parameter(description = "One or several of PLANNED, IN_PROGRESS, WORKING, FAILED, DROPPED, separated by commas or repeated")
    @Nullable
    List<String> status;

    @QueryParam("method")
    @Parameter(description = "One or several of READY_CONNECTOR, API, CUSTOM, BY_HAND, separated by commas or repeated")
    @Nullable
    List<String> method;

    @QueryParam("systemId")
    @Parameter(description = "The system they connect")
    @Nullable
    UUID systemId;

    Set<IntegrationStatus> statuses() {
        return Choices.of(IntegrationStatus.class, "status", status);
    }

    Set<IntegrationMethod> methods() {
        return Choices.of(IntegrationMethod.class, "method", method);
    }
}
