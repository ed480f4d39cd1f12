package dev.milepost.assessment.instrument;

import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.web.Answers;

@Path("/instruments/schema")
@Tag(name = "instruments", description = "Questionnaires, in versions that never change once published")
class InstrumentSchemaResource {
    private static final String SCHEMA_JSON = "application/schema+json";

    private final InstrumentSchemas schemas;

    InstrumentSchemaResource(InstrumentSchemas schemas) {
        this.schemas = schemas;
    }

    @GET
    @PermitAll
    @Produces(SCHEMA_JSON)
    @Operation(operationId = "getInstrumentSchema", summary = "Read the JSON Schema of instrument files", description = "Draft 2020-12. What a schema can't say, such as references between parts, is checked when a file is read.")
    public RestResponse<Map<String, Object>> instrument() {
        return Answers.composed(schemas.instrument());
    }

    @GET
    @Path("translation")
    @PermitAll
    @Produces(SCHEMA_JSON)
    @Operation(operationId = "getTranslationSchema", summary = "Read the JSON Schema of translations", description = "Draft 2020-12. A translation has the texts of one instrument version in another language, and nothing but texts.")
    public RestResponse<Map<String, Object>> translation() {
        return Answers.composed(schemas.translation());
    }
}
