package dev.milepost.kit.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.web.BasePath;

/** The parts that the operations share, written once and referred to. */
final class CommonParts {

    static final String SECURITY = "bearer";
    static final String ORGANIZATION = "Organization";
    static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    static final String IF_NONE_MATCH = "IfNoneMatch";
    static final String DRY_RUN = "DryRun";
    private static final String PROBLEM_JSON = "application/problem+json";

    private CommonParts() {
    }

    static void add(OpenAPI contract) {
        Components components = contract.getComponents();
        if (components == null) {
            components = createComponents();
            contract.setComponents(components);
        }
        components.addSecurityScheme(SECURITY, createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                .bearerFormat("JWT").description("An access token of the sign-in service, made for this service"));
        addSchemas(components);
        addParameters(components);
        addHeaders(components);
        for (CommonProblem problem : CommonProblem.values()) {
            components.addResponse(problem.reference(), response(problem));
        }
    }

    /** What no operation refers to would only puzzle the reader. */
    static void removeUnused(OpenAPI contract) {
        Set<String> used = new HashSet<>();
        contract.getPaths().getPathItems().values().forEach(item -> item.getOperations().values().forEach(operation -> {
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> used.add(parameter.getRef()));
            }
            operation.getResponses().getAPIResponses().values().forEach(response -> collect(response, used));
        }));
        Components components = contract.getComponents();
        List.copyOf(components.getResponses().keySet()).stream()
                .filter(name -> !used.contains("#/components/responses/" + name))
                .forEach(components::removeResponse);
        components.getResponses().values().forEach(response -> collect(response, used));
        List.copyOf(components.getParameters().keySet()).stream()
                .filter(name -> !used.contains("#/components/parameters/" + name)).forEach(components::removeParameter);
        List.copyOf(components.getHeaders().keySet()).stream().filter(name -> !used.contains("#/components/headers/" + name))
                .forEach(components::removeHeader);
    }

    private static void collect(APIResponse response, Set<String> used) {
        used.add(response.getRef());
        if (response.getHeaders() != null) {
            response.getHeaders().values().forEach(header -> used.add(header.getRef()));
        }
    }

    private static void addSchemas(Components components) {
        components.addSchema("FieldError", object("What is wrong with one place of the request", Map.of(
                "pointer",
                text("A JSON pointer into the body, or ?name, {name} or Name: for a parameter of the query, the path or the header"),
                "code", text("Stable, kebab-case"), "detail", text("What is wrong there and what is expected")))
                .required(List.of("pointer", "code", "detail")));
        Map<String, Schema> members = new LinkedHashMap<>();
        members.put("type", text("The address of a page that explains this kind of problem").format("uri-reference"));
        members.put("title", text("The same for every problem of this kind"));
        members.put("status", createSchema().addType(Schema.SchemaType.INTEGER).format("int32"));
        members.put("detail", text("What went wrong this time, and what to do about it"));
        members.put("instance", text("The path of the request").format("uri-reference"));
        members.put("code", text("Stable, kebab-case: what programs may rely on"));
        members.put("requestId", text("What to name when asking for help"));
        members.put("errors", createSchema().addType(Schema.SchemaType.ARRAY).items(createSchema().ref("FieldError"))
                .description("The places of the request that are to blame"));
        members.put("currentVersion", createSchema().addType(Schema.SchemaType.INTEGER).format("int32")
                .description("With 409 and 412: the version as it is now"));
        members.put("conflicts", createSchema().addType(Schema.SchemaType.ARRAY).items(createSchema().ref("FieldConflict"))
                .description("With 409 and 412: the fields that others have changed"));
        components.addSchema("FieldConflict", object("A field that others have changed", Map.of(
                "field", text("Its name"), "yours", createSchema().description("The value that was sent"),
                "current", createSchema().description("The value as it is now"))).required(List.of("field")));
        components.addSchema("Problem", object("What went wrong (RFC 9457)", members)
                .required(List.of("type", "title", "status", "detail", "instance", "code", "requestId", "errors")));
    }

    private static void addParameters(Components components) {
        components.addParameter(ORGANIZATION, parameter("Milepost-Organization", Parameter.In.HEADER,
                "Which of your organizations this is about; needed by members of several", text("")));
        components.addParameter(IDEMPOTENCY_KEY, parameter("Idempotency-Key", Parameter.In.HEADER,
                "Any text of your own, best a UUID: repeating the request with it within 24 hours does nothing twice and gives the first answer",
                text("").maxLength(255)));
        components.addParameter(IF_NONE_MATCH, parameter("If-None-Match", Parameter.In.HEADER,
                "The ETag you have: answered with 304 if nothing has changed", text("")));
        components.addParameter(DRY_RUN, parameter("dryRun", Parameter.In.QUERY,
                "Check everything and answer as if it were done, but save nothing",
                createSchema().addType(Schema.SchemaType.BOOLEAN).defaultValue(false)));
    }

    private static void addHeaders(Components components) {
        components.addHeader("RequestId", header("The name of this request in our logs"));
        components.addHeader("ETag", header("The version of what is answered"));
        components.addHeader("Location", header("The address of what was made"));
        components.addHeader("Link", header("The address of the next page, rel=\"next\""));
        components.addHeader("RetryAfter", header("How many seconds to wait before repeating"));
        components.addHeader("Allow", header("The methods that the address knows"));
        components.addHeader("Challenge", header("How to sign in"));
    }

    private static APIResponse response(CommonProblem problem) {
        APIResponse response = createAPIResponse().description(problem.description())
                .content(createContent().addMediaType(PROBLEM_JSON,
                        createMediaType().schema(createSchema().ref("Problem")).example(example(problem))))
                .addHeader("X-Request-Id", createHeader().ref("RequestId"));
        switch (problem) {
            case UNAUTHORIZED -> response.addHeader("WWW-Authenticate", createHeader().ref("Challenge"));
            case METHOD_NOT_ALLOWED -> response.addHeader("Allow", createHeader().ref("Allow"));
            case TOO_MANY_REQUESTS, UNAVAILABLE -> response.addHeader("Retry-After", createHeader().ref("RetryAfter"));
            default -> {
                // nothing more than the problem document
            }
        }
        return response;
    }

    private static Map<String, Object> example(CommonProblem problem) {
        KitProblem type = problem.example();
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", BasePath.of("/problems/" + type.code()));
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", problem.detail());
        example.put("instance", BasePath.of("/example"));
        example.put("code", type.code());
        example.put("requestId", "0197d7a4-8a5e-7c3a-9d1f-3f1e2a4b5c6d");
        example.put("errors", List.of());
        return example;
    }

    private static Parameter parameter(String name, Parameter.In in, String description, Schema schema) {
        return createParameter().name(name).in(in).required(false).description(description).schema(schema.description(null));
    }

    private static Header header(String description) {
        return createHeader().description(description).schema(text("").description(null));
    }

    private static Schema text(String description) {
        return createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema object(String description, Map<String, Schema> properties) {
        Schema schema = createSchema().addType(Schema.SchemaType.OBJECT).description(description);
        properties.entrySet().stream()
                .sorted(properties instanceof LinkedHashMap ? (one, other) -> 0 : Map.Entry.comparingByKey())
                .forEach(property -> schema.addProperty(property.getKey(), property.getValue()));
        return schema;
    }
}
