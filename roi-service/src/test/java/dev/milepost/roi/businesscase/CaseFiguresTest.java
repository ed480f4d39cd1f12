package dev.milepost.roi.businesscase;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Expected numbers are worked out by hand beside each test. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PlanResource.class)
class CaseFiguresTest {
    private static final String CASES = Api.BASE + "/business-cases";

    /** 40 users x 50 hours x 30 an hour = 60,000 a year, half of it in the first; 20,000 licences; 50,000 once. */
    private static final String ASSISTANT = """
            {"name": "Assistant", "currency": "EUR", "discountRate": 0, "period": "YEAR", "periods": 4,
             "drivers": [{"key": "users", "name": "People who use it", "value": 40, "low": 20, "high": 50,
                          "distribution": {"type": "TRIANGULAR", "min": 20, "mode": 40, "max": 60}},
                         {"key": "hours", "name": "Hours saved by each", "unit": "h", "value": 50},
                         {"key": "rate", "name": "Cost of an hour", "value": 30}],
             "lines": [{"key": "setup", "kind": "COST", "name": "Set-up", "amount": 50000},
                       {"key": "licences", "kind": "COST", "name": "Licences", "amount": 20000, "timing": "RECURRING",
                        "firstPeriod": 1},
                       {"key": "time", "kind": "BENEFIT", "name": "Time", "benefitType": "EFFICIENCY",
                        "benefitKind": "FREED_TIME", "timeUse": "Answering more customers", "amount": 1,
                        "timing": "RECURRING", "firstPeriod": 1, "ramp": [0.5], "drivers": ["users", "hours", "rate"]},
                       {"key": "paper", "kind": "BENEFIT", "name": "Paper", "benefitType": "PROCESS_AUTOMATION",
                        "benefitKind": "CASH_SAVING", "amount": 10000, "firstPeriod": 1, "lastPeriod": 3}],
             "scenarios": [{"key": "WORST", "name": "Few use it", "drivers": {"users": 20},
                            "lines": [{"line": "setup", "factor": 1.5}]}],
             "funding": [{"name": "Regional grant", "kind": "GRANT", "amount": 20000},
                         {"name": "Bank", "kind": "LOAN", "amount": 30000,
                          "repayment": {"kind": "LINEAR", "interestRate": 0.05, "payments": 3}}]}""";

    private final String organization = Api.newOrganization();

