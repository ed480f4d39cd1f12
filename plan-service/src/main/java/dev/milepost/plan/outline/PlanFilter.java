package dev.milepost.plan.outline;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Choices;

/** Which plans a list shows. */
public class PlanFilter {

    @QueryParam("status")
    @Parameter(description = "One or several of DRAFT, ACTIVE, ON_HOLD, COMPLETED, CANCELLED, separated by commas or repeated")
    @Nullable
    List<String> status;

    @QueryParam("q")
    @Parameter(description = "Part of the name or description, in any case")
    @Nullable
    String q;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("templateKey")
    @Parameter(description = "The template it was made from")
    @Nullable
    String templateKey;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    Set<PlanStatus> statuses() {
        return Choices.of(PlanStatus.class, "status", status);
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    @Nullable
    String templateKey() {
        return templateKey;
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }

    /** A pattern for LIKE with {@code !} as its escape. */
    @Nullable
    String pattern() {
        return pattern(q);
    }

    static @Nullable String pattern(@Nullable String q) {
        return q == null || q.isBlank() ? null
                : "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
