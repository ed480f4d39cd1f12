package dev.milepost.roi.measurementimport;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/measurement-imports/{id}")
@Tag(name = "measurement imports", description = "Files of measurements of any size, read while they arrive")
class MeasurementImportResource {
    private final MeasurementImportService imports;

    MeasurementImportResource(MeasurementImportService imports) {
        this.imports = imports;
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getMeasurementImport", summary = "Ask how far an import is", description = "Counts grow with each portion of 5,000 lines.")
    public RestResponse<MeasurementImportView> get(UUID id) {
        return Answers.composed(imports.get(id));
    }

    @PUT
    @Path("content")
    @Change(stream = true)
    @Consumes("*/*")
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "sendMeasurementImport", summary = "Send the file of an import", description = "In the format that was announced, of any number of lines. It is read and saved while it arrives; the answer comes at its end. "
            + "After a failure it may be sent again: what is there already changes nothing.")
    @RequestBody(required = true, content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<MeasurementImportView> send(UUID id, @NotNull InputStream content) {
        return Answers.composed(imports.read(id, content));
    }

    @GET
    @Path("errors")
    @Produces("text/csv")
    @PermissionsAllowed("roi:read")
    @APIResponse(responseCode = "200", description = "The lines that weren't taken", content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "getMeasurementImportErrors", summary = "Read which lines weren't taken", description = "A CSV file with the columns row (from 0, the names of columns not counted), code and message.")
    public RestResponse<StreamingOutput> errors(UUID id) {
        List<ImportError> first = imports.errors(id, -1);
        StreamingOutput file = out -> {
            try (BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                writer.write("row,code,message\r\n");
                for (List<ImportError> errors = first; !errors.isEmpty(); errors = imports.errors(id,
                        errors.getLast().row())) {
                    for (ImportError error : errors) {
                        write(writer, error);
                    }
                }
            }
        };
        return RestResponse.ResponseBuilder.ok(file).header("Content-Disposition", "attachment; filename=\"errors.csv\"")
                .build();
    }

    private static void write(BufferedWriter writer, ImportError error) throws IOException {
        writer.write(error.row() + "," + error.code() + ",\"" + error.message().replace("\"", "\"\"") + "\"\r\n");
    }
}
