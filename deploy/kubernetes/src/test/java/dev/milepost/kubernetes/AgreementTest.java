package dev.milepost.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The objects fit together: what one names is there, and the numbers of one suit those of another. */
class AgreementTest {

    private static final List<String> SERVERS = List.of("plan-service", "assessment-service", "roi-service", "console-service");
    private static final List<String> SERVICES = SERVERS.subList(0, 3);

    @ParameterizedTest
    @EnumSource
    void everyServiceFindsPodsAndNoOther(Overlay overlay) {
        assertThat(overlay.ofKind("Service")).filteredOn(service -> !Overlay.name(service).startsWith("database"))
                .allSatisfy(service -> {
                    List<String> found = overlay.workloads()
                            .filter(workload -> contains(workload.at("/spec/template/metadata/labels"),
                                    service.at("/spec/selector")))
                            .map(Overlay::title).toList();
                    String name = Overlay.name(service).replace("-management", "");
                    // A migration that a request reached would never answer it
                    assertThat(found).as(Overlay.title(service)).containsExactly("Deployment " + name);
                    JsonNode ports = overlay.named("Deployment", name).at("/spec/template/spec/containers/0/ports");
                    assertThat(Overlay.stream(service.at("/spec/ports"))).allSatisfy(port -> {
                        assertThat(Overlay.stream(ports)).extracting(one -> one.path("containerPort").asInt())
                                .contains(port.path("targetPort").asInt());
                        // Policies are applied before the address of a service becomes a pod's, or after: then both must be the same
                        assertThat(port.path("port")).isEqualTo(port.path("targetPort"));
                    });
                });
    }

