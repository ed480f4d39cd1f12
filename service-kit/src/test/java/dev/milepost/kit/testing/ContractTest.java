package dev.milepost.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.Subclass;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * The committed contract is the one the running service publishes, and it is whole: extended by one test of each service, as a
 * {@code @QuarkusTest} on {@link PlatformResource}. After a wanted change run the test once with {@code -Dcontract.update=true}
 * and
 * commit {@code openapi.yaml}.
 */
public abstract class ContractTest {

    private static final String DOCUMENT = "https://milepost.dev/contract";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Where the contract is committed, from the module's directory. */
    protected Path committed() {
        return Path.of("openapi.yaml");
    }

    /** Permissions that no role has; operations that need one refuse an owner whatever else is wrong. */
    protected Set<String> permissionsOfNoRole() {
        return Set.of();
    }

    @Test
    void noStartPutsTheContractTogetherThatPerhapsNobodyAsksFor() {
        assertThat(ClientProxy.unwrap(Arc.container().instance(OpenApiDocumentService.class).get()))
                .isInstanceOf(Subclass.class);
    }

    @Test
    void theCommittedContractIsTheOnePublished() throws IOException {
        String published = published("yaml");
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(committed(), published);
        }
        String committed = Files.exists(committed()) ? Files.readString(committed()) : "";
        assertThat(published).as("openapi.yaml is not what the code publishes. If the change is wanted, run "
                + "\"mvn -pl <service> -am test -Dtest=*Contract* -Dsurefire.failIfNoSpecifiedTests=false -Dcontract.update=true\" "
                + "and commit the file").isEqualTo(committed);
    }

    @Test
    void theContractIsOfTheVersionThatToolsReadBest() throws IOException {
        assertThat(contract().path("openapi").asText()).isEqualTo("3.0.3");
    }

    @Test
    void everyOperationIsNamedAndDescribed() throws IOException {
        List<String> missing = new ArrayList<>();
        Set<String> names = new HashSet<>();
        forEachOperation((place, operation) -> {
            for (String member : List.of("operationId", "summary")) {
                if (operation.path(member).asText().isBlank()) {
                    missing.add(place + " has no " + member);
                }
            }
            if (!names.add(operation.path("operationId").asText())) {
                missing.add(place + " has the operationId of another operation");
            }
            if (operation.path("tags").isEmpty()) {
                missing.add(place + " has no tag");
            }
        });
        assertThat(missing).isEmpty();
        assertThat(names).isNotEmpty();
    }

    @Test
    void everyOperationTellsItsProblems() throws IOException {
        List<String> missing = new ArrayList<>();
        forEachOperation((place, operation) -> {
            for (String status : List.of("400", "404", "429", "500")) {
                if (!operation.path("responses").has(status)) {
                    missing.add(place + " does not tell of " + status);
                }
            }
            if (!operation.path("security").isEmpty() && !operation.path("responses").has("401")) {
                missing.add(place + " does not tell of 401");
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyOperationHasExamples() throws IOException {
        List<String> missing = new ArrayList<>();
        forEachOperation((place, operation) -> contents(operation).forEach((where, content) -> {
            if (!content.has("example") && !content.has("examples")) {
                missing.add("%s has no example: add META-INF/examples/%s.%s.json".formatted(place,
                        operation.path("operationId").asText(), where.startsWith("request") ? "request" : "response"));
            }
        }));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyExampleKeepsItsSchema() throws IOException {
        String text = published("json");
        JsonNode document = tree(text);
        JsonSchemaFactory factory = JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4))
                .metaSchema(OpenApi30.getInstance()).defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, text))).build();
        JsonSchema whole = factory.getSchema(SchemaLocation.of(DOCUMENT));
        List<String> broken = new ArrayList<>();
        forEachOperation((place, operation) -> contents(operation).forEach((where, content) -> {
            JsonNode example = content.path("example");
            if (!example.isMissingNode() && content.has("schema")) {
                String pointer = content.path("schema").path("$ref").asText("");
                JsonSchema schema = whole.getSubSchema(SchemaLocation.Fragment.of(
                        pointer.isEmpty() ? pointerOf(place, where) : pointer.substring(1)));
                schema.validate(example).stream().map(ValidationMessage::getMessage)
                        .forEach(message -> broken
                                .add("%s, %s: %s".formatted(operation.path("operationId").asText(), where, message)));
                unknownFields(document, content.path("schema"), example, "").forEach(
                        field -> broken.add("%s, %s: %s is not in the schema".formatted(operation.path("operationId").asText(),
                                where, field)));
            }
        }));
        assertThat(broken).isEmpty();
    }

    @Test
    void everyAmountIsANumberAndEveryIdAUuid() throws IOException {
        List<String> wrong = new ArrayList<>();
        contract().path("components").path("schemas").properties().forEach(schema -> schema.getValue().path("properties")
                .properties().stream().filter(property -> property.getKey().equals("id") && schema.getKey().endsWith("View"))
                .filter(property -> !property.getValue().path("format").asText().equals("uuid")
                        && !property.getValue().path("$ref").asText().endsWith("/UUID"))
                .filter(property -> property.getValue().path("type").asText().equals("string")
                        || property.getValue().has("$ref"))
                .forEach(property -> wrong.add(schema.getKey() + "." + property.getKey() + " is no UUID")));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyProblemIsExplainedUnderItsCode() {
        String problems = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class) + "/problems";
        JsonNode items = tree(given().accept("application/json").get(problems).then().statusCode(200).extract().asString())
                .path("items");
        assertThat(items).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.path("code").asText()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(problem.path("status").asInt()).isBetween(400, 599);
            assertThat(problem.path("title").asText()).isNotBlank();
        });
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsToldWithThoseItKnows() throws IOException {
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        contract().path("paths").properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(
                method -> methods.computeIfAbsent(path.getKey(), key -> new TreeSet<>()).add(method.toUpperCase(Locale.ROOT))));
        List<String> wrong = new ArrayList<>();
        methods.forEach((path, known) -> {
            String address = path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            // A longer word than "{id}" may stand in its place: then the method is another address's
            Set<String> anywhere = new TreeSet<>();
            methods.forEach((other, its) -> {
                if (address.matches(other.replaceAll("\\{[^}]*}", "[^/]+"))) {
                    anywhere.addAll(its);
                }
            });
            METHODS.stream().map(method -> method.toUpperCase(Locale.ROOT)).filter(method -> !anywhere.contains(method))
                    .forEach(method -> {
                        Response answer = given().auth().oauth2(Tokens.of("demo-owner")).request(method, address);
                        List<String> allowed = List.of(String.valueOf(answer.header("Allow")).split(", "));
                        if (answer.statusCode() != 405 || !allowed.containsAll(known) || allowed.contains(method)) {
                            wrong.add("%s %s answers %d, Allow: %s".formatted(method, path, answer.statusCode(), allowed));
                        }
                    });
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aBooleanThatIsNeitherTrueNorFalseIsToldByItsName() throws IOException {
        JsonNode document = contract();
        List<String> wrong = new ArrayList<>();
        forEachOperation((place, operation) -> {
            String[] methodAndPath = place.split(" ", 2);
            String address = methodAndPath[1].replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            for (JsonNode each : operation.path("parameters")) {
                JsonNode parameter = resolve(document, each);
                if (resolve(document, parameter.path("schema")).path("type").asText().equals("boolean")
                        && isForRoles(operation)) {
                    String pointer = "?" + parameter.path("name").asText();
                    for (String text : List.of("nonsense", "TRUE", "1", "")) {
                        Response answer = request(operation).queryParam(pointer.substring(1), text)
                                .request(methodAndPath[0].toUpperCase(Locale.ROOT), address);
                        if (answer.statusCode() != 400 || !answer.asString().contains("\"" + pointer + "\"")) {
                            wrong.add("%s%s=%s answers %d %s".formatted(place, pointer, text, answer.statusCode(),
                                    answer.asString()));
                        }
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private boolean isForRoles(JsonNode operation) {
        return permissionsOfNoRole().stream().noneMatch(operation.path("x-permissions").toString()::contains);
    }

    /** With the body of its example, so that nothing but what a test adds is wrong with it. */
    private static RequestSpecification request(JsonNode operation) {
        RequestSpecification request = given().auth().oauth2(Tokens.of("demo-owner")).header("If-Match", "\"0\"");
        operation.path("requestBody").path("content").properties().stream().findFirst().ifPresent(media -> {
            JsonNode example = media.getValue().path("example");
            // the client knows JSON, not every format that a service takes
            request.config(RestAssuredConfig.config().encoderConfig(
                    EncoderConfig.encoderConfig().encodeContentTypeAs(media.getKey(), ContentType.TEXT)))
                    .contentType(media.getKey()).body(example.isTextual() ? example.asText() : example.toString());
        });
        return request;
    }

    /** An example with a field that the schema lacks shows that one of the two is wrong. */
    private static List<String> unknownFields(JsonNode document, JsonNode schema, JsonNode example, String path) {
        JsonNode resolved = resolve(document, schema);
        List<String> unknown = new ArrayList<>();
        if (example.isArray()) {
            example.forEach(item -> unknown.addAll(unknownFields(document, resolved.path("items"), item, path + "[]")));
        }
        JsonNode properties = resolved.path("properties");
        if (example.isObject() && !properties.isEmpty()) {
            example.properties().forEach(field -> {
                if (properties.has(field.getKey())) {
                    unknown.addAll(unknownFields(document, properties.path(field.getKey()), field.getValue(),
                            path + "/" + field.getKey()));
                } else if (!resolved.has("additionalProperties")) {
                    unknown.add(path + "/" + field.getKey());
                }
            });
        }
        return unknown;
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        if (reference.isEmpty()) {
            return schema.path("allOf").size() == 1 ? resolve(document, schema.path("allOf").get(0)) : schema;
        }
        return resolve(document, document.at(reference.substring(1)));
    }

    private static void forEachOperation(BiConsumer<String, JsonNode> work) throws IOException {
        contract().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> work.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    /** The JSON bodies of the request and of the answers that are no problems, by their place in the operation. */
    private static Map<String, JsonNode> contents(JsonNode operation) {
        Map<String, JsonNode> contents = new LinkedHashMap<>();
        operation.path("requestBody").path("content").properties().stream().filter(media -> media.getKey().contains("json"))
                .forEach(media -> contents.put("requestBody/content/" + escape(media.getKey()), media.getValue()));
        operation.path("responses").properties().stream().filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> response.getValue().path("content").properties().stream()
                        .filter(media -> media.getKey().contains("json")).forEach(media -> contents.put(
                                "responses/" + response.getKey() + "/content/" + escape(media.getKey()), media.getValue())));
        return contents;
    }

    private static String pointerOf(String place, String where) {
        String[] methodAndPath = place.split(" ", 2);
        return "/paths/" + escape(methodAndPath[1]).replace("{", "%7B").replace("}", "%7D") + "/" + methodAndPath[0] + "/"
                + where
                + "/schema";
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode contract() throws IOException {
        return tree(published("json"));
    }

    private static JsonNode tree(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The published contract is no JSON", e);
        }
    }

    private static String published(String format) {
        String path = ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class);
        return given().queryParam("format", format).get(path).then().statusCode(200).extract().asString();
    }
}
