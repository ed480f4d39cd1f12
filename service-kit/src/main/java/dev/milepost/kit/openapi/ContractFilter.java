package dev.milepost.kit.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createServer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Completes the contract: what all operations share (problems, headers, security, the parameters of changes) is added here, and
 * so are the examples. A {@code POST} whose operation id begins with {@code create} answers 201.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ContractFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Endpoint> endpoints = Endpoint.all(Arc.container().beanManager());
        CommonParts.add(contract);
        contract.setServers(List.of(createServer().url("/").description("The service itself, or the gateway in front of it")));
        if (contract.getPaths() == null) {
            return;
        }
        Paths sorted = createPaths();
        new TreeMap<>(contract.getPaths().getPathItems()).forEach((path, item) -> {
            item.getOperations().forEach((method, operation) -> {
                Endpoint endpoint = endpoints.get(String.valueOf(operation.getOperationId()));
                if (endpoint != null) {
                    complete(path, method, operation, endpoint);
                }
            });
            sorted.addPathItem(path, item);
        });
        contract.setPaths(sorted);
        CommonParts.removeUnused(contract);
        PatchBodies.apply(contract);
        RequiredFields.apply(contract, endpoints.values());
        ExtensibleEnums.apply(contract);
        contract.getComponents().setSchemas(new TreeMap<>(contract.getComponents().getSchemas()));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation, Endpoint endpoint) {
        boolean reads = method == PathItem.HttpMethod.GET;
        operation.setDescription(description(operation, endpoint));
        if (endpoint.isPublic()) {
            operation.setSecurity(List.of());
        } else if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            // Another way in than a person's token, which the resource names itself; it belongs to one organization already.
            operation.addExtension("x-permissions", endpoint.permissions());
        } else {
            operation.setSecurity(List.of(createSecurityRequirement().addScheme(CommonParts.SECURITY)));
            operation.addExtension("x-permissions", endpoint.permissions());
            if (!endpoint.isForEverybodySignedIn()) {
                refer(operation, CommonParts.ORGANIZATION);
            }
        }
        if (endpoint.isChange() && (method == PathItem.HttpMethod.POST || method == PathItem.HttpMethod.PATCH)) {
            refer(operation, CommonParts.IDEMPOTENCY_KEY);
        }
        if (endpoint.hasDryRun()) {
            refer(operation, CommonParts.DRY_RUN);
        }
        if (reads && !endpoint.answersPage()) {
            refer(operation, CommonParts.IF_NONE_MATCH);
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ContractFilter::separateByComma);
        }
        completeSuccess(method, operation, endpoint);
        problems(path, operation, endpoint).forEach(problem -> {
            if (!operation.getResponses().hasAPIResponse(problem.status())) {
                operation.getResponses().addAPIResponse(problem.status(), createAPIResponse().ref(problem.reference()));
            }
        });
        sortResponses(operation);
        addRequestExample(operation);
    }

    private static String description(Operation operation, Endpoint endpoint) {
        String access = endpoint.isPublic() ? "Public: no token is needed."
                : endpoint.isForEverybodySignedIn() ? "Needs a token, but no permission and no organization."
                        : "Needs the permission " + String.join(" and ", endpoint.permissions()) + ".";
        String given = operation.getDescription();
        return given == null || given.isBlank() ? access : given.strip() + " " + access;
    }

    /** Several values of a filter are written with commas between them. */
    private static void separateByComma(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.QUERY && parameter.getSchema() != null
                && parameter.getSchema().getType() != null
                && parameter.getSchema().getType().contains(Schema.SchemaType.ARRAY)) {
            parameter.setStyle(Parameter.Style.FORM);
            parameter.setExplode(false);
        }
    }

    private static void refer(Operation operation, String parameter) {
        Parameter reference = createParameter().ref(parameter);
        operation.addParameter(reference);
    }

    private static void completeSuccess(PathItem.HttpMethod method, Operation operation, Endpoint endpoint) {
        APIResponses responses = operation.getResponses();
        boolean creates = method == PathItem.HttpMethod.POST && String.valueOf(operation.getOperationId()).startsWith("create");
        APIResponse success = success(responses);
        String given = status(responses, success);
        String status = creates ? "201" : endpoint.answersNothing() ? "204" : given;
        if (!status.equals(given)) {
            responses.removeAPIResponse(given);
            responses.addAPIResponse(status, success);
        }
        if (endpoint.answersNothing()) {
            success.setContent(null);
        }
        success.setDescription(
                creates ? "Made" : endpoint.answersNothing() ? "Done" : String.valueOf(success.getDescription()));
        success.addHeader("X-Request-Id", createHeader().ref("RequestId"));
        if (creates) {
            success.addHeader("Location", createHeader().ref("Location"));
        }
        if (endpoint.answersPage()) {
            success.addHeader("Link", createHeader().ref("Link"));
        } else if (!endpoint.answersNothing()) {
            success.addHeader("ETag", createHeader().ref("ETag"));
        }
        if (method == PathItem.HttpMethod.GET && !endpoint.answersPage()) {
            responses.addAPIResponse("304", createAPIResponse().description("Nothing has changed since the version you have"));
        }
        asText(success.getContent());
        Object example = Examples.response(String.valueOf(operation.getOperationId()));
        if (example != null && success.getContent() != null) {
            setExample(success.getContent(), example);
        }
    }

    /** Whatever the answer is as JSON, as CSV it is text. */
    private static void asText(@Nullable Content content) {
        MediaType csv = content == null ? null : content.getMediaType("text/csv");
        if (csv != null) {
            csv.setSchema(createSchema().type(List.of(Schema.SchemaType.STRING)));
        }
    }

    private static APIResponse success(APIResponses responses) {
        return responses.getAPIResponses().entrySet().stream().filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue).findFirst().orElseGet(() -> {
                    APIResponse added = createAPIResponse().description("Done");
                    responses.addAPIResponse("200", added);
                    return added;
                });
    }

    private static String status(APIResponses responses, APIResponse response) {
        return responses.getAPIResponses().entrySet().stream().filter(entry -> entry.getValue() == response)
                .map(Map.Entry::getKey).findFirst().orElse("200");
    }

    private static Set<CommonProblem> problems(String path, Operation operation, Endpoint endpoint) {
        Set<CommonProblem> problems = EnumSet.of(CommonProblem.BAD_REQUEST, CommonProblem.NOT_FOUND,
                CommonProblem.METHOD_NOT_ALLOWED, CommonProblem.NOT_ACCEPTABLE, CommonProblem.TOO_MANY_REQUESTS,
                CommonProblem.INTERNAL_ERROR, CommonProblem.UNAVAILABLE, CommonProblem.UNAUTHORIZED);
        if (!endpoint.isPublic()) {
            problems.add(CommonProblem.FORBIDDEN);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(EnumSet.of(CommonProblem.TOO_LARGE, CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    CommonProblem.UNPROCESSABLE));
        }
        if (endpoint.isChange()) {
            problems.addAll(EnumSet.of(CommonProblem.CONFLICT, CommonProblem.UNPROCESSABLE));
        }
        if (endpoint.needsVersion()) {
            problems.addAll(EnumSet.of(CommonProblem.PRECONDITION_FAILED, CommonProblem.PRECONDITION_REQUIRED));
        }
        return problems;
    }

    private static void sortResponses(Operation operation) {
        APIResponses sorted = createAPIResponses();
        new TreeMap<>(operation.getResponses().getAPIResponses()).forEach(sorted::addAPIResponse);
        operation.setResponses(sorted);
    }

    private static void addRequestExample(Operation operation) {
        @Nullable
        Object example = Examples.request(String.valueOf(operation.getOperationId()));
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        Content content = operation.getRequestBody().getContent();
        if (example != null) {
            setExample(content, example);
        }
        content.getMediaTypes().forEach((type, media) -> {
            String name = String.valueOf(operation.getOperationId());
            String subtype = type.substring(type.indexOf('/') + 1);
            Object own = type.endsWith("+json") ? Examples.request(name, subtype) : null;
            String text = Examples.requestText(name, subtype);
            if (own != null) {
                media.setExample(own);
            } else if (text != null && !isJson(type)) {
                media.setExample(text);
            }
        });
    }

    /** Those of answers are JSON; what else an operation gives has none. */
    private static void setExample(Content content, Object example) {
        content.getMediaTypes().forEach((type, media) -> {
            if (isJson(type)) {
                media.setExample(example);
            }
        });
    }

    /** Several lines of JSON are none. */
    private static boolean isJson(String type) {
        return type.endsWith("/json") || type.endsWith("+json");
    }
}
