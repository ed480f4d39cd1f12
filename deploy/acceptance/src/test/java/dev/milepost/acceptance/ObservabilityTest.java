package dev.milepost.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.path.json.JsonPath;

/**
 * Every query of the dashboard and every alert, asked of a real Prometheus that watches the running platform as the shipped
 * configuration says.
 */
class ObservabilityTest {

    private static final int PORT = 19090;
    private static final int CONSOLE_MANAGEMENT = 9080;
    private static final String PROMETHEUS = "http://127.0.0.1:" + PORT;
    private static final Path OBSERVABILITY = Launcher.ROOT.resolve("deploy/observability");
    /** Where the shipped configuration looks, and where the platform of the tests is. */
    private static final Map<String, String> TARGETS = Map.of("plan-service:9000", target(Service.PLAN),
            "assessment-service:9000", target(Service.ASSESSMENT), "roi-service:9000", target(Service.ROI), "console:9000",
            "127.0.0.1:" + (CONSOLE_MANAGEMENT + Service.OFFSET));
    /** What is empty as long as nothing goes wrong. */
    private static final List<String> EMPTY_WHEN_WELL = List.of("Share that fails (5xx)", "Errors by address");
    /** A metric with what is asked of its labels, as a rule names it. */
    private static final Pattern SELECTOR = Pattern.compile("[a-z_]+\\{[^}]*}");
    /** What CloudNativePG, its plugin, the kubelet and kube-state-metrics tell; none of them is here. */
    private static final Pattern OF_OTHERS = Pattern.compile("barman_|cnpg_|kubelet_|kube_");
    /** What there is none of as long as nothing goes wrong. */
    private static final String FAILED = ", status=~\"5..\"";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void everyPanelOfTheDashboardShowsSomething(@TempDir Path folder) throws Exception {
        Process prometheus = start(folder);
        try {
            awaitTargets();
            for (Map<String, Object> panel : JsonPath.from(OBSERVABILITY.resolve("dashboards/milepost.json").toFile())
                    .<Map<String, Object>> getList("panels")) {
                String title = String.valueOf(panel.get("title"));
                for (Object target : (List<?>) Objects.requireNonNull(panel.get("targets"))) {
                    String expression = String.valueOf(((Map<?, ?>) target).get("expr")).replaceAll("\\[\\d+[mh]]", "[1m]");
                    if (EMPTY_WHEN_WELL.contains(title)) {
                        assertThat(query(expression).getString("status")).as(title).isEqualTo("success");
                    } else {
                        await(title).atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
                            doSomething();
                            return !query(expression).getList("data.result").isEmpty();
                        });
                    }
                }
            }
        } finally {
            prometheus.destroy();
            prometheus.waitFor();
        }
    }

    /** What an alert looks for may be missing, what it looks at may not: it would be silent for ever. */
    @Test
    void prometheusTakesEveryRuleAndHasWhatTheAlertsOnOurOwnMetricsLookAt(@TempDir Path folder) throws Exception {
        List<String> selectors = SELECTOR.matcher(Files.readString(OBSERVABILITY.resolve("alerts.yaml"))).results()
                .map(MatchResult::group).filter(selector -> !OF_OTHERS.matcher(selector).lookingAt())
                .map(selector -> selector.replace(FAILED, "")).distinct().toList();
        assertThat(selectors).hasSizeGreaterThan(8).contains("up{job=~\"milepost.*\"}");
        Process prometheus = start(folder);
        try {
            awaitTargets();
            for (String selector : selectors) {
                await(selector).atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
                    doSomething();
                    return !query(selector).getList("data.result").isEmpty();
                });
            }
            // Each is evaluated four times a minute
            await().atMost(PATIENCE).untilAsserted(() -> {
                JsonPath groups = given().get(PROMETHEUS + "/api/v1/rules").then().statusCode(200).extract().jsonPath();
                assertThat(groups.<String> getList("data.groups.rules.flatten().health")).hasSizeGreaterThan(20)
                        .containsOnly("ok");
                assertThat(groups.<String> getList("data.groups.rules.flatten().lastError")).containsOnlyNulls();
            });
        } finally {
            prometheus.destroy();
            prometheus.waitFor();
        }
    }

    private static void awaitTargets() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> query("up{job=~\"milepost.*\"} == 1").getList("data.result")
                .size() == TARGETS.size());
    }

    /** Requests that are answered, one that is refused, and a change: what a counter shows only once it has moved. */
    private static void doSomething() {
        Journey.newPlan();
        User.DEMO_OWNER.request().get(Service.PLAN.at("/plans/" + UUID.randomUUID())).then().statusCode(404);
        for (Service service : Service.values()) {
            User.DEMO_OWNER.request().get(service.at("/problems")).then().statusCode(200);
        }
    }

    private static Process start(Path folder) throws IOException {
        String config = Files.readString(OBSERVABILITY.resolve("prometheus.yaml")).replace("scrape_interval: 15s",
                "scrape_interval: 2s").replace("alerts.yaml", OBSERVABILITY.resolve("alerts.yaml").toString());
        for (Map.Entry<String, String> target : TARGETS.entrySet()) {
            assertThat(config).contains("\"" + target.getKey() + "\"");
            config = config.replace("\"" + target.getKey() + "\"", "\"" + target.getValue() + "\"");
        }
        Path file = folder.resolve("prometheus.yaml");
        Files.writeString(file, config);
        return new ProcessBuilder("prometheus", "--config.file=" + file, "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + PORT).redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile()).start();
    }

    private static String target(Service service) {
        return service.management("").replace("http://", "");
    }

    private static JsonPath query(String expression) {
        return given().formParam("query", expression).post(PROMETHEUS + "/api/v1/query").then().statusCode(200).extract()
                .jsonPath();
    }
}
