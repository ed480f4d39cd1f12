package dev.milepost.roi.businesscase;

import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Every answer says by what rules it was computed, of what, and of when. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PlanResource.class)
class CaseConventionsTest {
    private static final String CASES = Api.BASE + "/business-cases";
    private static final String DRIVERS = """
            "drivers": [{"key": "users", "name": "Users", "value": 40, "low": %s, "high": 50,
                         "distribution": {"type": "UNIFORM", "min": 20, "max": %s}},
                        {"key": "rate", "name": "Rate", "value": %s}]""";
    private static final String LINES = """
            "lines": [{"key": "c", "kind": "COST", "name": "c", "amounts": [1000, %s]},
                      {"key": "t", "kind": "BENEFIT", "name": "t", "benefitKind": "FREED_TIME", "timeUse": "Calls", "amount": 1,
                       "firstPeriod": 1, "drivers": ["users", "rate"]},
                      {"key": "p", "kind": "BENEFIT", "name": "p", "amount": 2, "firstPeriod": 1, "drivers": ["users"]}]""";
    private static final String SCENARIOS = """
            "scenarios": [{"key": "WORST", "drivers": {"users": %s}}]""";
    private static final String FUNDING = """
            "funding": [{"name": "Grant", "kind": "GRANT", "amount": %s}]""";
    private static final String RATE = "{\"key\": \"rate\", \"distribution\": {\"type\": \"UNIFORM\", \"min\": 20, \"max\": 40}}";
    private static final Set<String> ANSWERS = Set.of("metrics", "trace", "projection", "scenarios", "sensitivity",
            "financing", "cash-flow", "plan-actual", "simulations");

    private final String organization = Api.newOrganization();

    @Test
    void everyAnswerTellsItsConventions() {
        String location = create();
        String changed = json(location).getString("updatedAt");

        Map<String, JsonPath> answers = answers(location);
        assertThat(answers.keySet()).isEqualTo(ANSWERS);
        answers.forEach((name, answer) -> {
            assertThat(answer.getString("conventions.currency")).as(name).isEqualTo("EUR");
            assertThat(answer.getString("conventions.discountRate")).as(name).isEqualTo("0.1");
            assertThat(answer.getString("conventions.period")).as(name).isEqualTo("YEAR");
            assertThat(answer.getString("conventions.convention")).as(name).isEqualTo("MID");
            assertThat(answer.getString("conventions.scenario")).as(name).isEqualTo("EXPECTED");
            assertThat(answer.getBoolean("conventions.freedTime")).as(name).isEqualTo(!name.equals("financing"));
            assertThat(answer.getString("conventions.inputHash")).as(name).matches("[0-9a-f]{64}");
            assertThat(answer.getString("conventions.inputsAsOf")).as(name).isEqualTo(changed);
        });
        JsonPath metrics = json(location + "/metrics");
        assertThat(metrics.getBoolean("withoutFreedTime.conventions.freedTime")).isFalse();
        assertThat(metrics.getString("withoutFreedTime.conventions.inputHash"))
                .isNotEqualTo(metrics.getString("conventions.inputHash"));
        JsonPath scenarios = json(location + "/scenarios");
        assertThat(scenarios.getString("items[0].inputHash")).isEqualTo(metrics.getString("conventions.inputHash"));
        assertThat(scenarios.getString("items[1].inputHash"))
                .isEqualTo(json(location + "/metrics?scenario=WORST").getString("conventions.inputHash"));
        JsonPath simulation = simulate(location, "{\"scenario\": \"WORST\", \"freedTime\": false, \"seed\": 3}");
        assertThat(simulation.getString("conventions.scenario")).isEqualTo("WORST");
        assertThat(simulation.getBoolean("conventions.freedTime")).isFalse();
        assertThat(simulation.getList("readings")).isEmpty();
        assertThat(simulation.getBoolean("complete")).isTrue();
    }

