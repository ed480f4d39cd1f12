package dev.milepost.kit.memo;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Calculation;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/memos")
@Tag(name = "memos", description = "Memos")
class MemoResource {

    private final MemoService memos;

    MemoResource(MemoService memos) {
        this.memos = memos;
    }

    @POST
    @Change(dryRun = true)
    @PermissionsAllowed("note:write")
    @Operation(operationId = "createMemo", summary = "Write a memo")
    public RestResponse<MemoView> create(@Valid NewMemo memo) {
        MemoView created = memos.create(memo);
        return Answers.created(URI.create("/memos/" + created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("note:read")
    @Operation(operationId = "listMemos", summary = "List memos")
    public Page<MemoView> list(@BeanParam PageRequest page, @QueryParam("kind") @Separator(",") List<MemoKind> kind,
            @QueryParam("dueBefore") @Nullable LocalDate dueBefore, @QueryParam("sort") @Nullable String sort) {
        return memos.list(page, kind, sort);
    }

    @GET
    @Path("{memoId}")
    @PermissionsAllowed("note:read")
    @Operation(operationId = "readMemo", summary = "Read a memo")
    public RestResponse<MemoView> read(@PathParam("memoId") UUID memoId) {
        MemoView memo = memos.read(memoId);
        return Answers.ok(memo, memo.version());
    }

    @GET
    @Path("{memoId}/summary")
    @PermissionsAllowed("note:read")
    @Operation(operationId = "summarizeMemo", summary = "Summarize a memo")
    public RestResponse<Map<String, String>> summary(@PathParam("memoId") UUID memoId) {
        return Answers.composed(Map.of("title", memos.read(memoId).title()));
    }

    @DELETE
    @Path("{memoId}")
    @Change(dryRun = true)
    @PermissionsAllowed("note:write")
    @Operation(operationId = "deleteMemo", summary = "Delete a memo")
    public RestResponse<Void> delete(@PathParam("memoId") UUID memoId, @BeanParam Precondition precondition) {
        memos.delete(memoId, precondition);
        return Answers.done();
    }

    @PUT
    @Path("{memoId}/comment")
    @Change
    @PermissionsAllowed("note:approve")
    @Operation(operationId = "commentMemo", summary = "Comment a memo")
    public RestResponse<Void> comment(@PathParam("memoId") UUID memoId) {
        memos.comment(memoId);
        return Answers.done();
    }

    @POST
    @Path("lengths")
    @Calculation
    @PermissionsAllowed("note:read")
    @Operation(operationId = "measureMemo", summary = "Measure a memo without saving it")
    public Map<String, Object> measure(@Valid NewMemo memo, @QueryParam("factor") @Max(10) @Nullable Integer factor) {
        return Map.of("length", memo.title().length() * (factor == null ? 1 : factor));
    }
}
