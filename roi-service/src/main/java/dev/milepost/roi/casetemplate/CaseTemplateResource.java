package dev.milepost.roi.casetemplate;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.web.Answers;
import dev.milepost.roi.businesscase.BusinessCaseService;
import dev.milepost.roi.businesscase.BusinessCaseView;
import io.quarkus.security.PermissionsAllowed;

@Path("/business-case-templates")
@Tag(name = "business-case-templates", description = "Business cases to start from, one for each way in which AI helps a business")
class CaseTemplateResource {
    private final CaseTemplates templates;
    private final BusinessCaseService cases;

    CaseTemplateResource(CaseTemplates templates, BusinessCaseService cases) {
        this.templates = templates;
        this.cases = cases;
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listCaseTemplates", summary = "List the templates of business cases", description = "One for each of the four benefits.")
    public RestResponse<Page<TemplateItem>> list(@BeanParam LanguageRequest wanted) {
        String language = CaseTemplates.language(wanted);
        return Answers.composed(Page.whole(templates.all().stream().map(template -> template.item(language)).toList()),
                language);
    }

    @GET
    @Path("{key}")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getCaseTemplate", summary = "Read a template of business cases", description = "With its drivers, lines and scenarios. Its values are examples to be replaced by what was measured.")
    public RestResponse<TemplateView> get(String key, @BeanParam LanguageRequest wanted) {
        String language = CaseTemplates.language(wanted);
        return Answers.composed(templates.required(key).view(language), language);
    }

    @POST
    @Path("{key}/business-cases")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createBusinessCaseFromTemplate", summary = "Make a business case of a template", description = "In the language asked for, with your own values in place of the template's, and KPIs to follow.")
    public RestResponse<BusinessCaseView> create(String key, @BeanParam LanguageRequest language,
            @NotNull @Valid NewCaseFromTemplate wanted) {
        BusinessCaseView view = cases
                .create(templates.required(key).businessCase(wanted, CaseTemplates.language(language)));
        return Answers.created(URI.create("/business-cases/" + view.id()), view, view.version());
    }
}