    @Test
    void aNumberThatIsWrittenOtherwiseIsTheSameInput() {
        String location = create();
        Map<String, String> before = hashes(location);

        change(location,
                "\"discountRate\": 0.10, " + DRIVERS.formatted("20.0", "60.00", "3e1") + "," + LINES.formatted("500.000")
                        + "," + SCENARIOS.formatted("20.0") + "," + FUNDING.formatted("100.00"));

        assertThat(hashes(location)).isEqualTo(before);
        assertThat(json(location).getString("version")).isEqualTo("1");
    }

    @Test
    void theHashOfAnAnswerCoversWhatItDependsOnAndNothingElse() {
        String location = create();

        assertThat(moves(location, "\"discountRate\": 0.11")).isEqualTo(ANSWERS);
        assertThat(moves(location, "\"convention\": \"END\"")).isEqualTo(ANSWERS);
        assertThat(moves(location, LINES.formatted("501"))).isEqualTo(ANSWERS);
        // Of the driver "rate" only freed time is made, which pays nobody.
        assertThat(moves(location, DRIVERS.formatted("20", "60", "31"))).isEqualTo(
                ANSWERS.stream().filter(name -> !name.equals("financing")).collect(Collectors.toSet()));
        assertThat(moves(location, DRIVERS.formatted("21", "60", "31"))).containsExactly("sensitivity");
        assertThat(moves(location, DRIVERS.formatted("21", "61", "31"))).containsExactly("simulations");
        assertThat(moves(location, SCENARIOS.formatted("19"))).containsExactly("scenarios");
        assertThat(moves(location, FUNDING.formatted("101"))).containsExactly("financing");
        assertThat(moves(location, "\"name\": \"Another name\"")).isEmpty();
    }

    @Test
    void whatTheRequestDecidesIsCoveredToo() {
        String location = create();

        assertThat(hash(json(location + "/sensitivity?change=0.1")))
                .isEqualTo(hash(json(location + "/sensitivity?change=0.10")))
                .isNotEqualTo(hash(json(location + "/sensitivity?change=0.2")));
        String plain = hash(simulate(location, "{}"));
        assertThat(hash(simulate(location, "{\"samples\": 10000, \"seed\": 1, \"freedTime\": true}"))).isEqualTo(plain);
        assertThat(List.of(plain, hash(simulate(location, "{\"seed\": 2}")), hash(simulate(location, "{\"samples\": 9999}")),
                hash(simulate(location, "{\"freedTime\": false}")), hash(simulate(location, "{\"drivers\": [" + RATE + "]}")),
                hash(simulate(location, "{\"drivers\": [" + RATE + """
                        ], "correlations": [{"first": "users", "second": "rate", "rank": 0.5}]}""")),
                hash(simulate(location, "{\"drivers\": [" + RATE + """
                        ], "correlations": [{"first": "users", "second": "rate", "rank": 0.6}]}""")))).doesNotHaveDuplicates();
        // The scenario takes other users, which are drawn here: nothing that the figures depend on differs
        assertThat(hash(simulate(location, "{\"scenario\": \"WORST\"}"))).isEqualTo(plain);
    }

    @Test
    void aKpiThatMovedIsTheLatestInput() {
        String kpi = owner(organization)
                .body("{\"name\": \"Minutes\", \"direction\": \"HIGHER_IS_BETTER\", \"key\": \"minutes\"}")
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().path("id");
        measure(kpi, Instant.parse("2026-01-01T00:00:00Z"), 10);
        String location = owner(organization).body("""
                {"name": "x", "currency": "EUR", "discountRate": 0, "periods": 1,
                 "drivers": [{"key": "hours", "name": "Hours", "kpi": "key:minutes",
                              "distribution": {"type": "UNIFORM", "min": 1, "max": 2}},
                             {"key": "unused", "name": "Unused", "value": 1}],
                 "lines": [{"kind": "BENEFIT", "name": "b", "amount": 100, "drivers": ["hours"]}]}""").post(CASES).then()
                .statusCode(201).extract().header("Location");
        JsonPath before = json(location + "/metrics");
        assertThat(before.getString("conventions.inputsAsOf")).isEqualTo(json(location).getString("updatedAt"));

        Instant later = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        measure(kpi, later, 20);

        for (String part : List.of("/metrics", "/metrics/trace", "/projection", "/scenarios", "/sensitivity", "/financing",
                "/cash-flow?format=json", "/plan-actual")) {
            assertThat(json(location + part).getString("conventions.inputsAsOf")).as(part).isEqualTo(later.toString());
        }
        assertThat(hash(json(location + "/metrics"))).isNotEqualTo(hash(before));
        JsonPath simulation = simulate(location, "{}");
        assertThat(simulation.getString("conventions.inputsAsOf")).isEqualTo(later.toString());
        assertThat(simulation.getString("readings[0].of")).isEqualTo("hours");
    }

