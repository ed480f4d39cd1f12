package dev.milepost.assessment.request;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which objects a list shows that has no more to choose by than every list; other filters extend it. */
public class BinFilter {

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    public final @Nullable String externalId() {
        return externalId;
    }

    public final boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