    @Test
    void driversRampAndTimingMakeTheFigures() {
        String location = create(ASSISTANT).header("Location");

        JsonPath projection = json(location + "/projection");
        assertThat(projection.getList("lines[0].amounts", BigDecimal.class)).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("50000"), number("0"), number("0"), number("0"));
        assertThat(projection.getList("lines[2].amounts", BigDecimal.class)).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("0"), number("30000"), number("60000"), number("60000"));
        assertThat(number(projection, "periods[2].net")).isEqualByComparingTo("50000");
        assertThat(number(projection, "drivers[0].value")).isEqualByComparingTo("40");
        // 150,000 + 30,000 - 50,000 - 60,000; without freed time 30,000 - 110,000
        JsonPath metrics = json(location + "/metrics");
        assertThat(number(metrics, "npv.value")).isEqualByComparingTo("70000");
        assertThat(number(metrics, "withoutFreedTime.npv.value")).isEqualByComparingTo("-80000");
        assertThat(metrics.getString("withoutFreedTime.irr.status")).isEqualTo("NO_SIGN_CHANGE");
        assertThat(metrics.getBoolean("complete")).isTrue();
        assertThat(metrics.getString("conventions.scenario")).isEqualTo("EXPECTED");
    }

    @Test
    void aScenarioIsTheCaseWithItsOverrides() {
        Response created = create(ASSISTANT);
        String location = created.header("Location");

        // half the users: -75,000; half as much again for the set-up: -25,000
        JsonPath worst = json(location + "/metrics?scenario=WORST");
        assertThat(number(worst, "npv.value")).isEqualByComparingTo("-30000");
        assertThat(worst.getString("conventions.scenario")).isEqualTo("WORST");
        JsonPath comparison = json(location + "/scenarios");
        assertThat(comparison.getList("items.key")).containsExactly("EXPECTED", "WORST");
        assertThat(number(comparison, "items[1].difference")).isEqualByComparingTo("-100000");
        assertThat(number(comparison, "items[1].npvWithoutFreedTime.value")).isEqualByComparingTo("-105000");
        assertThat(number(json(location + "/metrics/trace?scenario=WORST"), "steps[0].cost")).isEqualByComparingTo("75000");
        owner(organization).get(location + "/metrics?scenario=NICE").then().statusCode(422).body("code",
                equalTo("unknown-scenario"));
        String lines = created.jsonPath(Api.EXACT).getString("lines[0].id");
        patch(organization, location, "\"0\"", """
                {"scenarios": [{"key": "BEST", "lines": [{"line": "%s", "amount": 10000}]}]}""".formatted(lines)).then()
                .statusCode(200);
        assertThat(number(json(location + "/metrics?scenario=BEST"), "npv.value")).isEqualByComparingTo("110000");
    }

    @Test
    void theTornadoNamesWhatDecidesAndWhereItBreaksEven() {
        String location = create(ASSISTANT).header("Location");

        JsonPath sensitivity = json(location + "/sensitivity");

        // 3,750 a user over the years: 20 to 50 users make -5,000 to 107,500; 0 at 40 - 70,000/3,750
        assertThat(sensitivity.getString("items[0].key")).isEqualTo("users");
        assertThat(number(sensitivity, "items[0].npvAtLow")).isEqualByComparingTo("-5000");
        assertThat(number(sensitivity, "items[0].npvAtHigh")).isEqualByComparingTo("107500");
        assertThat(number(sensitivity, "items[0].breakEven")).isCloseTo(number("21.3333333333"), within(number("1e-9")));
        assertThat(number(sensitivity, "items.find { it.key == 'setup' }.breakEven")).isEqualByComparingTo("2.4");
        assertThat(number(sensitivity, "items.find { it.key == 'rate' }.low")).isEqualByComparingTo("27");
        owner(organization).get(location + "/sensitivity?change=0").then().statusCode(400);
    }

    @Test
    void fundingChangesWhoPaysAndNotWhatTheCaseIsWorth() {
        String location = create(ASSISTANT).header("Location");

        JsonPath financing = json(location + "/financing");

        // cash of the case without freed time: -50,000, then -10,000 a year
        assertThat(financing.getList("periods.operating", BigDecimal.class)).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("-50000"), number("-10000"), number("-10000"), number("-10000"));
        assertThat(number(financing, "periods[0].cash")).isEqualByComparingTo("0");
        assertThat(number(financing, "periods[1].interest")).isEqualByComparingTo("1500");
        assertThat(number(financing, "periods[1].cash")).isEqualByComparingTo("-21500");
        assertThat(number(financing, "periods[3].owed")).isEqualByComparingTo("0");
        assertThat(financing.getString("carriesItself.verdict")).isEqualTo("NO");
        assertThat(number(financing, "carriesItself.netAfterwards")).isEqualByComparingTo("-63000");
        assertThat(financing.getString("carriesItself.because")).contains("63000.00 EUR short");
    }

    @Test
    void aSimulationDrawsTheUncertainDriversAndRepeatsItself() {
        Response created = create(ASSISTANT);
        String location = created.header("Location");

        Response answer = owner(organization).body("{\"samples\": 20000, \"seed\": 7}").post(location + "/simulations");

        answer.then().statusCode(200).body("drivers", hasSize(1)).body("drivers[0].key", equalTo("users"));
        JsonPath simulation = answer.jsonPath(Api.EXACT);
        // 3,750 a user with a mean of 40 and a deviation of 20/sqrt(6)
        assertThat(number(simulation, "mean.value")).isCloseTo(number("70000"), within(number("900")));
        assertThat(number(simulation, "deviation")).isCloseTo(number("30619"), within(number("600")));
        assertThat(owner(organization).body("{\"samples\": 20000, \"seed\": 7}").post(location + "/simulations").asString())
                .isEqualTo(answer.asString());
        // the 5 % quantile of a triangle of 20, 40, 60: 20 + sqrt(0.05 x 40 x 20) = 26.32
        assertThat(number(created.jsonPath(Api.EXACT), "summary.npvLow")).isCloseTo(number("18717"), within(number("1500")));
        created.then().body("summary.npvLowSource", equalTo("SIMULATION"));
        String plain = create(
                """
                        {"name": "x", "currency": "EUR", "discountRate": 0, "lines": [{"kind": "COST", "name": "c", "amounts": [1]}]}""")
                .header("Location");
        owner(organization).body("{}").post(plain + "/simulations").then().statusCode(422).body("code",
                equalTo("nothing-uncertain"));
    }

    @Test
    void aDriverFollowsAKpiAndSaysWhenItWasMeasured() {
        String kpi = owner(organization)
                .body("{\"name\": \"Minutes saved\", \"direction\": \"HIGHER_IS_BETTER\", \"key\": \"minutes\"}")
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().path("id");
        String body = """
                {"name": "x", "currency": "EUR", "discountRate": 0, "periods": 1,
                 "drivers": [{"key": "hours", "name": "Hours", "kpi": "key:minutes", "kpiFactor": 0.25}],
                 "lines": [{"kind": "BENEFIT", "name": "b", "amount": 100, "drivers": ["hours"]}]}""";
        Response created = create(body);
        String location = created.header("Location");
        created.then().body("summary.npv", nullValue()).body("readings[0].reason", equalTo("NOT_MEASURED"));
        owner(organization).get(location + "/metrics").then().statusCode(422).body("code", equalTo("driver-without-value"));

        owner(organization).body("{\"measurements\": [{\"at\": \"2026-02-01T08:00:00Z\", \"value\": 12}]}")
                .post(Api.BASE + "/kpis/" + kpi + "/measurements").then().statusCode(200);

        JsonPath metrics = json(location + "/metrics");
        assertThat(number(metrics, "npv.value")).isEqualByComparingTo("300");
        assertThat(number(metrics, "readings[0].value")).isEqualByComparingTo("3");
        assertThat(metrics.getString("readings[0].asOf")).isEqualTo("2026-02-01T08:00:00Z");
        owner(organization).post(location + "/refresh").then().statusCode(200).header("ETag", "\"1\"").body("summary.npv",
                is(300f));
        owner(organization).post(location + "/refresh").then().statusCode(200).header("ETag", "\"1\"");
        owner(Api.newOrganization()).post(location + "/refresh").then().statusCode(404);
    }

    @Test
    void aCostTakesItsAmountFromTheBudgetOfThePlan() {
        UUID plan = UUID.randomUUID();
        UUID seats = UUID.randomUUID();
        UUID training = UUID.randomUUID();
        PlanResource.budget(plan, budget(seats, 9000, "EUR") + "," + budget(training, 3000, "EUR"));
        String body = """
                {"name": "x", "planId": "%s", "currency": "EUR", "discountRate": 0, "lines": [
                 {"key": "planned", "kind": "COST", "name": "As planned", "budgetLineIds": ["%s", "%s"], "lastPeriod": 2},
                 {"kind": "BENEFIT", "name": "b", "amounts": [0, 0, 20000]}]}""".formatted(plan, seats, training);

        Response created = create(body);
        String location = created.header("Location");

        created.then().body("readings[0].available", is(true)).body("readings[0].of", equalTo("planned"));
        assertThat(number(created.jsonPath(Api.EXACT), "summary.npv")).isEqualByComparingTo("8000");
        assertThat(json(location + "/projection").getList("lines[0].amounts", BigDecimal.class))
                .usingElementComparator(BigDecimal::compareTo).containsExactly(number("4000"), number("4000"), number("4000"));

        PlanResource.budget(plan, budget(seats, 12000, "EUR") + "," + budget(training, 3000, "EUR"));
        assertThat(number(json(location + "/metrics"), "npv.value")).isEqualByComparingTo("5000");

        PlanResource.fail(plan, 503);
        JsonPath down = json(location + "/metrics");
        assertThat(number(down, "npv.value")).isEqualByComparingTo("8000");
        assertThat(down.getBoolean("complete")).isFalse();
        assertThat(down.getString("readings[0].reason")).isEqualTo("UNREACHABLE");
        assertThat(down.getString("readings[0].detail")).contains("plan-service");
        assertThat(down.getString("readings[0].asOf")).isNotNull();
        PlanResource.fail(plan, 404);
        assertThat(json(location + "/metrics").getString("readings[0].reason")).isEqualTo("NOT_SHOWN");
        PlanResource.budget(plan, budget(seats, 9000, "USD"));
        assertThat(json(location + "/metrics").getString("readings[0].reason")).isEqualTo("CURRENCY_DIFFERS");
        PlanResource.budget(plan, budget(training, 9000, "EUR"));
        assertThat(json(location + "/metrics").getString("readings[0].reason")).isEqualTo("LINE_NOT_FOUND");
    }

    @Test
    void aCaseIsSavedAlsoWhilePlanServiceIsDown() {
        UUID plan = UUID.randomUUID();
        PlanResource.fail(plan, 500);
        Response created = create("""
                {"name": "x", "planId": "%s", "currency": "EUR", "discountRate": 0, "lines": [
                 {"kind": "COST", "name": "As planned", "budgetLineIds": ["%s"]}]}""".formatted(plan, plan));

        created.then().body("readings[0].available", is(false)).body("readings[0].value", nullValue());
        PlanResource.budget(plan, budget(plan, 500, "EUR"));
        owner(organization).post(created.header("Location") + "/refresh").then().statusCode(200).body("summary.npv",
                is(-500f)).body("readings[0].available", is(true));
    }

    @Test
    void whatDoesNotFitIsNamed() {
        refused("[{\"kind\": \"COST\", \"name\": \"c\"}]", "line-money-unclear", "/lines/0/amount");
        refused("[{\"kind\": \"COST\", \"name\": \"c\", \"amount\": 1, \"amounts\": [1]}]", "line-money-unclear",
                "/lines/0/amount");
        refused("[{\"kind\": \"COST\", \"name\": \"c\", \"amount\": 1, \"timing\": \"RECURRING\"}]", "line-timing-unclear",
                "/lines/0/lastPeriod");
        refused("[{\"kind\": \"COST\", \"name\": \"c\", \"amount\": 1, \"growth\": 0.1}]", "line-timing-unclear",
                "/lines/0/timing");
        refused("[{\"kind\": \"COST\", \"name\": \"c\", \"amounts\": [1], \"firstPeriod\": 1}]", "line-timing-unclear",
                "/lines/0/timing");
        refused("[{\"kind\": \"COST\", \"name\": \"c\", \"amount\": 1, \"firstPeriod\": 3, \"lastPeriod\": 2}]",
                "line-timing-unclear", "/lines/0/lastPeriod");
        refused("[{\"kind\": \"BENEFIT\", \"name\": \"b\", \"amount\": 1, \"benefitKind\": \"FREED_TIME\"}]",
                "time-use-needed", "/lines/0/timeUse");
        refused("[{\"kind\": \"COST\", \"name\": \"c\", \"amount\": 1, \"benefitKind\": \"REVENUE\"}]",
                "cost-with-benefit-type", "/lines/0/benefitKind");
        refused("[{\"kind\": \"BENEFIT\", \"name\": \"b\", \"amount\": 1, \"drivers\": [\"users\"]}]", "unknown-case-driver",
                "/lines/0/drivers/0");
        refused("[{\"kind\": \"COST\", \"name\": \"c\", \"budgetLineIds\": [\"%s\"]}]".formatted(UUID.randomUUID()),
                "budget-without-plan", "/lines/0/budgetLineIds");
        refused("""
                [{"key": "a", "kind": "COST", "name": "c", "amount": 1}, {"key": "a", "kind": "COST", "name": "d", "amount": 1}]""",
                "key-twice", "/lines/1/key");
        refused("[], \"drivers\": [{\"key\": \"a\", \"name\": \"a\"}]", "driver-without-value", "/drivers/0/value");
        refused("[], \"drivers\": [{\"key\": \"a\", \"name\": \"a\", \"value\": 1, \"low\": 3, \"high\": 2}]",
                "driver-range-invalid", "/drivers/0/low");
        refused("[], \"drivers\": [{\"key\": \"a\", \"name\": \"a\", \"value\": 1, \"distribution\": {\"type\": \"PERT\"}}]",
                "distribution-invalid", "/drivers/0/distribution/min");
        refused("[], \"scenarios\": [{\"key\": \"EXPECTED\"}]", "key-twice", "/scenarios/0/key");
        refused("[], \"scenarios\": [{\"key\": \"W\", \"drivers\": {\"a\": 1}}]", "unknown-case-driver",
                "/scenarios/0/drivers/a");
        refused("[], \"scenarios\": [{\"key\": \"W\", \"lines\": [{\"line\": \"a\", \"factor\": 2}]}]", "scenario-invalid",
                "/scenarios/0/lines/0/line");
        refused("""
                [{"key": "a", "kind": "COST", "name": "c", "amounts": [1]}], "scenarios": [
                  {"key": "W", "lines": [{"line": "a", "growth": 0.1}]}]""", "scenario-invalid", "/scenarios/0/lines/0/timing");
        refused("[], \"funding\": [{\"name\": \"l\", \"kind\": \"LOAN\", \"amount\": 1}]", "funding-invalid",
                "/funding/0/repayment");
        refused("""
                [], "funding": [{"name": "g", "kind": "GRANT", "amount": 1,
                                 "repayment": {"kind": "BULLET", "interestRate": 0.1, "payments": 1}}]""", "funding-invalid",
                "/funding/0/repayment");
        refused("""
                [], "funding": [{"name": "l", "kind": "LOAN", "amount": 1, "period": 2,
                                 "repayment": {"kind": "BULLET", "interestRate": 0.1, "payments": 1, "firstPeriod": 2}}]""",
                "funding-invalid", "/funding/0/repayment/firstPeriod");
        owner(organization).get(CASES).then().body("items", empty());
    }

    @Test
    void amountsThatGrowBeyondAllBoundsAreNamed() {
        String location = create("""
                {"name": "x", "currency": "EUR", "discountRate": 0, "periods": 1200, "lines": [
                 {"kind": "COST", "name": "Explosion", "amount": 1, "timing": "RECURRING", "growth": 10}]}""")
                .header("Location");

        owner(organization).get(location + "/metrics").then().statusCode(422).body("code", equalTo("figures-too-large"))
                .body("detail", org.hamcrest.Matchers.containsString("Explosion"));
    }

    @Test
    void somebodyElsesFiguresAreNotFoundAndAViewerReads() {
        String location = create(ASSISTANT).header("Location");
        String stranger = Api.newOrganization();

        for (String part : List.of("/projection", "/scenarios", "/sensitivity", "/financing")) {
            owner(stranger).get(location + part).then().statusCode(404);
            as(organization, "viewer").get(location + part).then().statusCode(200);
        }
        owner(stranger).body("{}").post(location + "/simulations").then().statusCode(404);
        as(organization, "viewer").body("{}").post(location + "/simulations").then().statusCode(200);
        as(organization, "viewer").post(location + "/refresh").then().statusCode(403);
    }

    private Response create(String body) {
        return owner(organization).body(body).post(CASES).then().statusCode(201).extract().response();
    }

    private void refused(String lines, String code, String pointer) {
        owner(organization)
                .body("{\"name\": \"x\", \"currency\": \"EUR\", \"discountRate\": 0.1, \"lines\": %s}".formatted(lines))
                .post(CASES).then().statusCode(422).body("code", equalTo(code)).body("errors.pointer", hasItem(pointer));
    }

    private JsonPath json(String path) {
        return owner(organization).get(path).then().statusCode(200).extract().jsonPath(Api.EXACT);
    }

    private static String budget(UUID id, int amount, String currency) {
        return "{\"id\": \"%s\", \"name\": \"Seats\", \"amount\": %d, \"currency\": \"%s\", \"spread\": \"SCHEDULED\"}"
                .formatted(id, amount, currency);
    }

    private static BigDecimal number(JsonPath json, String path) {
        return new BigDecimal(json.get(path).toString());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
