package dev.milepost.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/** Every object of Kubernetes itself has the fields it may have, and those it must have, in the right types. */
class ValidityTest {

    /** What operators define; their fields are checked one by one in the tests of each. */
    private static final Set<String> CUSTOM = Set.of("gateway.networking.k8s.io/v1", "postgresql.cnpg.io/v1",
            "barmancloud.cnpg.io/v1", "external-secrets.io/v1");

    @ParameterizedTest
    @EnumSource
    void everyObjectIsValid(Overlay overlay) throws Exception {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (JsonNode object : overlay.objects()) {
            if (CUSTOM.contains(object.path("apiVersion").asText())) {
                continue;
            }
            try {
                validate(object);
                checked++;
            } catch (IllegalArgumentException e) {
                wrong.add(Overlay.title(object) + ": " + e.getMessage());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(30);
    }

    @Test
    void aFieldThatDoesNotExistIsFound() {
        ObjectNode deployment = Overlay.PRODUCTION.named("Deployment", "plan-service").deepCopy();
        deployment.withObject("/spec/template/spec").put("automountServiceAccountTokens", false);

        assertThatThrownBy(() -> validate(deployment)).hasMessageContaining("automountServiceAccountTokens");
    }

    @Test
    void aMissingFieldIsFound() {
        ObjectNode deployment = Overlay.PRODUCTION.named("Deployment", "plan-service").deepCopy();
        deployment.withObject("/spec").remove("selector");

        assertThatThrownBy(() -> validate(deployment)).hasMessageContaining("selector");
    }

    @Test
    void aWrongTypeIsFound() {
        ObjectNode budget = Overlay.PRODUCTION.named("PodDisruptionBudget", "plan-service").deepCopy();
        budget.withObject("/spec").putArray("unhealthyPodEvictionPolicy");

        assertThatThrownBy(() -> validate(budget)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The models take any scalar for a text; a cluster refuses {@code value: true} and {@code "1"} without its quotes. */
    @ParameterizedTest
    @EnumSource
    void whatMustBeTextIsWrittenAsText(Overlay overlay) {
        assertThat(overlay.objects()).allSatisfy(object -> {
            for (JsonNode texts : List.of(
                    object.path("kind").asText().equals("ConfigMap") ? object.path("data") : object.path("-"),
                    object.at("/metadata/labels"), object.at("/metadata/annotations"),
                    object.at("/spec/template/metadata/labels"))) {
                assertThat(Overlay.stream(texts)).as(Overlay.title(object)).allMatch(JsonNode::isTextual);
            }
            assertThat(object.at("/spec/template/spec").findValues("env").stream().flatMap(Overlay::stream)
                    .filter(entry -> entry.has("value"))).as(Overlay.title(object))
                    .allMatch(entry -> entry.path("value").isTextual());
        });
    }

    @ParameterizedTest
    @EnumSource
    void noObjectIsThereTwiceAndAllAreInTheNamespace(Overlay overlay) {
        assertThat(overlay.objects()).extracting(Overlay::title).doesNotHaveDuplicates();
        assertThat(overlay.objects()).filteredOn(object -> !object.path("kind").asText()
                .matches("Namespace|ValidatingAdmissionPolicy|ValidatingAdmissionPolicyBinding"))
                .allSatisfy(object -> assertThat(object.at("/metadata/namespace").asText()).as(Overlay.title(object))
                        .isEqualTo("milepost"));
    }

    @ParameterizedTest
    @EnumSource
    void noSecretIsInTheFiles(Overlay overlay) {
        assertThat(overlay.ofKind("Secret")).isEmpty();
        assertThat(overlay.ofKind("ConfigMap")).allSatisfy(map -> map.path("data").fieldNames()
                .forEachRemaining(key -> assertThat(key).doesNotContainIgnoringCase("password").doesNotEndWith("_SECRET")));
    }

    private static void validate(JsonNode object) throws ReflectiveOperationException {
        String version = object.path("apiVersion").asText().replaceAll(".*/", "");
        Class<?> model = Class.forName("io.kubernetes.client.openapi.models.%s%s".formatted(
                version.toUpperCase(java.util.Locale.ROOT), object.path("kind").asText()));
        try {
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, JsonParser.parseString(object.toString()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException wrong) {
                throw wrong;
            }
            throw e;
        }
    }

    @Test
    void whatIsValidPassesTheSameCheck() {
        assertThatCode(() -> validate(Overlay.PRODUCTION.named("Deployment", "plan-service"))).doesNotThrowAnyException();
    }
}
