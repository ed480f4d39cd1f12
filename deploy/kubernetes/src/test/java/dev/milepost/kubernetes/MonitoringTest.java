package dev.milepost.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Prometheus is told whom to ask and what to warn of; by the operator's objects and by a file of its own it is the same. */
class MonitoringTest {

    private static final Path OBSERVABILITY = Path.of("../observability");
    private static final Path RULES = Path.of("components/monitoring/rules.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();
    /** As an alert or a panel says which jobs it is about. */
    private static final Pattern JOB = Pattern.compile("job=(?:~\"milepost\\.\\*\"|\"(milepost-[a-z]+)\")");

    @Test
    void theOperatorsRulesAreThoseThatAreTested() throws IOException {
        JsonNode tested = YAML.readTree(OBSERVABILITY.resolve("alerts.yaml").toFile());
        ObjectNode wanted = YAML.createObjectNode().put("apiVersion", "monitoring.coreos.com/v1").put("kind", "PrometheusRule");
        wanted.putObject("metadata").put("name", "milepost");
        wanted.set("spec", tested);
        if (Boolean.getBoolean("monitoring.update")) {
            YAMLMapper writer = YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE).build();
            Files.writeString(RULES, "# Made of deploy/observability/alerts.yaml by MonitoringTest; change it there.\n"
                    + writer.writeValueAsString(wanted));
        }

        assertThat(YAML.readTree(RULES.toFile())).as("run this test with -Dmonitoring.update=true").isEqualTo(wanted);
        assertThat(named("PrometheusRule", "milepost").path("spec")).isEqualTo(tested);
    }

    @Test
    void everyServerIsAskedUnderTheNameThatRulesAndDashboardLookFor() throws IOException {
        JsonNode monitor = named("PodMonitor", "milepost").path("spec");
        JsonNode endpoint = monitor.at("/podMetricsEndpoints/0");
        assertThat(endpoint.path("path").asText()).isEqualTo("/q/metrics");
        Set<String> jobs = new HashSet<>();
        for (String server : List.of("plan-service", "assessment-service", "roi-service", "console-service")) {
            JsonNode pod = Overlay.PRODUCTION.named("Deployment", server).at("/spec/template");
            assertThat(pod.at("/metadata/labels").properties()).containsAll(monitor.at("/selector/matchLabels").properties());
            assertThat(Overlay.stream(pod.at("/spec/containers/0/ports"))).extracting(port -> port.path("name").asText())
                    .contains(endpoint.path("port").asText());
            jobs.add(relabelled(endpoint.at("/relabelings/0"), pod.at("/metadata/labels/app.kubernetes.io~1name").asText()));
        }
        assertThat(jobs).containsExactlyInAnyOrder("milepost-plan", "milepost-assessment", "milepost-roi", "milepost-console");

        for (String monitored : List.of("database", "pooler")) {
            jobs.add(named("PodMonitor", monitored).at("/spec/podMetricsEndpoints/0/relabelings/0/replacement").asText());
        }
        assertThat(named("PodMonitor", "pooler").at("/spec/selector/matchLabels/cnpg.io~1poolerName").asText())
                .isEqualTo(Overlay.name(Overlay.PRODUCTION.named("Pooler", "database-pooler")));
        assertThat(jobs).containsAll(jobsIn(Files.readString(OBSERVABILITY.resolve("alerts.yaml"))))
                .containsAll(jobsIn(Files.readString(OBSERVABILITY.resolve("dashboards/milepost.json")).replace("\\", "")));
    }

