package dev.milepost.plan.training;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Patterns;

/** Which trainings a list shows. */
public class TrainingFilter {

    @QueryParam("stakeholderId")
    @Parameter(description = "Only those for one stakeholder")
    @Nullable
    UUID stakeholderId;

    @QueryParam("taskId")
    @Parameter(description = "Only those of one task")
    @Nullable
    UUID taskId;

    @QueryParam("phaseId")
    @Parameter(description = "Only those for one phase")
    @Nullable
    UUID phaseId;

    @QueryParam("endsBefore")
    @Parameter(description = "Only those that end before this day")
    @Nullable
    LocalDate endsBefore;

    @QueryParam("q")
    @Parameter(description = "Part of the name or content, in any case")
    @Nullable
    String q;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
