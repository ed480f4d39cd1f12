package dev.milepost.assessment.respondent;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.web.Answers;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

@Path("/respondent-sessions")
@Tag(name = "answering", description = "For respondents: only their own questionnaire")
class SessionResource {
    private final RespondentDoor door;
    private final CurrentVertxRequest request;

    SessionResource(RespondentDoor door, CurrentVertxRequest request) {
        this.door = door;
        this.request = request;
    }

    @POST
    @PermitAll
    @Change(secret = true)
    @Operation(operationId = "createRespondentSession", summary = "Begin or go on answering by a personal link", description = "The secret is sent in the body, since mail scanners open every address they see. Wrong, expired and revoked links are 404, and too many of them 429. All answers so far are there again.")
    public RestResponse<MadeSession> open(@NotNull @Valid NewSession session) {
        String sender = String.valueOf(request.getCurrent().request().remoteAddress().hostAddress());
        return Answers.created(URI.create("/respondent-session"), door.exchange(session.secret(), sender));
    }
}
