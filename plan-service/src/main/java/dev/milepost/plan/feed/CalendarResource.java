package dev.milepost.plan.feed;

import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.web.Answers;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Open to no token: the secret in the address is what lets in, to one calendar. */
@Path("/calendar-feeds")
@Tag(name = "calendar feeds")
class CalendarResource {

    private static final String CALENDAR = "text/calendar";

    private final CalendarDoor door;
    private final CurrentVertxRequest request;

    CalendarResource(CalendarDoor door, CurrentVertxRequest request) {
        this.door = door;
        this.request = request;
    }

    @GET
    @Path("{secret}.ics")
    @PermitAll
    @Produces(CALENDAR)
    @APIResponse(responseCode = "200", description = "The calendar", content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "subscribeToPlan", summary = "Read a plan as a calendar", description = "iCalendar (RFC 5545): milestones as events of a whole day, tasks as the address was made for; each names its successors by RELATED-TO with the relation types and gaps of RFC 9253, where the property stands in the predecessor. Gaps that are counted in working days say so by X-MILEPOST-LAG-UNIT. Wrong and revoked addresses are 404, and too many of them 429.")
    public RestResponse<String> calendar(
            @PathParam("secret") @Parameter(description = "As it was given once when the address was made") String secret) {
        String sender = String.valueOf(request.getCurrent().request().remoteAddress().hostAddress());
        return Answers.file(new String(door.open(secret, sender), StandardCharsets.UTF_8), CALENDAR + ";charset=UTF-8",
                "plan.ics");
    }
}