    @Test
    void aBudgetIsOfWhenItWasRead() {
        UUID plan = UUID.randomUUID();
        UUID seats = UUID.randomUUID();
        PlanResource.budget(plan, """
                {"id": "%s", "name": "Seats", "amount": 900, "currency": "EUR", "spread": "SCHEDULED"}""".formatted(seats));
        String location = owner(organization).body("""
                {"name": "x", "planId": "%s", "currency": "EUR", "discountRate": 0, "lines": [
                 {"kind": "COST", "name": "c", "budgetLineIds": ["%s"]}]}""".formatted(plan, seats)).post(CASES).then()
                .statusCode(201).extract().header("Location");

        JsonPath metrics = json(location + "/metrics");

        assertThat(metrics.getString("conventions.inputsAsOf")).isEqualTo(metrics.getString("readings[0].asOf"));
        assertThat(Instant.parse(Objects.requireNonNull(metrics.getString("conventions.inputsAsOf"))))
                .isAfter(Instant.parse(Objects.requireNonNull(json(location).getString("updatedAt"))));
    }

    private void measure(String kpi, Instant at, int value) {
        owner(organization).body("{\"measurements\": [{\"at\": \"%s\", \"value\": %d}]}".formatted(at, value))
                .post(Api.BASE + "/kpis/" + kpi + "/measurements").then().statusCode(200);
    }

    private String create() {
        return owner(organization).body(("""
                {"name": "c", "currency": "EUR", "discountRate": 0.1, "convention": "MID", "startDate": "2026-01-01",
                 """ + DRIVERS.formatted("20", "60", "30") + "," + LINES.formatted("500") + "," + SCENARIOS.formatted("20")
                + ","
                + FUNDING.formatted("100") + "}")).post(CASES).then().statusCode(201).extract().header("Location");
    }

    /** The answers whose hash a change moves. */
    private Set<String> moves(String location, String change) {
        Map<String, String> before = hashes(location);
        change(location, change);
        Map<String, String> after = hashes(location);
        return before.keySet().stream().filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .collect(Collectors.toSet());
    }

    private void change(String location, String fields) {
        Response found = owner(organization).get(location);
        patch(organization, location, found.header("ETag"), "{" + fields + "}").then().statusCode(200);
    }

    private Map<String, String> hashes(String location) {
        Map<String, String> hashes = new LinkedHashMap<>();
        answers(location).forEach((name, answer) -> hashes.put(name, hash(answer)));
        return hashes;
    }

    private Map<String, JsonPath> answers(String location) {
        Map<String, JsonPath> answers = new LinkedHashMap<>();
        for (String part : List.of("metrics", "projection", "scenarios", "sensitivity", "financing", "plan-actual")) {
            answers.put(part, json(location + "/" + part));
        }
        answers.put("trace", json(location + "/metrics/trace"));
        answers.put("cash-flow", json(location + "/cash-flow?format=json"));
        answers.put("simulations", simulate(location, "{\"samples\": 100}"));
        return answers;
    }

    private static String hash(JsonPath answer) {
        return Objects.requireNonNull(answer.getString("conventions.inputHash"));
    }

    private JsonPath simulate(String location, String body) {
        return owner(organization).body(body).post(location + "/simulations").then().statusCode(200).extract()
                .jsonPath(Api.EXACT);
    }

    private JsonPath json(String path) {
        return owner(organization).get(path).then().statusCode(200).extract().jsonPath(Api.EXACT);
    }
}
