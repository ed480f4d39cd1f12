package dev.milepost.roi.review;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which reviews a list shows. */
public class RoiReviewFilter {

    @QueryParam("planId")
    @Parameter(description = "Only those of one plan")
    @Nullable
    UUID planId;

    @QueryParam("businessCaseId")
    @Parameter(description = "Only those that looked at one case")
    @Nullable
    UUID businessCaseId;

    @QueryParam("conclusion")
    @Parameter(description = "Only those that ended with it")
    @Nullable
    Conclusion conclusion;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
