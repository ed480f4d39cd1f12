package dev.milepost.roi.exchange;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.kpi.Looking;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ExportTest {
    private static final String EXPORTS = Api.BASE + "/exports/";

    /** Entities that nobody misses, and why. */
    private static final Map<String, String> NOT_EXPORTED = Map.of(
            "roi_review_reminder", "When somebody is reminded follows from the plans and their reviews",
            "benefit_realized", "When a sum is computed again; the sum is told by /realization",
            "history", "Told object by object, without the wage rates that a reader may not see",
            "idempotency_key", "Answers kept for a day, for who didn't get them",
            "inbox_event", "Events of other services that were taken, each told by its service",
            "outbox_event", "Events on their way, told by /events and /webhooks",
            "outbox_delivery", "Told by /webhooks");

    @Inject
    Looking looking;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();

    @Test
    void everyTableComesOutInBothForms() {
        fill();
        for (ExportTable each : ExportTable.values()) {
            String table = each.path();
            owner(organization).get(EXPORTS + table + "?format=json").then().statusCode(200)
                    .header("Content-Disposition", containsString(table + ".json"))
                    .body("items.size()", org.hamcrest.Matchers.greaterThan(0));
            String csv = csv(table);
            assertThat(csv.lines().count()).as(table).isGreaterThan(1);
            assertThat(csv).as(table).doesNotContain("organization");
            assertThat(csv.lines().findFirst().orElseThrow()).as(table)
                    .isEqualTo(each.columns(true).stream().map(ExportTable.Column::name).collect(Collectors.joining(",")));
        }
    }

    @Test
    void everyEntityIsATableOrThereIsAReasonWhyNot() {
        Set<String> exported = Stream.of(ExportTable.values()).map(table -> table.table().split(" ")[0])
                .collect(Collectors.toSet());
        List<String> left = entities.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType().getAnnotation(Table.class).name())
                .filter(table -> !exported.contains(table)).toList();
        assertThat(left).as("Each is either one of ExportTable, or named here with the reason")
                .containsExactlyInAnyOrderElementsOf(NOT_EXPORTED.keySet());
    }

    @Test
    void theContractNamesEveryTable() {
        String contract = owner(organization).get(Api.BASE + "/openapi").then().statusCode(200).extract().asString();
        String table = contract.substring(contract.indexOf("operationId: exportTable"));
        for (ExportTable each : ExportTable.values()) {
            assertThat(table.substring(0, table.indexOf("responses:"))).contains(each.path());
        }
    }

    @Test
    void aKpiComesOutWithEverythingThatDefinesIt() {
        String parent = kpi();
        String kpi = owner(organization).body("""
                {"name": "k", "kind": "GAUGE", "direction": "HIGHER_IS_BETTER", "aggregation": "MEAN",
                 "dimensionAggregation": "SUM", "sourcePriority": ["crm"], "interval": "WEEK", "retentionDays": 400,
                 "missing": {"policy": "LAST", "maxAgeDays": 9}, "parentId": "%s", "baseline": {"value": 1, "on": "2026-01-01"},
                 "targets": [{"value": 5, "by": "2026-06-30"}, {"value": 9.5, "by": "2026-12-31"}],
                 "thresholds": [{"below": 0}]}""".formatted(parent.substring(parent.lastIndexOf('/') + 1)))
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().path("id");
        JsonPath shown = owner(organization).get(Api.BASE + "/kpis/" + kpi).jsonPath(Api.EXACT);

        JsonPath out = owner(organization).get(EXPORTS + "kpis?format=json").jsonPath(Api.EXACT);
        for (String field : List.of("aggregation", "dimensionAggregation", "sourcePriority", "interval", "retentionDays",
                "missing", "parentId", "targets", "thresholds")) {
            assertThat(out.<Object> get("items[1]." + field)).as(field).isNotNull().isEqualTo(shown.<Object> get(field));
        }
        assertThat(csv("kpi-targets").replace("\"", "").lines().skip(1)).containsExactly(kpi + ",1,5,,,2026-06-30,,",
                kpi + ",2,9.5,,,2026-12-31,,");
    }

    @Test
    void ratiosComeOutUnderTheNamesThatTheyAreSentWith() {
        String sent = owner(organization).body("{\"name\": \"r\", \"kind\": \"RATIO\", \"direction\": \"AT_LEAST\"}")
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
        owner(organization).body("""
                {"measurements": [{"at": "2026-01-01T00:00:00Z", "numerator": 9, "denominator": 10, "source": "crm"},
                 {"at": "2026-01-02T00:00:00Z", "numerator": 1, "denominator": 90, "dimensions": {"team": "a"}}]}""")
                .post(sent + "/measurements").then().statusCode(200).body("accepted", is(2));
        owner(organization)
                .body("{\"measurements\": [{\"at\": \"2026-01-01T00:00:00Z\", \"numerator\": 8, \"denominator\": 10, "
                        + "\"source\": \"crm\"}]}")
                .post(sent + "/measurements").then().body("updated", is(1));

        JsonPath out = owner(organization).get(EXPORTS + "measurements?format=json").jsonPath(Api.EXACT);
        List<Map<String, Object>> rows = out.getList("items");
        assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContainKeys("value", "weight"));
        rows.forEach(row -> row.keySet().removeAll(Set.of("kpiId", "revision", "recordedAt")));
        String again = owner(organization).body("{\"name\": \"r\", \"kind\": \"RATIO\", \"direction\": \"AT_LEAST\"}")
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
        owner(organization).body(Map.of("measurements", rows)).post(again + "/measurements").then().statusCode(200)
                .body("accepted", is(2)).body("rejected", empty());
        String series = "/series?from=2026-01-01&to=2026-02-01&bucket=MONTH";
        assertThat(owner(organization).get(again + series).jsonPath(Api.EXACT).<Object> get("points"))
                .isEqualTo(owner(organization).get(sent + series).jsonPath(Api.EXACT).get("points"));

        String csv = csv("measurements").lines().filter(line -> line.contains(",crm,") || line.startsWith("kpiId"))
                .map(line -> line.split(",", -1)).map(cells -> String.join(",", cells[1], cells[2], cells[5], cells[6]))
                .distinct().collect(Collectors.joining("\n"));
        assertThat(csv).isEqualTo("at,source,numerator,denominator\n\"2026-01-01T00:00:00.000000Z\",crm,8,10");
        String third = owner(organization).body("{\"name\": \"r\", \"kind\": \"RATIO\", \"direction\": \"AT_LEAST\"}")
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
        owner(organization).contentType("text/csv").body(csv).post(third + "/measurements").then().statusCode(200)
                .body("accepted", is(1)).body("rejected", empty());
        assertThat(csv("measurement-revisions").replace("\"", "").lines().skip(1).map(line -> line.split(",", -1)))
                .anySatisfy(
                        cells -> assertThat(List.of(cells).subList(2, 9)).containsExactly("crm", "{}", "", "9", "10", "", "1"));
    }

    @Test
    void baselinesAndQuietHoursComeOutAsTheyAreShown() {
        fill();
        String kpi = owner(organization).get(EXPORTS + "control-chart-baselines?format=json").path("items[0].kpiId");
        String set = "items.find { it.reason == 'New tool' }.";
        JsonPath baseline = owner(organization).get(Api.BASE + "/kpis/" + kpi + "/control-chart/baselines").then()
                .statusCode(200).extract().jsonPath(Api.EXACT);
        JsonPath hours = owner(organization).get(Api.BASE + "/quiet-hours").jsonPath(Api.EXACT);

        JsonPath out = owner(organization).get(EXPORTS + "control-chart-baselines?format=json").jsonPath(Api.EXACT);
        for (String field : List.of("id", "version", "bucket", "points", "reason", "setBy")) {
            assertThat(out.<Object> get(set + field)).as(field).isNotNull()
                    .isEqualTo(baseline.<Object> get(set + field));
        }
        assertThat(Instant.parse(out.getString(set + "from"))).isEqualTo(Instant.parse(baseline.getString(set + "from")));
        JsonPath quiet = owner(organization).get(EXPORTS + "quiet-hours?format=json").jsonPath(Api.EXACT);
        for (String field : List.of("version", "zone", "from", "to", "days")) {
            assertThat(quiet.<Object> get("items[0]." + field)).as(field).isNotNull().isEqualTo(hours.<Object> get(field));
        }
    }

    @Test
    void whatComesOutIsWhatTheApiShows() {
        String location = fill();
        Response shown = owner(organization).get(location);

        JsonPath out = owner(organization).get(EXPORTS + "business-cases?format=json").jsonPath(Api.EXACT);
        assertThat(out.getString("items[0].id")).isEqualTo(shown.path("id"));
        assertThat(out.getString("items[0].createdAt")).isEqualTo(shown.path("createdAt"));
        assertThat(out.get("items[0].npv").toString()).isEqualTo(shown.jsonPath(Api.EXACT).get("summary.npv").toString());
        assertThat(out.getString("items[0].drivers[0].key")).isEqualTo("users");
        assertThat(csv("business-cases").lines().findFirst().orElseThrow())
                .startsWith("id,version,externalId,name,description");
        assertThat(csv("ledger-entries")).contains(",12.50,", "\"a, \"\"quoted\"\" one\"").contains(",\"'=1+1\",");
    }

    @Test
    void aTableOfManyPiecesComesOutWholeAndInOrder() {
        String kpi = kpi();
        for (int piece = 0; piece < 3; piece++) {
            int from = piece * 1_700;
            String rows = IntStream.range(from, from + 1_700).mapToObj(i -> "{\"at\": \"%s\", \"value\": %d}"
                    .formatted(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i), i)).collect(Collectors.joining(","));
            owner(organization).body("{\"measurements\": [" + rows + "]}").post(kpi + "/measurements").then().statusCode(200);
        }

        List<String> lines = csv("measurements").lines().toList();

        assertThat(lines).hasSize(5_101);
        assertThat(lines.get(1)).contains("2026-01-01T00:00:00.000000Z");
        assertThat(lines.getLast()).contains("2026-01-01T01:24:59.000000Z");
        assertThat(lines).doesNotHaveDuplicates();
        owner(organization).get(EXPORTS + "measurements?format=json").then().body("items", hasSize(5_100));
    }

    @Test
    void theCashFlowOfACaseIsATableToo() {
        String location = fill();

        owner(organization).get(location + "/cash-flow?format=json").then().statusCode(200).body("items", hasSize(2))
                .body("items[1].line", equalTo("b")).body("items[1].period", is(1)).body("items[1].amount", is(1210.00f))
                .body("items[1].start", equalTo("2027-01-01")).body("conventions.discountRate", is(0.1f))
                .body("conventions.convention", equalTo("START")).body("conventions.inputHash", matchesPattern("[0-9a-f]{64}"))
                .body("conventions.inputsAsOf", equalTo(owner(organization).get(location).path("updatedAt")));
        assertThat(owner(organization).get(location + "/cash-flow?format=csv").asString().lines().skip(1).toList())
                .allMatch(line -> line.matches(".*,EUR,YEAR,0\\.1,START,EFFECTIVE,true,\"[0-9a-f]{64}\",\"20.*Z\""));
        assertThat(owner(organization).get(location + "/cash-flow?format=csv").asString().lines().toList()).hasSize(3).first()
                .isEqualTo(
                        "scenario,lineId,lineKey,line,kind,category,benefitType,benefitKind,period,start,amount,factor,currency,"
                                + "periodLength,discountRate,convention,rateConversion,freedTime,inputHash,inputsAsOf");
        owner(organization).get(location + "/cash-flow?format=json&scenario=NICE").then().statusCode(422);
        owner(Api.newOrganization()).get(location + "/cash-flow?format=json").then().statusCode(404);
    }

    @Test
    void whatIsDeletedOrSomebodyElsesStaysWhereItIs() {
        String location = fill();
        owner(organization).header("If-Match", "\"0\"").delete(location).then().statusCode(204);

        owner(organization).get(EXPORTS + "business-cases?format=json").then().body("items.name", contains("claimed"));
        owner(organization).get(EXPORTS + "business-case-lines?format=json").then().body("items", hasSize(1));
        owner(Api.newOrganization()).get(EXPORTS + "ledger-entries?format=json").then().statusCode(200).body("items", empty());
        assertThat(owner(Api.newOrganization()).get(EXPORTS + "ledger-periods?format=csv").asString())
                .isEqualTo("period,status,reason,updatedAt\n");
        as(organization, "viewer").get(EXPORTS + "kpis?format=csv").then().statusCode(200);
    }

    @Test
    void aTableOrFormThatIsNotThereIsNamed() {
        owner(organization).get(EXPORTS + "secrets?format=json").then().statusCode(404).body("detail",
                containsString("roi-reviews"));
        owner(organization).get(EXPORTS + "kpis").then().statusCode(400).body("errors[0].pointer", equalTo("?format"));
        owner(organization).get(EXPORTS + "kpis?format=xml").then().statusCode(400);
    }

    /** One row in every table. */
    private String fill() {
        UUID plan = UUID.randomUUID();
        String location = owner(organization).body("""
                {"name": "c", "planId": "%s", "currency": "EUR", "discountRate": 0.1, "startDate": "2026-01-01",
                 "drivers": [{"key": "users", "name": "Users", "value": 10}], "lines": [
                  {"kind": "COST", "name": "c", "amounts": [100]},
                  {"kind": "BENEFIT", "name": "b", "amounts": [0, 121], "drivers": ["users"]}]}""".formatted(plan))
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location");
        owner(organization).body("{}").post(location + "/versions").then().statusCode(201);
        owner(organization).body("""
                {"planId": "%s", "date": "2026-02-01", "amount": 12.50, "currency": "EUR", "kind": "OPEX",
                 "description": "a, \\"quoted\\" one", "supplier": "=1+1"}""".formatted(plan))
                .post(Api.BASE + "/ledger-entries").then()
                .statusCode(201);
        measured();
        claimed(plan);
        owner(organization).body("{\"base\": \"USD\", \"quote\": \"EUR\", \"on\": \"2026-01-01\", \"rate\": 0.9}")
                .post(Api.BASE + "/currency-rates").then().statusCode(201);
        owner(organization)
                .body("{\"planId\": \"%s\", \"heldOn\": \"2026-01-01\", \"conclusion\": \"CONTINUE\"}".formatted(plan))
                .post(Api.BASE + "/roi-reviews").then().statusCode(201);
        return location;
    }

    /** A KPI with a target, an alert, a corrected measurement and a file of measurements. */
    private void measured() {
        String kpi = owner(organization).body("""
                {"name": "m", "direction": "AT_LEAST", "targets": [{"value": 3}], "thresholds": [{"above": 4}]}""")
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
        Instant yesterday = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS);
        for (int value : new int[] { 6, 5 }) {
            owner(organization).body("{\"measurements\": [{\"at\": \"%s\", \"value\": %d}]}".formatted(yesterday, value))
                    .post(kpi + "/measurements").then().statusCode(200);
        }
        String ordinary = IntStream.range(0, 20).mapToObj(i -> "{\"at\": \"%s\", \"value\": %d}"
                .formatted(yesterday.minus(30 - i, ChronoUnit.DAYS), 3 + i / 2 % 2)).collect(Collectors.joining(","));
        owner(organization).body("{\"measurements\": [" + ordinary + "]}").post(kpi + "/measurements").then().statusCode(200);
        looking.look(organization);
        owner(organization).body("{\"from\": \"%s\", \"reason\": \"New tool\"}".formatted(yesterday))
                .post(kpi + "/control-chart/baselines").then().statusCode(201);
        owner(organization).header("If-Match", "\"0\"").body("""
                {"zone": "Europe/Berlin", "from": "22:00", "to": "07:00", "days": ["MONDAY"]}""")
                .put(Api.BASE + "/quiet-hours").then().statusCode(200);
        owner(organization).body("{\"format\": \"CSV\"}").post(kpi + "/measurement-imports").then().statusCode(201);
    }

    /** A claimed benefit, a closed month, a rule for costs and a simulation that waits. */
    private void claimed(UUID plan) {
        Response made = owner(organization).body("""
                {"name": "claimed", "currency": "EUR", "discountRate": 0.08, "startDate": "2026-01-01", "period": "MONTH",
                 "periods": 12, "lines": [{"kind": "BENEFIT", "name": "b", "benefitKind": "CASH_SAVING", "amount": 5,
                 "timing": "RECURRING"}]}""").post(Api.BASE + "/business-cases");
        owner(organization).body("""
                {"businessCaseId": "%s", "lineId": "%s", "firstMonth": "2026-01", "lastMonth": "2026-02",
                 "amountPerMonth": 5}""".formatted(made.<String> path("id"), made.<String> path("lines[0].id")))
                .post(Api.BASE + "/benefit-claims").then().statusCode(201);
        owner(organization).put(Api.BASE + "/ledger-periods/2025-12/closure").then().statusCode(200);
        owner(organization).body("{\"name\": \"all\", \"position\": 1, \"planId\": \"%s\"}".formatted(plan))
                .post(Api.BASE + "/cost-rules").then().statusCode(201);
        owner(organization).body("""
                {"simulation": {"currency": "EUR", "discountRate": 0.1, "samples": 100,
                 "drivers": [{"key": "d", "distribution": {"type": "UNIFORM", "min": 1, "max": 2}}],
                 "flows": [{"period": 0, "amount": -1}, {"period": 1, "drivers": ["d"]}]}}""")
                .post(Api.BASE + "/simulations/runs").then().statusCode(201);
    }

    private String kpi() {
        return owner(organization).body("{\"name\": \"k\", \"direction\": \"AT_LEAST\"}").post(Api.BASE + "/kpis").then()
                .statusCode(201).extract().header("Location");
    }

    private String csv(String table) {
        return owner(organization).get(EXPORTS + table + "?format=csv").then().statusCode(200)
                .contentType(containsString("text/csv")).extract().asString();
    }
}
