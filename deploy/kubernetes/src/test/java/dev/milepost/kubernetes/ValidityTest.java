package dev.milepost.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/** Every object has the fields it may have, and those it must have, in the right types. */
class ValidityTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void everyObjectIsValid(Overlay overlay) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (JsonNode object : overlay.objects()) {
            try {
                validate(object);
            } catch (IllegalArgumentException e) {
                wrong.add(Overlay.title(object) + ": " + e.getMessage());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(overlay.objects()).hasSizeGreaterThan(30);
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

    /** A slip of the pen in what an operator reads is as dangerous as one in what Kubernetes reads. */
    @ParameterizedTest
    @CsvSource({
            "Cluster, database, /spec, failOverDelay, 0",
            "Cluster, database, /spec/postgresql/synchronous, dataDurabilty, '\"required\"'",
            "Cluster, database, /spec, instances, '\"3\"'",
            "Pooler, database-pooler, /spec/pgbouncer, pool_mode, '\"transaction\"'",
            "Database, plan, /spec, databaseReclaimPolicy, '\"keep\"'",
            "ScheduledBackup, database-nightly, /spec, pluginConfig, '{}'",
            "ObjectStore, database-backups, /spec, retention, '\"30d\"'",
            "ExternalSecret, events, /spec/secretStoreRef, kind, '\"ClusterStore\"'",
            "Gateway, milepost, /spec/listeners/0/tls, mode, '\"Terminated\"'",
            "HTTPRoute, milepost, /spec/rules/1/backendRefs/0, servicePort, 8080",
            "PodMonitor, milepost, /spec/podMetricsEndpoints/0, portName, '\"management\"'",
            "PodMonitor, database, /spec/podMetricsEndpoints/0, interval, '\"half a minute\"'",
            "PrometheusRule, milepost, /spec/groups/0/rules/0, expression, '\"1\"'",
    })
    void aMistakeInACustomResourceIsFound(String kind, String name, String place, String field, String value) throws Exception {
        ObjectNode object = Overlay.MONITORED.named(kind, name).deepCopy();
        ((ObjectNode) object.at(place)).set(field, JSON.readTree(value));

        assertThatThrownBy(() -> validate(object)).hasMessageContaining(field);
    }

    @ParameterizedTest
    @CsvSource({ "Cluster, database, /spec, instances", "Pooler, database-pooler, /spec, pgbouncer",
            "Database, plan, /spec, owner", "ScheduledBackup, database-nightly, /spec, schedule",
            "ObjectStore, database-backups, /spec/configuration, destinationPath",
            "ExternalSecret, events, /spec/data/0, secretKey", "Gateway, milepost, /spec, gatewayClassName",
            "HTTPRoute, milepost, /spec/rules/1/backendRefs/0, name", "PodMonitor, milepost, /spec, selector",
            "PrometheusRule, milepost, /spec/groups/0/rules/0, expr" })
    void aMissingFieldOfACustomResourceIsFound(String kind, String name, String place, String field) {
        ObjectNode object = Overlay.MONITORED.named(kind, name).deepCopy();
        ((ObjectNode) object.at(place)).remove(field);

        assertThatThrownBy(() -> validate(object)).hasMessageContaining(field);
    }

    /** What applies these files again and again, Argo CD for example, would see a difference each time. */
    @ParameterizedTest
    @EnumSource
    void whatAClusterAddsInListsIsWrittenOut(Overlay overlay) {
        assertThat(overlay.objects().stream().filter(CustomResources::defines)
                .flatMap(object -> CustomResources.addedInLists(object).stream()
                        .map(added -> Overlay.title(object) + " " + added)))
                .isEmpty();
    }

    @Test
    void whatAClusterAddsInListsIsFound() {
        ObjectNode route = Overlay.PRODUCTION.named("HTTPRoute", "milepost").deepCopy();
        ((ObjectNode) route.at("/spec/rules/1/backendRefs/0")).remove("weight");

        assertThat(CustomResources.addedInLists(route)).containsExactly("/spec/rules/1/backendRefs/0/weight: 1");
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
    void noObjectIsThereTwiceAndAllAreInTheNamespaceButTheGateway(Overlay overlay) {
        assertThat(overlay.objects()).extracting(Overlay::title).doesNotHaveDuplicates();
        assertThat(overlay.objects()).allSatisfy(object -> {
            String kind = object.path("kind").asText();
            String namespace = kind.matches("Namespace|ValidatingAdmissionPolicy|ValidatingAdmissionPolicyBinding") ? ""
                    : kind.equals("Gateway") ? "milepost-gateway" : "milepost";
            assertThat(object.at("/metadata/namespace").asText()).as(Overlay.title(object)).isEqualTo(namespace);
        });
    }

    @ParameterizedTest
    @EnumSource
    void noSecretIsInTheFiles(Overlay overlay) {
        assertThat(overlay.ofKind("Secret")).isEmpty();
        assertThat(overlay.ofKind("ConfigMap")).allSatisfy(map -> map.path("data").fieldNames()
                .forEachRemaining(key -> assertThat(key).doesNotContainIgnoringCase("password").doesNotEndWith("_SECRET")));
    }

    private static void validate(JsonNode object) throws ReflectiveOperationException {
        if (CustomResources.defines(object)) {
            List<String> mistakes = CustomResources.mistakes(object);
            if (!mistakes.isEmpty()) {
                throw new IllegalArgumentException(mistakes.toString());
            }
            return;
        }
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