    @Test
    void withoutTheOperatorTheSameServersAreAskedUnderTheSameNames() throws IOException {
        JsonNode machine = YAML.readTree(OBSERVABILITY.resolve("prometheus.yaml").toFile()).path("scrape_configs");
        assertThat(machine.findValuesAsText("job_name")).containsExactlyInAnyOrder("milepost-plan", "milepost-assessment",
                "milepost-roi", "milepost-console");

        JsonNode cluster = YAML.readTree(OBSERVABILITY.resolve("prometheus-kubernetes.yaml").toFile()).path("scrape_configs");
        JsonNode written = Overlay.stream(cluster.at("/0/relabel_configs"))
                .filter(rule -> rule.path("target_label").asText().equals("job")).findFirst().orElseThrow();
        JsonNode operators = named("PodMonitor", "milepost").at("/spec/podMetricsEndpoints/0/relabelings/0");
        assertThat(written.path("regex")).isEqualTo(operators.path("regex"));
        assertThat(written.path("replacement")).isEqualTo(operators.path("replacement"));
        assertThat(written.at("/source_labels/0")).isEqualTo(operators.at("/sourceLabels/0"));
        assertThat(cluster.findValuesAsText("job_name")).containsExactly("milepost", "milepost-database", "milepost-pooler");
    }

    @Test
    void everyAlertHasItsPartOfTheRunbooks() throws IOException {
        String runbooks = Files.readString(Path.of("../../docs/guides/runbooks.md"));
        List<String> parts = runbooks.lines().filter(line -> line.startsWith("## "))
                .map(line -> "docs/guides/runbooks.md#" + line.substring(3).toLowerCase(Locale.ROOT)).toList();
        List<String> named = YAML.readTree(OBSERVABILITY.resolve("alerts.yaml").toFile()).findValuesAsText("runbook");

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(parts).containsExactlyInAnyOrderElementsOf(new HashSet<>(named));
    }

    /** Kubernetes calls a job of a CronJob by its name and a number. */
    @Test
    void theAlertsOnJobsNameThoseThatThereAre() throws IOException {
        String alerts = Files.readString(OBSERVABILITY.resolve("alerts.yaml"));
        List<String> jobs = Stream.concat(Overlay.SINGLE.ofKind("Job").map(Overlay::name),
                Overlay.SINGLE.ofKind("CronJob").map(job -> Overlay.name(job) + "-29402")).toList();
        List<Pattern> wanted = Pattern.compile("job_name=~\"([^\"]+)\"").matcher(alerts).results()
                .map(match -> Pattern.compile(match.group(1))).distinct().toList();

        assertThat(wanted).hasSize(2);
        // A restore is started by somebody, who waits for it
        assertThat(jobs).contains("database-restore-29402")
                .filteredOn(job -> wanted.stream().noneMatch(one -> one.matcher(job).matches()))
                .containsExactly("database-restore-29402");
        assertThat(Pattern.compile("cronjob=\"([^\"]+)\"").matcher(alerts).results().map(match -> match.group(1)))
                .isNotEmpty().allSatisfy(name -> Overlay.SINGLE.named("CronJob", name));
    }

    @Test
    void theDashboardIsWhereGrafanasSidecarLooks() throws IOException {
        JsonNode dashboards = named("ConfigMap", "milepost-dashboards");

        assertThat(dashboards.at("/metadata/labels/grafana_dashboard").asText()).isEqualTo("1");
        assertThat(YAML.readTree(dashboards.at("/data/milepost.json").asText()))
                .isEqualTo(YAML.readTree(OBSERVABILITY.resolve("dashboards/milepost.json").toFile()));
    }

    /** As Prometheus does: the whole of the value must fit. */
    private static String relabelled(JsonNode rule, String value) {
        Matcher matcher = Pattern.compile(rule.path("regex").asText()).matcher(value);
        assertThat(matcher.matches()).as(value).isTrue();
        return rule.path("replacement").asText().replace("$1", matcher.group(1));
    }

    private static List<String> jobsIn(String text) {
        List<String> jobs = new ArrayList<>();
        Matcher matcher = JOB.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                jobs.add(matcher.group(1));
            }
        }
        return jobs;
    }

    private static JsonNode named(String kind, String name) {
        return Overlay.MONITORED.named(kind, name);
    }
}
