package dev.milepost.plan.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.Patterns;

/** Which messages a list shows. */
public class MessageFilter {

    @QueryParam("channel")
    @Parameter(description = "One or several channels, separated by commas or repeated")
    @Nullable
    List<String> channel;

    @QueryParam("sent")
    @Parameter(description = "Whether it was sent")
    @Nullable
    Boolean sent;

    @QueryParam("stakeholderId")
    @Parameter(description = "Only those to one stakeholder")
    @Nullable
    UUID stakeholderId;

    @QueryParam("plannedBefore")
    @Parameter(description = "Only those planned before this day")
    @Nullable
    LocalDate plannedBefore;

    @QueryParam("due")
    @Parameter(description = "true lists only those whose day has come and that were not sent")
    @Nullable
    Boolean due;

    @QueryParam("q")
    @Parameter(description = "Part of the title or benefit, in any case")
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

    Set<Channel> channels() {
        return Choices.of(Channel.class, "channel", channel);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }

    /** The day by which they were to be sent, null where that does not matter. */
    @Nullable
    LocalDate dueBy(LocalDate today) {
        return Boolean.TRUE.equals(due) ? today : null;
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
