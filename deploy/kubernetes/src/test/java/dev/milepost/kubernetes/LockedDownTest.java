package dev.milepost.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * The Pod Security Standard "restricted" (kubernetes.io/docs/concepts/security/pod-security-standards), which the namespace
 * enforces, and what we ask of pods beyond it.
 */
class LockedDownTest {

    private static final Set<String> VOLUMES = Set.of("configMap", "csi", "downwardAPI", "emptyDir", "ephemeral",
            "persistentVolumeClaim", "projected", "secret");
    private static final Pattern REGISTRY = Pattern.compile("(localhost|[a-z0-9-]+(\\.[a-z0-9-]+)+)(:\\d+)?/");

    @ParameterizedTest
    @EnumSource
    void theNamespaceEnforcesRestricted(Overlay overlay) {
        assertThat(overlay.named("Namespace", "milepost").at("/metadata/labels/pod-security.kubernetes.io~1enforce").asText())
                .isEqualTo("restricted");
    }

    @ParameterizedTest
    @EnumSource
    void everyPodKeepsToRestricted(Overlay overlay) {
        assertThat(overlay.workloads()).isNotEmpty().allSatisfy(workload -> {
            JsonNode pod = workload.at("/spec/template/spec");
            String title = Overlay.title(workload);
            for (String namespace : List.of("hostNetwork", "hostPID", "hostIPC")) {
                assertThat(pod.path(namespace).asBoolean()).as(title + " " + namespace).isFalse();
            }
            assertThat(Overlay.stream(pod.path("volumes"))).as(title).allSatisfy(volume -> volume.fieldNames().forEachRemaining(
                    field -> assertThat(field.equals("name") || VOLUMES.contains(field)).as(title + " volume " + field)
                            .isTrue()));
            JsonNode context = pod.path("securityContext");
            assertThat(context.path("runAsNonRoot").asBoolean()).as(title).isTrue();
            assertThat(context.path("runAsUser").asInt()).as(title).isPositive();
            assertThat(context.at("/seccompProfile/type").asText()).as(title).isEqualTo("RuntimeDefault");
            assertThat(context.has("sysctls")).as(title).isFalse();
            assertThat(containers(pod)).allSatisfy(container -> {
                JsonNode own = container.path("securityContext");
                assertThat(own.path("privileged").asBoolean()).as(title).isFalse();
                assertThat(own.path("allowPrivilegeEscalation").asBoolean(true)).as(title).isFalse();
                assertThat(own.at("/capabilities/drop").toString()).as(title).isEqualTo("[\"ALL\"]");
                assertThat(own.at("/capabilities").has("add")).as(title).isFalse();
                assertThat(own.path("runAsUser").asInt(1)).as(title).isPositive();
                assertThat(Overlay.stream(container.path("ports"))).as(title).noneMatch(port -> port.has("hostPort"));
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void noPodHoldsATokenOfTheClusterOrKnowsItsNeighbours(Overlay overlay) {
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            JsonNode pod = workload.at("/spec/template/spec");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).as(Overlay.title(workload)).isFalse();
            assertThat(pod.path("enableServiceLinks").asBoolean(true)).as(Overlay.title(workload)).isFalse();
        });
        assertThat(overlay.ofKind("ServiceAccount")).isNotEmpty()
                .allSatisfy(account -> assertThat(account.path("automountServiceAccountToken").asBoolean(true)).isFalse());
        assertThat(overlay.objects()).extracting(object -> object.path("kind").asText())
                .doesNotContain("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding");
    }

    @ParameterizedTest
    @EnumSource
    void everyContainerSaysWhatMemoryItNeedsAndWritesNothingIntoItsImage(Overlay overlay) {
        assertThat(overlay.workloads()).allSatisfy(workload -> assertThat(containers(workload.at("/spec/template/spec")))
                .allSatisfy(container -> {
                    String title = Overlay.title(workload);
                    assertThat(container.at("/resources/requests").fieldNames()).toIterable().as(title).contains("cpu",
                            "memory");
                    assertThat(container.at("/resources/limits/memory").asText()).as(title).isNotEmpty();
                    assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).as(title).isTrue();
                    assertThat(container.path("image").asText()).as(title).doesNotEndWith(":latest").contains(":");
                }));
    }

    /** A name without a registry is Docker Hub's, and whoever owns the namespace there would be run. */
    @ParameterizedTest
    @EnumSource
    void everyImageNamesItsRegistryAndOursNoneThatIsAsked(Overlay overlay) {
        List<String> images = overlay.workloads().flatMap(workload -> containers(workload.at("/spec/template/spec")).stream())
                .map(container -> container.path("image").asText()).toList();

        assertThat(images).isNotEmpty().allMatch(image -> REGISTRY.matcher(image).lookingAt());
        assertThat(images).filteredOn(image -> image.contains("milepost")).hasSizeGreaterThanOrEqualTo(8)
                .allMatch(image -> image.startsWith("localhost/milepost/"));
    }

    @Test
    void noneOfComposeCanBeTakenForAnotherEither() throws IOException {
        List<String> images = new YAMLMapper().readTree(Path.of("../compose/compose.yaml").toFile()).path("services")
                .findValuesAsText("image").stream().map(image -> image.replaceAll("\\$\\{[A-Z_]+:-([^}]+)}", "$1")).toList();

        assertThat(images).hasSize(7).allMatch(image -> REGISTRY.matcher(image).lookingAt());
        assertThat(images).filteredOn(image -> image.contains("milepost")).hasSize(4)
                .allMatch(image -> image.startsWith("localhost/milepost/"));
    }

    private static List<JsonNode> containers(JsonNode pod) {
        return java.util.stream.Stream
                .concat(Overlay.stream(pod.path("containers")), Overlay.stream(pod.path("initContainers")))
                .toList();
    }
}
