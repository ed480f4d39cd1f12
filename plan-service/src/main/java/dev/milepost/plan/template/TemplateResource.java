package dev.milepost.plan.template;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/templates")
@Tag(name = "templates", description = "Plans to start from")
class TemplateResource {

    private final Templates templates;

    TemplateResource(Templates templates) {
        this.templates = templates;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listTemplates", summary = "List the templates", description = "The built-in plans to start from; there are few, so the list is always whole.")
    public RestResponse<Page<TemplateSummary>> list() {
        return Answers.composed(Page.whole(templates.all().stream().map(TemplateSummary::of).toList()));
    }

    @GET
    @Path("{key}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getTemplate", summary = "Read a template", description = "Its steps, tasks, milestones and the dependencies between them.")
    public RestResponse<Template> get(String key) {
        return Answers.composed(templates.find(key)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("There is no template %s; GET /templates lists them", key)));
    }
}