    /** Whoever is called by a service's name is called at a port that this service has. */
    @ParameterizedTest
    @EnumSource
    void everyAddressWithinIsOneOfAService(Overlay overlay) {
        Pattern address = Pattern.compile("http://([a-z-]+)(?::(\\d+))?/?");
        List<MatchResult> found = overlay.ofKind("ConfigMap").flatMap(map -> Overlay.stream(map.path("data")))
                .flatMap(value -> address.matcher(value.asText()).results())
                .filter(call -> !call.group(1).equals("localhost")).toList();

        assertThat(found).hasSizeGreaterThanOrEqualTo(6).allSatisfy(call -> assertThat(Overlay.stream(overlay
                .named("Service", call.group(1)).at("/spec/ports")).map(port -> port.path("port").asText()))
                .contains(call.group(2)));
        assertThat(
                overlay.ofKind("HTTPRoute").flatMap(route -> route.findValues("backendRefs").stream()).flatMap(Overlay::stream))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(Overlay.stream(overlay.named("Service", target.path("name").asText())
                        .at("/spec/ports")).map(port -> port.path("port").asInt())).contains(target.path("port").asInt()));
    }

    /** Ports by their numbers, which every network plugin understands, and those on which somebody listens. */
    @ParameterizedTest
    @EnumSource
    void policiesNamePortsByTheirNumbers(Overlay overlay) {
        assertThat(overlay.ofKind("NetworkPolicy").flatMap(policy -> policy.findValues("port").stream())).isNotEmpty()
                .allMatch(JsonNode::isInt);
        assertThat(overlay.named("NetworkPolicy", "servers-are-called").findValues("port")).extracting(JsonNode::asInt)
                .containsExactly(8080);
        assertThat(overlay.named("NetworkPolicy", "servers-are-measured").findValues("port")).extracting(JsonNode::asInt)
                .containsExactly(9000);
    }

    @ParameterizedTest
    @EnumSource
    void everyConfigMapThatAPodNamesIsThere(Overlay overlay) {
        Set<String> there = new HashSet<>(overlay.ofKind("ConfigMap").map(Overlay::name).toList());

        assertThat(overlay.workloads().flatMap(workload -> workload.findValues("configMapRef").stream()))
                .isNotEmpty().allSatisfy(reference -> assertThat(there).contains(reference.path("name").asText()));
        assertThat(overlay.workloads().flatMap(workload -> workload.findValues("configMapKeyRef").stream()))
                .isNotEmpty().allSatisfy(reference -> assertThat(overlay.named("ConfigMap", reference.path("name").asText())
                        .path("data").has(reference.path("key").asText())).isTrue());
    }

    @Test
    void everySecretThatAPodNamesComesFromOutside() {
        Set<String> made = new HashSet<>(Overlay.PRODUCTION.ofKind("ExternalSecret").map(Overlay::name).toList());
        // The operator's own: the authority that signs the database's certificates
        made.add("database-ca");

        assertThat(Overlay.PRODUCTION.workloads().flatMap(AgreementTest::secretsOf)).isNotEmpty().allMatch(made::contains);
        assertThat(Overlay.stream(Overlay.PRODUCTION.named("Cluster", "database").at("/spec/managed/roles"))).hasSize(9)
                .allSatisfy(role -> assertThat(made).contains(role.at("/passwordSecret/name").asText()));
    }

    @ParameterizedTest
    @EnumSource
    void aPodIsGivenLongerToEndThanItsServerTakes(Overlay overlay) {
        JsonNode settings = configuration(overlay, "milepost-");
        long delay = seconds(settings.path("QUARKUS_SHUTDOWN_DELAY").asText());
        long timeout = seconds(settings.path("QUARKUS_SHUTDOWN_TIMEOUT").asText());

        for (String server : SERVERS) {
            JsonNode pod = overlay.named("Deployment", server).at("/spec/template/spec");
            assertThat(pod.path("terminationGracePeriodSeconds").asLong()).as(server).isGreaterThan(delay + timeout);
            // Readiness must have been seen to fall before the server takes no more
            JsonNode readiness = pod.at("/containers/0/readinessProbe");
            assertThat(readiness.path("periodSeconds").asLong() * readiness.path("failureThreshold").asLong()).as(server)
                    .isLessThan(delay);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyServerIsProbedOnTheManagementPortAndLivenessNeverAsksTheDatabase(Overlay overlay) {
        for (String server : SERVERS) {
            JsonNode container = overlay.named("Deployment", server).at("/spec/template/spec/containers/0");
            Map<String, String> paths = Map.of("startupProbe", "/q/health/started", "readinessProbe", "/q/health/ready",
                    "livenessProbe", "/q/health/live");
            paths.forEach((probe, path) -> {
                assertThat(container.path(probe).at("/httpGet/path").asText()).as(server + " " + probe).isEqualTo(path);
                assertThat(container.path(probe).at("/httpGet/port").asText()).as(server + " " + probe)
                        .isEqualTo("management");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void servingPodsKnowNothingOfTheMigratorAndMigrationsNothingElse(Overlay overlay) {
        for (String service : SERVICES) {
            String name = service.replace("-service", "");
            assertThat(secretsOf(overlay.named("Deployment", service))).noneMatch(secret -> secret.contains("migrator"));
            assertThat(secretsOf(overlay.named("Job", name + "-migration"))).contains(name + "-database-migrator")
                    .noneMatch(secret -> secret.endsWith("-app") || secret.endsWith("-worker"));
            assertThat(environment(overlay.named("Job", name + "-migration"))).containsEntry("MILEPOST_MODE", "migrate");
            // A service brings its own image's migrations
            assertThat(overlay.named("Job", name + "-migration").at("/spec/template/spec/containers/0/image").asText())
                    .isEqualTo(overlay.named("Deployment", service).at("/spec/template/spec/containers/0/image").asText());
        }
        assertThat(configuration(overlay, "milepost-").path("MILEPOST_DATABASE_MIGRATE_AT_START").asText())
                .isEqualTo("false");
    }

    /**
     * Argo CD goes on to the next wave once all of one is healthy. A volume that is bound when its first pod comes would never
     * be, so what a migration doesn't need isn't waited for.
     */
    @ParameterizedTest
    @EnumSource
    void whatAMigrationNeedsIsThereBeforeItAndServersComeAfterIt(Overlay overlay) {
        Map<String, Set<Integer>> waves = new HashMap<>();
        overlay.objects().forEach(object -> waves.computeIfAbsent(object.path("kind").asText(), kind -> new HashSet<>())
                .add(object.at("/metadata/annotations/argocd.argoproj.io~1sync-wave").asInt(0)));
        Set<String> needed = Set.of("Namespace", "ServiceAccount", "ConfigMap", "NetworkPolicy", "ExternalSecret",
                "ObjectStore",
                "Cluster", "Database", "StatefulSet", "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding");
        waves.forEach((kind, found) -> {
            if (needed.contains(kind)) {
                assertThat(found).as(kind).containsExactly(-2);
            } else if (kind.equals("Job")) {
                assertThat(found).containsExactly(-1);
            } else if (kind.equals("Service")) {
                assertThat(found).isSubsetOf(0, -2);
            } else {
                assertThat(found).as(kind).containsExactly(0);
            }
        });
        assertThat(waves).containsKeys("Job", "Deployment", "HTTPRoute");
        overlay.ofKind("Service").filter(service -> Overlay.name(service).equals("database")).forEach(service -> assertThat(
                service.at("/metadata/annotations/argocd.argoproj.io~1sync-wave").asText()).isEqualTo("-2"));
        // Pods of the version before still name those of the version before
        assertThat(overlay.ofKind("ConfigMap")).allSatisfy(map -> assertThat(map.at(
                "/metadata/annotations/argocd.argoproj.io~1sync-options").asText()).isEqualTo("PruneLast=true"));
    }

    /** Neither Argo CD nor Flux can change a job's pods; each has its own way to make a new one. */
    @ParameterizedTest
    @EnumSource
    void aMigrationRunsAnewAtEachRolloutWhoeverRollsOut(Overlay overlay) {
        for (String service : SERVICES) {
            assertThat(overlay.named("Job", service.replace("-service", "-migration")).at("/metadata/annotations"))
                    .hasSize(4).isEqualTo(new ObjectMapper().valueToTree(Map.of(
                            // Before all manifests, as PreSync would be, there is nothing that it needs
                            "argocd.argoproj.io/hook", "Sync",
                            "argocd.argoproj.io/hook-delete-policy", "BeforeHookCreation",
                            "argocd.argoproj.io/sync-wave", "-1",
                            "kustomize.toolkit.fluxcd.io/force", "enabled")));
        }
    }

    /** Where nobody who serves is the owner of tables, nobody but the migration makes partitions, two years ahead. */
    @ParameterizedTest
    @EnumSource
    void newPartitionsAreMadeEveryMonthByTheSameRunThatMigrates(Overlay overlay) {
        JsonNode again = overlay.named("CronJob", "roi-partitions");
        JsonNode job = overlay.named("Job", "roi-migration");

        assertThat(again.at("/spec/schedule").asText()).matches("\\d+ \\d+ 1 \\* \\*");
        assertThat(again.at("/spec/suspend").asBoolean()).isFalse();
        assertThat(again.at("/spec/jobTemplate/spec/template")).isEqualTo(job.at("/spec/template"));
    }

    /** The copy is taken where the database has its data, by somebody whom the database lets in. */
    @Test
    void onOneNodeEveryNightACopyOfAllDatabasesIsTaken() {
        JsonNode backup = Overlay.SINGLE.named("CronJob", "database-backup");
        JsonNode pod = backup.at("/spec/jobTemplate/spec/template");
        JsonNode database = Overlay.SINGLE.named("StatefulSet", "database").at("/spec/template/spec/containers/0");
        String data = Overlay.stream(database.path("env")).filter(entry -> entry.path("name").asText().equals("PGDATA"))
                .findFirst().orElseThrow().path("value").asText();

        assertThat(backup.at("/spec/schedule").asText()).matches("\\d+ \\d+ \\* \\* \\*");
        for (String name : List.of("database-backup", "database-restore")) {
            JsonNode job = Overlay.SINGLE.named("CronJob", name).at("/spec/jobTemplate");
            assertThat(environment(job)).as(name).containsEntry("PGDATA", data);
            assertThat(job.findValuesAsText("claimName")).as(name).containsExactly("data-database-0", "database-backups");
            assertThat(job.at("/spec/template/spec/containers/0/image")).as(name).isEqualTo(database.path("image"));
        }
        assertThat(Overlay.SINGLE.named("CronJob", "database-restore").at("/spec/suspend").asBoolean()).isTrue();
        String name = pod.at("/metadata/labels/app.kubernetes.io~1name").asText();
        assertThat(Overlay.SINGLE.named("NetworkPolicy", "database-is-reached").toString()).contains("\"" + name + "\"");
        assertThat(Overlay.SINGLE.named("NetworkPolicy", "backups-reach-the-database")
                .at("/spec/podSelector/matchLabels/app.kubernetes.io~1name").asText()).isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsDeniedUnlessAllowed(Overlay overlay) {
        JsonNode denial = overlay.named("NetworkPolicy", "deny-by-default").path("spec");

        assertThat(denial.path("podSelector")).isEmpty();
        assertThat(denial.path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(denial.has("ingress")).isFalse();
        assertThat(denial.has("egress")).isFalse();
        assertThat(overlay.ofKind("NetworkPolicy").filter(policy -> !Overlay.name(policy).equals("deny-by-default")))
                .allSatisfy(policy -> {
                    // An empty peer would be everybody
                    assertThat(Overlay.stream(policy.at("/spec/ingress"))).as(Overlay.title(policy))
                            .allMatch(rule -> !rule.path("from").isEmpty() && !rule.path("ports").isEmpty());
                    assertThat(Overlay.stream(policy.at("/spec/egress"))).as(Overlay.title(policy))
                            .allMatch(rule -> !rule.path("ports").isEmpty());
                });
    }

    @ParameterizedTest
    @EnumSource
    void allTrafficComesInByTlsAndEachPathReachesItsService(Overlay overlay) {
        JsonNode gateway = overlay.named("Gateway", "milepost");
        assertThat(Overlay.stream(gateway.at("/spec/listeners"))).anySatisfy(listener -> {
            assertThat(listener.path("protocol").asText()).isEqualTo("HTTPS");
            assertThat(listener.at("/tls/mode").asText()).isEqualTo("Terminate");
        });
        assertThat(overlay.ofKind("HTTPRoute").flatMap(route -> Overlay.stream(route.at("/spec/parentRefs")))).isNotEmpty()
                .allSatisfy(parent -> {
                    assertThat(parent.path("name")).isEqualTo(gateway.at("/metadata/name"));
                    assertThat(parent.path("namespace")).isEqualTo(gateway.at("/metadata/namespace"));
                    assertThat(gateway.at("/spec/listeners").findValuesAsText("name"))
                            .contains(parent.path("sectionName").asText());
                });
        JsonNode clear = overlay.named("HTTPRoute", "to-https");
        assertThat(clear.at("/spec/parentRefs/0/sectionName").asText()).isEqualTo("http");
        assertThat(clear.findValues("backendRefs")).isEmpty();

        Map<String, String> targets = new HashMap<>();
        Overlay.stream(overlay.named("HTTPRoute", "milepost").at("/spec/rules")).forEach(rule -> Overlay.stream(
                rule.path("matches")).forEach(
                        match -> targets.put(match.at("/path/value").asText(), rule.at(
                                "/backendRefs/0/name").asText())));
        assertThat(targets).containsEntry("/api/plan/", "plan-service").containsEntry("/api/assessment/", "assessment-service")
                .containsEntry("/api/roi/", "roi-service").containsEntry("/", "console-service")
                .containsEntry("/api/plan/v1/inbox", "");
        assertThat(overlay.ofKind("HTTPRoute").flatMap(route -> route.findValuesAsText("name").stream()))
                .noneMatch(name -> name.endsWith("-management"));
        // Whoever has been here once asks by TLS from then on, wherever a link sends them
        assertThat(overlay.ofKind("HTTPRoute").flatMap(route -> Overlay.stream(route.at("/spec/rules")))
                .filter(rule -> rule.has("backendRefs"))).hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(rule -> assertThat(rule.at("/filters/0/responseHeaderModifier/set").toString())
                        .isEqualTo(
                                "[{\"name\":\"Strict-Transport-Security\",\"value\":\"max-age=31536000; includeSubDomains\"}]"));
    }

    /**
     * Proxies that an implementation puts beside the Gateway are let in by the services, and neither they nor the pods by which
     * cert-manager answers for the domain are held up by policies.
     */
    @ParameterizedTest
    @EnumSource
    void theGatewayIsWhereNobodyHoldsUpItsProxiesAndTheServicesLetThemIn(Overlay overlay) {
        JsonNode gateway = overlay.named("Gateway", "milepost");
        String place = gateway.at("/metadata/namespace").asText();
        JsonNode namespace = overlay.named("Namespace", place).at("/metadata/labels");

        assertThat(overlay.ofKind("NetworkPolicy").map(policy -> policy.at("/metadata/namespace").asText()))
                .doesNotContain(place);
        assertThat(contains(namespace, overlay.named("NetworkPolicy", "servers-are-called")
                .at("/spec/ingress/0/from/0/namespaceSelector/matchLabels"))).isTrue();
        assertThat(gateway.at("/spec/listeners/0/allowedRoutes/namespaces/selector/matchLabels").toString())
                .isEqualTo("{\"kubernetes.io/metadata.name\":\"milepost\"}");
        // The answers of cert-manager lie beside the certificate that they are for
        assertThat(gateway.at("/spec/listeners/1/name").asText()).isEqualTo("http");
        assertThat(gateway.at("/spec/listeners/1/allowedRoutes/namespaces/selector/matchExpressions/0/values").toString())
                .isEqualTo("[\"milepost\",\"%s\"]".formatted(place));
    }

    @Test
    void traefiksListenersAreItsEntryPoints() {
        JsonNode gateway = Overlay.TRAEFIK.named("Gateway", "milepost").path("spec");

        assertThat(gateway.path("gatewayClassName").asText()).isEqualTo("traefik");
        Map<String, Integer> ports = new HashMap<>();
        Overlay.stream(gateway.path("listeners"))
                .forEach(listener -> ports.put(listener.path("name").asText(), listener.path("port")
                        .asInt()));
        assertThat(ports).isEqualTo(Map.of("https", 8443, "http", 8000));
    }

    @Test
    void inProductionThereAreTwoOfEachAndMoreUnderLoadSpreadOverNodes() {
        for (String server : SERVERS) {
            JsonNode deployment = Overlay.PRODUCTION.named("Deployment", server);
            JsonNode autoscaler = Overlay.PRODUCTION.named("HorizontalPodAutoscaler", server);
            assertThat(deployment.path("spec").has("replicas")).as("decided by the autoscaler").isFalse();
            assertThat(autoscaler.at("/spec/scaleTargetRef/name").asText()).isEqualTo(server);
            assertThat(autoscaler.at("/spec/minReplicas").asInt()).isGreaterThanOrEqualTo(2);
            // A start takes more than was asked for, and is no load
            assertThat(autoscaler.at("/spec/behavior/scaleUp/stabilizationWindowSeconds").asInt()).isEqualTo(60);
            assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1)).isZero();
            JsonNode budget = Overlay.PRODUCTION.named("PodDisruptionBudget", server);
            assertThat(contains(deployment.at("/spec/template/metadata/labels"), budget.at("/spec/selector/matchLabels")))
                    .isTrue();
            assertThat(budget.at("/spec/selector/matchLabels/app.kubernetes.io~1name").asText()).isNotEmpty();
            assertThat(Overlay.stream(deployment.at("/spec/template/spec/topologySpreadConstraints"))).hasSize(2)
                    .allSatisfy(spread -> {
                        assertThat(spread.at("/labelSelector/matchLabels/app.kubernetes.io~1name").asText())
                                .isEqualTo(deployment.at("/spec/template/metadata/labels/app.kubernetes.io~1name").asText());
                        // Otherwise a node that is drained or kept for others counts as empty, and nothing may go anywhere else
                        assertThat(spread.path("nodeTaintsPolicy").asText()).isEqualTo("Honor");
                        assertThat(spread.path("maxSkew").asInt()).isEqualTo(1);
                    })
                    .anyMatch(spread -> spread.path("whenUnsatisfiable").asText().equals("DoNotSchedule"));
        }
    }

    @Test
    void theDatabaseLosesNothingThatWasAnsweredAndIsReachedThroughItsPooler() {
        JsonNode cluster = Overlay.PRODUCTION.named("Cluster", "database").path("spec");
        assertThat(cluster.path("imageName").asText())
                .matches("ghcr\\.io/cloudnative-pg/postgresql:18\\.\\d+-\\d+-standard-trixie@sha256:[0-9a-f]{64}");
        assertThat(cluster.path("instances").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(cluster.at("/postgresql/synchronous/number").asInt()).isPositive();
        assertThat(cluster.at("/postgresql/synchronous/dataDurability").asText()).isEqualTo("required");
        assertThat(cluster.at("/plugins/0/isWALArchiver").asBoolean()).isTrue();
        JsonNode backup = Overlay.PRODUCTION.named("ScheduledBackup", "database-nightly").path("spec");
        assertThat(backup.path("method").asText()).isEqualTo("plugin");
        assertThat(cluster.at("/plugins/0/parameters/barmanObjectName").asText())
                .isEqualTo(Overlay.name(Overlay.PRODUCTION.ofKind("ObjectStore").findFirst().orElseThrow()));

        JsonNode pooler = Overlay.PRODUCTION.named("Pooler", "database-pooler").path("spec");
        assertThat(pooler.at("/cluster/name").asText()).isEqualTo("database");
        assertThat(pooler.at("/pgbouncer/poolMode").asText()).isEqualTo("transaction");
        assertThat(Overlay.stream(cluster.at("/certificates/serverAltDNSNames"))).extracting(JsonNode::asText)
                .contains("database-pooler");
        for (String service : List.of("plan", "assessment", "roi")) {
            JsonNode settings = configuration(Overlay.PRODUCTION, service + "-settings-");
            assertThat(settings.path("MILEPOST_DATABASE_URL").asText())
                    .startsWith("jdbc:postgresql://database-pooler:5432/" + service).contains("sslmode=verify-full");
            assertThat(settings.path("MIGRATION_DATABASE_URL").asText())
                    .startsWith("jdbc:postgresql://database-rw:5432/" + service).contains("sslmode=verify-full");
            assertThat(Overlay.PRODUCTION.named("Database", service).at("/spec/owner").asText())
                    .isEqualTo(service + "_migrator");
        }
        assertThat(Overlay.stream(cluster.at("/managed/roles"))
                .filter(role -> role.path("bypassrls").asBoolean()).map(role -> role.path("name").asText()))
                .containsExactlyInAnyOrder("plan_migrator", "assessment_migrator", "roi_migrator");
    }

    /** A recovered cluster reads the archive of the one before and writes another: both under one name would spoil it. */
    @Test
    void aRecoveryReadsTheArchiveThatIsWrittenToAndWritesANewOne() {
        JsonNode before = Overlay.PRODUCTION.named("Cluster", "database").path("spec");
        JsonNode after = Overlay.RECOVERY.named("Cluster", "database").path("spec");
        JsonNode source = after.at("/externalClusters/0");

        assertThat(after.at("/bootstrap").fieldNames()).toIterable().containsExactly("recovery");
        assertThat(after.at("/bootstrap/recovery/source")).isEqualTo(source.path("name"));
        assertThat(source.at("/plugin/parameters/barmanObjectName"))
                .isEqualTo(before.at("/plugins/0/parameters/barmanObjectName"));
        assertThat(source.at("/plugin/parameters/serverName").asText()).isEqualTo("database");
        assertThat(before.at("/plugins/0/parameters").has("serverName")).as("the archive has the name of the cluster")
                .isFalse();
        assertThat(after.at("/plugins/0/parameters/serverName").asText()).isNotEmpty().isNotEqualTo("database");
        assertThat(after.path("instances")).isEqualTo(before.path("instances"));
    }

    /** Keycloak reaches nothing outside until somebody adds the component that lets it. */
    @Test
    void keycloakIsLetOutOnlyWhereSomebodyWantsIt() {
        String name = "keycloak-reaches-the-outside";
        assertThat(Overlay.SINGLE.ofKind("NetworkPolicy").map(Overlay::name)).doesNotContain(name);
        assertThat(Overlay.SIGN_IN_ELSEWHERE.named("NetworkPolicy", name).at("/spec/podSelector/matchLabels"))
                .isEqualTo(Overlay.SINGLE.named("Deployment", "keycloak").at("/spec/template/metadata/labels"));
    }

    /** Whoever follows a link to a new password without a server of mail waits for a letter that never comes. */
    @Test
    void aNewPasswordIsOfferedOnlyWhereMailCanBeSent() throws Exception {
        JsonNode realm = new ObjectMapper()
                .readTree(configuration(Overlay.SINGLE, "realm-").path("milepost-realm.json").asText());

        assertThat(realm.path("realm").asText()).isEqualTo("milepost");
        assertThat(realm.path("resetPasswordAllowed").asBoolean()).isEqualTo(realm.path("smtpServer").has("host"));
    }

    /** The database must bear all replicas that the autoscaler may start, and the pooler queue the rest. */
    @Test
    void allReplicasTogetherFitThroughThePooler() {
        int clients = SERVICES.stream().mapToInt(server -> Overlay.PRODUCTION.named("HorizontalPodAutoscaler", server)
                .at("/spec/maxReplicas").asInt() + 1).sum() * (16 + 2);
        JsonNode pooler = Overlay.PRODUCTION.named("Pooler", "database-pooler").path("spec");
        int accepted = pooler.at("/pgbouncer/parameters/max_client_conn").asInt();
        // One pool for each pair of database and role that serves: three services, app and worker
        int poolers = pooler.path("instances").asInt() + pooler.at("/deploymentStrategy/rollingUpdate/maxSurge").asInt(1);
        int opened = poolers * pooler.at("/pgbouncer/parameters/default_pool_size").asInt() * 6;
        int allowed = Overlay.PRODUCTION.named("Cluster", "database").at("/spec/postgresql/parameters/max_connections").asInt();

        // While one is replaced or lost, the other bears them all
        assertThat(clients).isLessThanOrEqualTo(accepted);
        // Room for migrations, the operator and whoever looks after it
        assertThat(opened).isLessThan(allowed - 20);
    }

    /** What is within our hands of the time until writes are answered again; a node's loss is noticed by Kubernetes first. */
    @Test
    void nobodyWaitsLongForAPrimaryThatIsGone() {
        assertThat(Overlay.PRODUCTION.named("Cluster", "database").at("/spec/smartShutdownTimeout").asInt()).isBetween(1, 10);
        JsonNode settings = Overlay.PRODUCTION.named("Pooler", "database-pooler").at("/spec/pgbouncer/parameters");
        int unanswered = settings.path("tcp_keepidle").asInt()
                + settings.path("tcp_keepintvl").asInt() * settings.path("tcp_keepcnt").asInt();

        assertThat(unanswered).isBetween(5, 15);
        assertThat(settings.path("tcp_user_timeout").asInt()).isBetween(1000, 15_000);
        assertThat(settings.path("server_connect_timeout").asInt() + settings.path("server_login_retry").asInt()).isBetween(2,
                5);
    }

    @Test
    void oneOfThePoolersIsAlwaysThere() {
        JsonNode pooler = Overlay.PRODUCTION.named("Pooler", "database-pooler").path("spec");
        Map<String, String> pods = Map.of("cnpg.io/poolerName", "database-pooler");
        JsonNode labels = new ObjectMapper().valueToTree(pods);

        assertThat(pooler.path("instances").asInt()).isEqualTo(2);
        assertThat(pooler.at("/deploymentStrategy/rollingUpdate/maxUnavailable").asInt()).isEqualTo(1);
        assertThat(Overlay.stream(pooler.at("/template/spec/topologySpreadConstraints"))).singleElement()
                .satisfies(spread -> {
                    assertThat(spread.path("topologyKey").asText()).isEqualTo("kubernetes.io/hostname");
                    assertThat(spread.path("whenUnsatisfiable").asText()).isEqualTo("DoNotSchedule");
                    assertThat(spread.path("nodeTaintsPolicy").asText()).isEqualTo("Honor");
                    assertThat(spread.at("/labelSelector/matchLabels")).isEqualTo(labels);
                });
        JsonNode budget = Overlay.PRODUCTION.named("PodDisruptionBudget", "database-pooler").path("spec");
        assertThat(budget.path("maxUnavailable").asInt()).isEqualTo(1);
        assertThat(budget.at("/selector/matchLabels")).isEqualTo(labels);
    }

    @Test
    void imagesOfOursAreRefusedByTheClusterUnlessNamedByDigest() {
        JsonNode policy = Overlay.PRODUCTION.named("ValidatingAdmissionPolicy", "milepost-images-by-digest");
        assertThat(Overlay.stream(policy.at("/spec/validations")).map(rule -> rule.path("expression").asText()))
                .containsExactly(
                        "object.spec.containers.all(container, container.image.contains('@sha256:'))",
                        "!has(object.spec.initContainers) || object.spec.initContainers.all(container, container.image.contains('@sha256:'))");
        Map<String, String> selected = Map.of("app.kubernetes.io/part-of", "milepost");
        for (String server : SERVERS) {
            assertThat(Overlay.PRODUCTION.named("Deployment", server)
                    .at("/spec/template/metadata/labels/app.kubernetes.io~1part-of")
                    .asText()).isEqualTo(selected.get("app.kubernetes.io/part-of"));
        }
        assertThat(Overlay.PRODUCTION.named("ValidatingAdmissionPolicyBinding", "milepost-images-by-digest")
                .at("/spec/validationActions").toString()).isEqualTo("[\"Deny\"]");
    }

    private static JsonNode configuration(Overlay overlay, String start) {
        return overlay.ofKind("ConfigMap").filter(map -> Overlay.name(map).startsWith(start)).findFirst().orElseThrow()
                .path("data");
    }

    private static Map<String, String> environment(JsonNode workload) {
        Map<String, String> environment = new HashMap<>();
        Overlay.stream(workload.at("/spec/template/spec/containers/0/env"))
                .forEach(entry -> environment.put(entry.path("name").asText(), entry.path("value").asText()));
        return environment;
    }

    private static Stream<String> secretsOf(JsonNode workload) {
        return Stream.concat(workload.findValues("secretKeyRef").stream().map(reference -> reference.path("name").asText()),
                workload.findValuesAsText("secretName").stream()).distinct();
    }

    private static boolean contains(JsonNode labels, JsonNode selector) {
        Set<Map.Entry<String, JsonNode>> all = new HashSet<>(labels.properties());
        return !selector.isEmpty() && all.containsAll(selector.properties());
    }

    private static long seconds(String duration) {
        return Duration.parse("PT" + duration).toSeconds();
    }
}
