package dev.milepost.plan.template;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.AddingBatch;
import dev.milepost.kit.change.Calculation;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.web.Answers;
import dev.milepost.plan.wording.Wording;
import io.quarkus.security.PermissionsAllowed;

@Path("/templates")
@Tag(name = "templates", description = "Plans to start from")
class TemplateResource {

    private final TemplateService templates;
    private final TemplatePreviewer previewer;

    TemplateResource(TemplateService templates, TemplatePreviewer previewer) {
        this.templates = templates;
        this.previewer = previewer;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listTemplates", summary = "List the templates", description = "The built-in plans to start from, then your own; there are few, so the list is always whole. The built-in ones are in English, German, Spanish and French.")
    public RestResponse<Page<TemplateSummary>> list(
            @QueryParam("deleted") @Parameter(description = "true lists your own ones in the bin instead") @Nullable Boolean deleted,
            @QueryParam("q") @Parameter(description = "Part of the key, name or description, in any case") @Nullable String q,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        return wording.told(Answers.composed(Page.whole(templates.list(Boolean.TRUE.equals(deleted), q, wording.language()))));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createTemplate", summary = "Save a plan as a template", description = "Its steps, tasks, durations, dependencies, pilots, gates and the KPIs of its goals; no dates, no people and no progress. What a pilot or gate asks of a KPI by its id, of a cancelled task or of a pilot that is gone is judged by hand in plans made from it. Plans are made from it by its key, as from the built-in ones.")
    public RestResponse<Template> create(@NotNull @Valid NewTemplate template) {
        Template made = templates.save(template);
        return Answers.created(URI.create("/templates/" + made.key()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchTemplates", summary = "Save and put away many templates at once", description = AddingBatch.DESCRIPTION
            + " Templates are named by key:<key>.")
    public RestResponse<TemplateBatchView> batch(@NotNull @Valid AddingBatch<NewTemplate> batch) {
        return RestResponse.ok(templates.batch(batch));
    }

    @GET
    @Path("{key}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getTemplate", summary = "Read a template", description = "Its steps, tasks, milestones and the dependencies between them, its pilots and gates, suggested KPIs and typical shares of the budget.")
    public RestResponse<Template> get(String key, @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        Template found = templates.get(key).in(wording.language());
        return found.builtIn() ? wording.told(Answers.composed(found)) : Answers.ok(found, found.version());
    }

    @POST
    @Path("{key}/preview")
    @Calculation
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "previewTemplate", summary = "See the plan that a template would make", description = "The would-be outline with its dates and critical path, its pilots and gates, and the shares of a budget. Nothing is saved; to make the plan, send the key as templateKey to POST /plans.")
    public RestResponse<TemplatePreview> preview(String key, @NotNull @Valid PreviewRequest request,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        return wording.told(RestResponse.ok(previewer.preview(key, request, wording.language())));
    }

    @DELETE
    @Path("{key}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteTemplate", summary = "Put a template into the bin", description = "One of your own; plans made from it stay as they are. It can be restored.")
    public RestResponse<Void> delete(String key, @BeanParam Precondition precondition) {
        templates.delete(key, precondition);
        return Answers.done();
    }

    @POST
    @Path("{key}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreTemplate", summary = "Take a template out of the bin", description = "As it was; refused where another one has its key meanwhile.")
    public RestResponse<Template> restore(String key) {
        Template restored = templates.restore(key);
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{key}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getTemplateHistory", summary = "Read what happened to a template", description = "Who saved, deleted and restored it, the latest first; built-in ones have no history.")
    public RestResponse<Page<HistoryEntry>> history(String key, @BeanParam PageRequest page) {
        return Answers.composed(templates.history(key, page));
    }
}
