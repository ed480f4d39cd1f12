package dev.milepost.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import dev.milepost.kit.client.CallerTokenFilter;
import dev.milepost.kit.organization.CurrentOrganization;

/**
 * What a service asks of the others and reads of their answers stands in their contracts: in those of this version and in those
 * of the release before, since any of the services may be the first that is brought to a new version. The other way round, the
 * client of the release before and the service of this version, is what {@code deploy/acceptance/contracts} compares.
 */
public abstract class ContractsOfOthers {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> NUMBERS = Set.of("number", "integer");

    private final Set<String> asked;

    /** @param asked the short names of all services that this one asks by a REST client */
    protected ContractsOfOthers(String... asked) {
        this.asked = Set.of(asked);
    }

    static Stream<Path> contracts() {
        return Stream.of(Path.of("..", "%s-service", "openapi.yaml"),
                Path.of("..", "deploy", "acceptance", "contracts", "released", "%s.yaml"));
    }

    @Test
    void noOtherServiceIsAsked() {
        assertThat(clients()).extracting(ContractsOfOthers::provider).containsExactlyInAnyOrderElementsOf(asked);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatIsAskedOfTheOthersAndReadOfTheirAnswersStandsInTheirContracts(Path contracts) throws Exception {
        for (Class<?> client : clients()) {
            JsonNode contract = YAML.readTree(Path.of(contracts.toString().formatted(provider(client))).toFile());
            assertAsked(contract, client);
        }
    }

    @Test
    void whatNoContractHasIsFound() throws Exception {
        String contract = """
                paths:
                  /cases/{caseId}:
                    get:
                      parameters:
                      - {name: currency, in: query, required: true}
                      - {name: limit, in: query}
                      responses: {"200": {content: {application/json: {schema: {
                        properties: {npv: {type: number}, name: {type: string}}, required: [npv]}}}}}""";
        record Read(String client, String problem) {
        }
        for (Read read : List.of(new Read("Complete", ""), new Read("OtherPath", "GET /case"),
                new Read("OtherMethod", "PUT /cases/{id}"), new Read("OtherParameter", "sort"),
                new Read("WithoutWhatIsRequired", "currency"), new Read("OtherField", "has no invented"),
                new Read("OptionalField", "name may be missing"), new Read("OtherType", "npv is a"),
                new Read("NothingNew", "ignores what is new"))) {
            Class<?> client = Class.forName(ContractsOfOthers.class.getName() + "$" + read.client());
            if (read.problem().isEmpty()) {
                assertAsked(YAML.readTree(contract), client);
            } else {
                assertThatThrownBy(() -> assertAsked(YAML.readTree(contract), client)).as(read.client())
                        .isInstanceOf(AssertionError.class).hasMessageContaining(read.problem());
            }
        }
    }

    private static List<Class<?>> clients() {
        List<Class<?>> clients = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter().importPath(Path.of("target", "classes"))) {
            if (found.isAnnotatedWith(RegisterRestClient.class)) {
                clients.add(found.reflect());
            }
        }
        return clients;
    }

    private static String provider(Class<?> client) {
        return client.getAnnotation(RegisterRestClient.class).configKey();
    }

    private static void assertAsked(JsonNode contract, Class<?> client) {
        List<Method> calls = Arrays.stream(client.getDeclaredMethods()).filter(call -> verb(call) != null).toList();
        assertThat(calls).as("What %s asks", client).isNotEmpty();
        for (Method call : calls) {
            String path = call.getAnnotation(jakarta.ws.rs.Path.class).value();
            String place = verb(call) + " " + path;
            JsonNode operation = operation(contract, place, path, String.valueOf(verb(call)));
            assertThat(parameters(contract, operation, false)).as("Parameters of %s", place).containsAll(sent(call));
            assertThat(sent(call)).as("Parameters that %s requires", place)
                    .containsAll(parameters(contract, operation, true));
            JsonNode answer = operation.at("/responses/200/content/application~1json/schema");
            assertThat(answer.isMissingNode()).as("%s answers with JSON", place).isFalse();
            assertRead(contract, place, call.getGenericReturnType(), answer);
        }
    }

    private static @Nullable String verb(Method call) {
        for (Annotation annotation : call.getAnnotations()) {
            HttpMethod method = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (method != null) {
                return method.value();
            }
        }
        return null;
    }

