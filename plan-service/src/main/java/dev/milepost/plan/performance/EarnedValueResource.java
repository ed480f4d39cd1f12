package dev.milepost.plan.performance;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.earnedvalue.Method;
import dev.milepost.plan.earnedvalue.Sentences;
import dev.milepost.plan.request.Languages;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/earned-value")
@Tag(name = "earned value", description = "What should be done, what is, what it cost, and what follows from that, in figures and plain sentences")
class EarnedValueResource {

    private final EarnedValueService values;
    private final MeasuringService measuring;

    EarnedValueResource(EarnedValueService values, MeasuringService measuring) {
        this.values = values;
        this.measuring = measuring;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getEarnedValue", summary = "Measure a plan against a baseline", description = "Planned and earned value, actual cost as the roi service says, and the variances, indices and forecasts that follow; earned schedule for time. A figure that would divide by 0, or needs what is not known, is absent beside the reason. Every figure comes with a sentence in English, German, Spanish or French.")
    public RestResponse<EarnedValueView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @QueryParam("baseline") @Parameter(description = "By its id or key:<externalId>; the one taken last if left out") @Nullable String baseline,
            @QueryParam("on") @Parameter(description = "At the end of this day; the plan's status date if left out, or today in UTC") @Nullable @CalendarDate LocalDate on,
            @QueryParam("method") @Parameter(description = "How progress is measured where a task has no method of its own; the plan's if left out") @Nullable Method method,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = "The language of the sentences: en, de, es or fr") @Nullable String languages) {
        EarnedValueView view = values.measure(Reference.of("planId", planId),
                baseline == null ? null : Reference.of("baseline", baseline), on, method,
                Languages.of(languages, Sentences.LANGUAGES));
        RestResponse<EarnedValueView> answer = Answers.composed(view);
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, view.language());
        answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return answer;
    }

    @GET
    @Path("settings")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getMeasuring", summary = "Read how a plan's progress is measured", description = "The plan's method, and the tasks that have one of their own.")
    public RestResponse<MeasuringView> settings(@Parameter(description = Reference.DESCRIPTION) String planId) {
        MeasuringView found = measuring.get(Reference.of("planId", planId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("settings")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeMeasuring", summary = "Change how a plan's progress is measured", description = "Only the fields sent are changed; the list of tasks is replaced whole.")
    public RestResponse<MeasuringView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        MeasuringView changed = measuring.change(Reference.of("planId", planId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @GET
    @Path("settings/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getMeasuringHistory", summary = "Read what changed on how progress is measured", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam PageRequest page) {
        return Answers.composed(measuring.history(Reference.of("planId", planId), page));
    }
}
