package dev.milepost.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a service asks of the others and reads of their answers stands in their contracts: in those of this version and in those
 * of the release before, since any of the services may be the first that is brought to a new version.
 */
public abstract class ContractsOfOthers {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, String> providers;

    /**
     * @param providers the class names of the REST clients, which needn't be public, with the short names of the services that
     *        they ask
     */
    protected ContractsOfOthers(Map<String, String> providers) {
        this.providers = providers;
    }

    static Stream<Path> contracts() {
        return Stream.of(Path.of("..", "%s-service", "openapi.yaml"),
                Path.of("..", "deploy", "acceptance", "contracts", "released", "%s.yaml"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatIsReadFromTheOthersStandsInTheirContracts(Path contract) throws Exception {
        for (Map.Entry<String, String> client : providers.entrySet()) {
            JsonNode provider = YAML.readTree(Path.of(contract.toString().formatted(client.getValue())).toFile());
            List<Method> calls = calls(Class.forName(client.getKey()));

            assertThat(calls).isNotEmpty();
            for (Method call : calls) {
                String path = call.getAnnotation(jakarta.ws.rs.Path.class).value();
                JsonNode operation = operation(provider, path);
                assertThat(parameters(provider, operation)).as(path).containsAll(queryParameters(call));
                JsonNode answer = operation.at("/responses/200/content/application~1json/schema");
                assertRead(provider, path, call.getGenericReturnType(), answer);
            }
        }
    }

    @Test
    void aFieldThatNoContractHasIsFound() throws IOException {
        JsonNode provider = YAML.readTree("{properties: {npv: {type: number}}}");

        assertThatThrownBy(() -> assertRead(provider, "/cases", Unknown.class, provider)).hasMessageContaining("invented");
    }

    private record Unknown(double npv, double invented) {
    }

    private static List<Method> calls(Class<?> client) {
        return Arrays.stream(client.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(GET.class)).toList();
    }

    private static JsonNode operation(JsonNode contract, String path) {
        String shape = path.replaceAll("\\{[^}]*}", "{}");
        for (Map.Entry<String, JsonNode> one : contract.path("paths").properties()) {
            if (one.getKey().replaceAll("\\{[^}]*}", "{}").equals(shape)) {
                return one.getValue().path("get");
            }
        }
        throw new AssertionError("No contract has GET " + path);
    }

    private static List<String> queryParameters(Method call) {
        return Arrays.stream(call.getParameters()).filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .map(parameter -> parameter.getAnnotation(QueryParam.class).value()).toList();
    }

    private static List<String> parameters(JsonNode contract, JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> names.add(resolved(contract, parameter).path("name").asText()));
        return names;
    }

    /** Every component of a record is a property of the schema, and so on inside it. */
    private static void assertRead(JsonNode contract, String place, Type type, JsonNode schema) {
        JsonNode shape = resolved(contract, schema);
        if (type instanceof ParameterizedType list && list.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            assertRead(contract, place + "[]", list.getActualTypeArguments()[0], shape.path("items"));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                JsonNode property = shape.path("properties").path(component.getName());
                assertThat(property.isMissingNode()).as("%s has no %s in the contract", place, component.getName()).isFalse();
                assertRead(contract, place + "." + component.getName(), component.getGenericType(), property);
            }
        }
    }

    private static JsonNode resolved(JsonNode contract, JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(contract, contract.at(schema.path("$ref").asText().substring(1)));
        }
        return schema.path("allOf").size() == 1 ? resolved(contract, schema.path("allOf").get(0)) : schema;
    }
}