    private static JsonNode operation(JsonNode contract, String place, String path, String verb) {
        for (Map.Entry<String, JsonNode> one : contract.path("paths").properties()) {
            JsonNode operation = one.getValue().path(verb.toLowerCase(Locale.ROOT));
            if (shape(one.getKey()).equals(shape(path)) && operation.isObject()) {
                return operation;
            }
        }
        throw new AssertionError("No contract has " + place);
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** Those of the query and of the header: that those of the path are there, the path itself says. */
    private static List<String> sent(Method call) {
        List<String> names = new ArrayList<>();
        RegisterProvider filter = call.getDeclaringClass().getAnnotation(RegisterProvider.class);
        if (filter != null && filter.value() == CallerTokenFilter.class) {
            names.add("header " + CurrentOrganization.HEADER);
        }
        for (java.lang.reflect.Parameter parameter : call.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            HeaderParam header = parameter.getAnnotation(HeaderParam.class);
            if (query != null) {
                names.add("query " + query.value());
            } else if (header != null) {
                names.add("header " + header.value());
            }
        }
        return names;
    }

    private static List<String> parameters(JsonNode contract, JsonNode operation, boolean required) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : operation.path("parameters")) {
            JsonNode parameter = resolved(contract, one);
            String in = parameter.path("in").asText();
            if (!in.equals("path") && (!required || parameter.path("required").asBoolean())) {
                names.add(in + " " + parameter.path("name").asText());
            }
        }
        return names;
    }

    /**
     * Every component of a record is a property of the schema and of its type, is always there unless the record can do
     * without, and so on inside it; and what a later version adds is in nobody's way.
     */
    private static void assertRead(JsonNode contract, String place, Type type, JsonNode schema) {
        JsonNode shape = resolved(contract, schema);
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type content = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (Collection.class.isAssignableFrom(raw)) {
                assertRead(contract, place + "[]", content, shape.path("items"));
            } else {
                assertThat(Map.class).as("What %s is read as", place).isAssignableFrom(raw);
                assertRead(contract, place + ".*", content, shape.path("additionalProperties"));
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            JsonIgnoreProperties unknown = record.getAnnotation(JsonIgnoreProperties.class);
            assertThat(unknown != null && unknown.ignoreUnknown()).as("%s ignores what is new", record).isTrue();
            for (RecordComponent component : record.getRecordComponents()) {
                String name = component.getName();
                JsonNode property = shape.path("properties").path(name);
                assertThat(property.isMissingNode()).as("%s has no %s in the contract", place, name).isFalse();
                assertThat(canBeNull(component.getAnnotatedType()) || isAlwaysThere(contract, shape, name))
                        .as("%s of %s may be missing or null by the contract, and is read as if it never were: %s may be missing",
                                name, place, name)
                        .isTrue();
                assertRead(contract, place + "." + name, component.getGenericType(), property);
            }
        } else if (type instanceof Class<?> value) {
            assertThat(kinds(value)).as("%s is a %s", place, value.getSimpleName()).contains(shape.path("type").asText());
        }
    }

    private static boolean canBeNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean isAlwaysThere(JsonNode contract, JsonNode shape, String name) {
        JsonNode property = shape.path("properties").path(name);
        boolean nullable = property.path("nullable").asBoolean() || resolved(contract, property).path("nullable").asBoolean();
        for (JsonNode required : shape.path("required")) {
            if (required.asText().equals(name)) {
                return !nullable;
            }
        }
        return false;
    }

    private static Set<String> kinds(Class<?> value) {
        if (value == boolean.class || value == Boolean.class) {
            return Set.of("boolean");
        }
        if (value == int.class || value == Integer.class || value == long.class || value == Long.class) {
            return Set.of("integer");
        }
        if (value == double.class || value == BigDecimal.class) {
            return NUMBERS;
        }
        assertThat(value == String.class || value == UUID.class || value == Instant.class || value.isEnum())
                .as("It is known how %s is written", value).isTrue();
        return Set.of("string");
    }

    private static JsonNode resolved(JsonNode contract, JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(contract, contract.at(schema.path("$ref").asText().substring(1)));
        }
        return schema.path("allOf").size() == 1 ? resolved(contract, schema.path("allOf").get(0)) : schema;
    }

    // What whatNoContractHasIsFound asks

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Case(BigDecimal npv, @Nullable String name) {
    }

    interface Complete {
        @GET
        @jakarta.ws.rs.Path("/cases/{id}")
        Case read(@QueryParam("currency") String currency, @QueryParam("limit") int limit);
    }

    interface OtherPath {
        @GET
        @jakarta.ws.rs.Path("/case")
        Case read(@QueryParam("currency") String currency);
    }

    interface OtherMethod {
        @jakarta.ws.rs.PUT
        @jakarta.ws.rs.Path("/cases/{id}")
        Case read(@QueryParam("currency") String currency);
    }

    interface OtherParameter {
        @GET
        @jakarta.ws.rs.Path("/cases/{id}")
        Case read(@QueryParam("currency") String currency, @QueryParam("sort") String sort);
    }

    interface WithoutWhatIsRequired {
        @GET
        @jakarta.ws.rs.Path("/cases/{id}")
        Case read(@QueryParam("limit") int limit);
    }

    interface OtherField {
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Invented(@Nullable BigDecimal invented) {
        }

        @GET
        @jakarta.ws.rs.Path("/cases/{id}")
        Invented read(@QueryParam("currency") String currency);
    }

    interface OptionalField {
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Named(String name) {
        }

        @GET
        @jakarta.ws.rs.Path("/cases/{id}")
        Named read(@QueryParam("currency") String currency);
    }

    interface OtherType {
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Text(@Nullable String npv) {
        }

        @GET
        @jakarta.ws.rs.Path("/cases/{id}")
        Text read(@QueryParam("currency") String currency);
    }

    interface NothingNew {
        record Strict(@Nullable BigDecimal npv) {
        }

        @GET
        @jakarta.ws.rs.Path("/cases/{id}")
        Strict read(@QueryParam("currency") String currency);
    }
}
