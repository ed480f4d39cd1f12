package dev.milepost.kit.note;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/notes")
@Tag(name = "notes", description = "Notes")
class NoteResource {

    private final NoteService notes;

    NoteResource(NoteService notes) {
        this.notes = notes;
    }

    @POST
    @Change(dryRun = true)
    @PermissionsAllowed("note:write")
    @Operation(operationId = "createNote", summary = "Write a note")
    public RestResponse<NoteView> create(@NotNull @Valid NoteEdit note) {
        NoteView view = notes.create(note);
        return Answers.created(URI.create("/notes/" + view.id()), view, view.version());
    }

    @POST
    @Path("batch")
    @Change(dryRun = true)
    @PermissionsAllowed("note:write")
    @Operation(operationId = "batchNotes", summary = "Add, change and put away many notes at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<NoteView>> batch(@NotNull @Valid Batch<NoteEdit> batch) {
        return RestResponse.ok(notes.batch(batch));
    }

    @PATCH
    @Path("{id}")
    @Change
    @Consumes("application/merge-patch+json")
    @PermissionsAllowed("note:write")
    @Operation(operationId = "changeNote", summary = "Change a note")
    public RestResponse<NoteView> change(String id, @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        NoteView view = notes.change(Reference.of("id", id), precondition, patch);
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("note:read")
    @Operation(operationId = "readNote", summary = "Read a note")
    public RestResponse<NoteView> get(String id) {
        NoteView view = notes.get(Reference.of("id", id));
        return Answers.ok(view, view.version());
    }

    @GET
    @PermissionsAllowed("note:read")
    @Operation(operationId = "listNotes", summary = "List notes")
    public Page<NoteView> list(@QueryParam("deleted") @Nullable Boolean deleted, @BeanParam PageRequest page) {
        return notes.list(Boolean.TRUE.equals(deleted), page);
    }

    @DELETE
    @Path("{id}")
    @Change
    @PermissionsAllowed("note:write")
    @Operation(operationId = "deleteNote", summary = "Put a note into the bin")
    public RestResponse<Void> delete(String id, @BeanParam Precondition precondition) {
        notes.delete(Reference.of("id", id), precondition);
        return Answers.done();
    }

    @POST
    @Path("{id}/restore")
    @Change
    @PermissionsAllowed("note:write")
    @Operation(operationId = "restoreNote", summary = "Take a note out of the bin")
    public RestResponse<NoteView> restore(String id) {
        NoteView view = notes.restore(Reference.of("id", id));
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("note:read")
    @Operation(operationId = "readNoteHistory", summary = "Read what happened to a note")
    public Page<HistoryEntry> history(String id, @BeanParam PageRequest page) {
        return notes.history(Reference.of("id", id), page);
    }
}
