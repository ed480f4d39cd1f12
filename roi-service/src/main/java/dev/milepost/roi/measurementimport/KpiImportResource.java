package dev.milepost.roi.measurementimport;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

/** The imports of one KPI. */
@Path("/kpis/{id}/measurement-imports")
@Tag(name = "measurement imports", description = "Files of measurements of any size, read while they arrive")
class KpiImportResource {
    private static final String ID = "The id of the KPI, or key: and its own key";

    private final MeasurementImportService imports;

    KpiImportResource(MeasurementImportService imports) {
        this.imports = imports;
    }

    @POST
    @Change
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createMeasurementImport", summary = "Announce a file of measurements", description = "The answer says under which id its content is sent, and its progress asked for while it is being read.")
    public RestResponse<MeasurementImportView> create(@Parameter(description = ID) String id,
            @NotNull @Valid NewMeasurementImport wanted) {
        MeasurementImportView view = imports.create(Reference.of("id", id), wanted);
        return Answers.created(URI.create("/measurement-imports/" + view.id()), view);
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listMeasurementImports", summary = "List the imports of a KPI", description = "The newest first. Imports are kept for 30 days.")
    public Page<MeasurementImportView> list(@Parameter(description = ID) String id, @BeanParam PageRequest page) {
        return imports.list(Reference.of("id", id), page);
    }
}
