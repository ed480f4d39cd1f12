package dev.milepost.plan.people;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.Patterns;

/** Which stakeholders a list shows. */
public class StakeholderFilter {

    @QueryParam("kind")
    @Parameter(description = "One or several of PERSON, GROUP, PARTNER, separated by commas or repeated")
    @Nullable
    List<String> kind;

    @QueryParam("attitude")
    @Parameter(description = "One or several attitudes, separated by commas or repeated")
    @Nullable
    List<String> attitude;

    @QueryParam("affected")
    @Parameter(description = "Whether their work changes")
    @Nullable
    Boolean affected;

    @QueryParam("consulted")
    @Parameter(description = "Whether they have been heard")
    @Nullable
    Boolean consulted;

    @QueryParam("answered")
    @Parameter(description = "Whether they have been answered")
    @Nullable
    Boolean answered;

    @QueryParam("q")
    @Parameter(description = "Part of the name or role, in any case")
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

    Set<StakeholderKind> kinds() {
        return Choices.of(StakeholderKind.class, "kind", kind);
    }

    Set<Attitude> attitudes() {
        return Choices.of(Attitude.class, "attitude", attitude);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
