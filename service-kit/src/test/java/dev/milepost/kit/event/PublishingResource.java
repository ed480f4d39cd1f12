package dev.milepost.kit.event;

import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

/** Publishes an event about whatever it is asked to. */
@Path("/publications/{subject}")
class PublishingResource {

    private final Outbox outbox;

    PublishingResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @POST
    @Change
    @PermissionsAllowed("note:write")
    @Operation(hidden = true)
    public RestResponse<Void> publish(@PathParam("subject") UUID subject) {
        outbox.publish("thing.happened", subject, Map.of());
        return Answers.done();
    }
}
