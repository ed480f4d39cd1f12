package dev.milepost.plan.performance;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import dev.milepost.plan.overview.OtherServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;

/**
 * Connecting is planned for ten days from Monday, 4 January 2027, for 1,000, training for ten days from 18 January, for 3,000,
 * and
 * advice for the whole step, for 400. On Friday, 22 January, the 15th working day, connecting is done and training, begun in
 * time,
 * at 20 %.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(OtherServicesResource.class)
class EarnedValueResourceTest {

    private static final String COSTS = "/actual-costs";

    @Inject
    CircuitBreakerMaintenance circuits;
    @Inject
    SessionFactory sessions;

    private record Example(String plan, String step, String connect, String train, String software, String course,
            String baseline) {

        static Example make() {
            Example planned = planned();
            planned.progress();
            return planned;
        }

        static Example planned() {
            String plan = owner().emptyPlan();
            String step = owner().step(plan, "Build");
            String connect = owner().task(plan, step, "Connect", 10);
            String train = owner().task(plan, step, "Train", 10);
            owner().link(plan, connect, train);
            String software = line(plan, Map.of("category", "SOFTWARE", "name", "Licences", "amount", 1000, "taskId", connect));
            String course = line(plan, Map.of("category", "TRAINING", "name", "Course", "amount", 3000, "taskId", train));
            line(plan, Map.of("category", "SERVICES", "name", "Advice", "amount", 400, "stepId", step));
            return new Example(plan, step, connect, train, software, course, take(plan, "Agreed"));
        }

        void progress() {
            owner().patch("/plans/" + plan, 0, "{\"statusDate\": \"2027-01-22\"}").statusCode(200);
            owner().patch("/plans/" + plan + "/tasks/" + connect, 0,
                    "{\"status\": \"DONE\", \"actualStart\": \"2027-01-04\", \"actualFinish\": \"2027-01-15\"}")
                    .statusCode(200);
            owner().patch("/plans/" + plan + "/tasks/" + train, 0,
                    "{\"status\": \"IN_PROGRESS\", \"actualStart\": \"2027-01-18\", \"percentDone\": 20}").statusCode(200);
        }

        void spent(String currency) {
            OtherServicesResource.answer(COSTS, plan, """
                    {"planId": "%s", "currency": "%s", "until": "2027-01-22", "total": 2000.00, "more": "than needed",
                     "byBudgetLine": [{"budgetLineId": "%s", "amount": 1100}, {"budgetLineId": "%s", "amount": 700}]}"""
                    .formatted(plan, currency, software, course));
        }

        ValidatableResponse value(String query) {
            return owner().get("/plans/" + plan + "/earned-value" + query);
        }
    }

    /** The first calls of a cold JVM take longer than the other service is waited for. */
    @BeforeEach
    void theOtherServiceAnswers() {
        Example warm = Example.planned();
        warm.spent("EUR");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            circuits.resetAll();
            return warm.value("").statusCode(200).extract().path("actualCost.available");
        });
    }

    @AfterEach
    void theOtherServiceIsWellAgain() {
        OtherServicesResource.fail(200);
        circuits.resetAll();
    }

    /**
     * By hand. PV: 1,000 + 5/10 of 3,000 + 400 * (1 + 0.5) / 2. EV: 1,000 + 20 % of 3,000 + 400 * (1 + 0.2) / 2. EAC: 4,400 *
     * 2,000 / 1,840; 2,000 + 2,560; 2,000 + 2,560 * 2,000 * 2,800 / 1,840².
     */
    @Test
    void thePlanIsMeasuredAgainstItsBaseline() {
        Example example = Example.make();
        example.spent("EUR");

        example.value("").statusCode(200).body("baseline.id", equalTo(example.baseline)).body("on", equalTo("2027-01-22"))
                .body("method", equalTo("PERCENT")).body("currency", equalTo("EUR")).body("bac.value", equalTo(4400))
                .body("pv.value", equalTo(2800)).body("ev.value", equalTo(1840)).body("ac.value", equalTo(2000))
                .body("sv.value", equalTo(-960)).body("cv.value", equalTo(-160)).body("spi.value", equalTo(0.657142857143f))
                .body("cpi.value", equalTo(0.92f)).body("tcpi.value", equalTo(1.06666666667f))
                .body("forecasts.form", contains("COST_AS_SO_FAR", "REST_AS_BUDGETED", "COST_AND_PACE_AS_SO_FAR"))
                .body("forecasts.eac.value", contains(4782.61f, 4560, 6234.4f))
                .body("forecasts.etc.value", contains(2782.61f, 2560, 4234.4f))
                .body("forecasts.vac.value", contains(-382.61f, -160, -1834.4f))
                .body("actualCost.available", equalTo(true)).body("deletedTasks", empty()).body("addedTasks", empty());
    }

    @Test
    void everyFigureIsAPlainSentence() {
        Example example = Example.make();
        example.spent("EUR");

        example.value("").body("language", equalTo("en")).body("summary", equalTo("You have spent 45 % and done 42 %."))
                .body("sv.text", equalTo("Work worth 960.00 EUR less was done than planned."))
                .body("cpi.text", equalTo("For every 1.00 EUR spent, work worth 0.92 EUR was done."))
                .body("forecasts[1].eac.text",
                        equalTo("If the rest costs what it was budgeted at, the plan will cost 4,560.00 EUR."))
                .body("earnedSchedule.sv.text", equalTo("You are 3 working days behind the plan."));
        owner().request().header("Accept-Language", "de-CH, fr;q=0.5")
                .get(Api.BASE + "/plans/" + example.plan + "/earned-value")
                .then().statusCode(200).header("Content-Language", "de").body("language", equalTo("de"))
                .body("summary", equalTo("Sie haben 45 % ausgegeben und 42 % erledigt."));
        owner().request().header("Accept-Language", "fi").get(Api.BASE + "/plans/" + example.plan + "/earned-value").then()
                .statusCode(200).body("language", equalTo("en"));
    }

    /** 120 a day are planned for ten days, then 320 a day: 1,840 was to be done on the twelfth day. */
    @Test
    void earnedScheduleCountsWorkingDays() {
        Example.make().value("").statusCode(200).body("earnedSchedule.es.value", equalTo(12))
                .body("earnedSchedule.at.value", equalTo(15)).body("earnedSchedule.sv.value", equalTo(-3))
                .body("earnedSchedule.spi.value", equalTo(0.8f));
    }

    /** Advice is earned as the tasks of its step: by 0/100 half of it, by 50/50 three quarters. */
    @ParameterizedTest
    @CsvSource({ "ZERO_HUNDRED, 1200, 1200", "FIFTY_FIFTY, 2800, 2800", "PERCENT, 2800, 1840" })
    void theMethodMayBeChosen(String method, int planned, int earned) {
        Example.make().value("?method=" + method).statusCode(200).body("method", equalTo(method))
                .body("pv.value", equalTo(planned)).body("ev.value", equalTo(earned));
    }

    @Test
    void partsAddUpAndSayWhatWasSpentOnThem() {
        Example example = Example.make();
        example.spent("EUR");

        example.value("").body("parts.kind", contains("TASK", "TASK", "STEP"))
                .body("parts.id", contains(example.connect, example.train, example.step))
                .body("parts.name", contains("Connect", "Train", "Build")).body("parts.pv", contains(1000, 1500, 300))
                .body("parts.ev", contains(1000, 600, 240)).body("parts.ac", contains(1100, 700, 0))
                .body("parts.percentPlanned", contains(100, 50, 75)).body("parts.percentDone", contains(100, 20, 60));
    }

    @ParameterizedTest
    @CsvSource({ "200, NONE_YET, There is no actual cost of this plan yet.",
            "404, NONE_YET, There is no actual cost of this plan yet.",
            "403, NOT_PERMITTED, The roi service does not show this to you.",
            "503, UNREACHABLE, The roi service does not answer at the moment." })
    void withoutActualCostTheRestIsThereAndTheReasonToo(int status, String code, String reason) {
        Example example = Example.make();
        OtherServicesResource.fail(status);

        example.value("").statusCode(200).body("actualCost.available", equalTo(false))
                .body("actualCost.reasonCode", equalTo(code)).body("actualCost.reason", equalTo(reason))
                .body("ac.value", nullValue()).body("ac.reasonCode", equalTo("ACTUAL_COST_UNKNOWN"))
                .body("cv.reason", equalTo("What was spent is not known.")).body("cpi.value", nullValue())
                .body("forecasts.eac.value", everyItem(nullValue())).body("pv.value", equalTo(2800))
                .body("ev.value", equalTo(1840)).body("sv.value", equalTo(-960))
                .body("summary", equalTo("You have done 42 %; 64 % was planned to be done by now."))
                .body("parts.ac", everyItem(nullValue()));
    }

    @Test
    void costsInAnotherCurrencyAreNotMixed() {
        Example example = Example.make();
        example.spent("USD");

        example.value("").statusCode(200).body("actualCost.available", equalTo(false)).body("ac.value", nullValue())
                .body("actualCost.reason", equalTo("The roi service says what was spent in USD, but the baseline is in EUR."));
    }

    /** The first milestone was to be reached with connecting, on 15 January, and was on the 20th; it earns a quarter. */
    @Test
    void milestonesMayEarnATask() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Build");
        String connect = owner().task(plan, step, "Connect", 10);
        String train = owner().task(plan, step, "Train", 10);
        String ready = owner().task(plan, step, "Ready", 0);
        String trained = owner().task(plan, step, "Trained", 0);
        owner().link(plan, connect, train);
        owner().link(plan, connect, ready);
        owner().link(plan, train, trained);
        line(plan, Map.of("category", "TRAINING", "name", "Course", "amount", 3000, "taskId", train));
        take(plan, "Agreed");
        owner().patch("/plans/" + plan + "/earned-value/settings", 0,
                """
                        {"tasks": [{"taskId": "%s", "method": "WEIGHTED_MILESTONES", "milestones": [
                          {"milestoneId": "%s", "weight": 1}, {"milestoneId": "%s", "weight": 3}]}]}""".formatted(train, ready,
                        trained))
                .statusCode(200).body("version", equalTo(1)).body("method", equalTo("PERCENT"));
        owner().patch("/plans/" + plan + "/tasks/" + ready, 0, "{\"status\": \"DONE\", \"actualFinish\": \"2027-01-20\"}")
                .statusCode(200);

        owner().get("/plans/{id}/earned-value?on=2027-01-19", plan).statusCode(200).body("pv.value", equalTo(750))
                .body("ev.value", equalTo(0)).body("parts[0].method", equalTo("WEIGHTED_MILESTONES"));
        owner().get("/plans/{id}/earned-value?on=2027-01-22", plan).body("pv.value", equalTo(750)).body("ev.value",
                equalTo(750));
        owner().get("/plans/{id}/earned-value?on=2027-01-29", plan).body("pv.value", equalTo(3000));
        owner().get("/plans/{id}/earned-value/settings", plan).statusCode(200).body("tasks[0].milestones.weight",
                contains(1, 3));
        owner().get("/plans/{id}/earned-value/settings/history", plan).statusCode(200).body("items.action",
                contains("CHANGED", "CREATED"));
    }

    @Test
    void byDefaultTheMilestonesOfItsStepEarnATask() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Build");
        String train = owner().task(plan, step, "Train", 10);
        owner().task(plan, step, "Begun", 0);
        owner().link(plan, train, owner().task(plan, step, "Trained", 0));
        line(plan, Map.of("category", "TRAINING", "name", "Course", "amount", 3000, "taskId", train));
        take(plan, "Agreed");

        owner().get("/plans/{id}/earned-value?on=2027-01-08&method=WEIGHTED_MILESTONES", plan).statusCode(200)
                .body("pv.value", equalTo(1500)).body("ev.value", equalTo(0));
    }

    /** Two tasks of ten days each below one with a budget of 2,000: on 15 January the first was to be done, and is. */
    @Test
    void theBudgetOfATaskIsEarnedAsThoseBelowIt() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Build");
        String whole = owner().task(plan, step, "Connect everything", 20);
        String first = below(plan, step, whole, "Mail", 10);
        owner().link(plan, first, below(plan, step, whole, "Telephone", 10));
        line(plan, Map.of("category", "SOFTWARE", "name", "Licences", "amount", 2000, "taskId", whole));
        take(plan, "Agreed");
        owner().patch("/plans/" + plan + "/tasks/" + first, 0,
                "{\"status\": \"DONE\", \"actualStart\": \"2027-01-04\", \"actualFinish\": \"2027-01-15\"}").statusCode(200);

        owner().get("/plans/{id}/earned-value?on=2027-01-15", plan).statusCode(200).body("parts.kind", contains("SUMMARY"))
                .body("parts.id", contains(whole)).body("parts.name", contains("Connect everything"))
                .body("pv.value", equalTo(1000)).body("ev.value", equalTo(1000)).body("earnedSchedule.es.value", equalTo(10));
    }

    /** Since the baseline, training was divided: five days that are done, fifteen that are not. */
    @Test
    void workThatWasDividedSinceIsMeasuredByItsParts() {
        Example example = Example.planned();
        String first = below(example.plan, example.step, example.train, "Beginners", 5);
        below(example.plan, example.step, example.train, "Experts", 15);
        owner().patch("/plans/" + example.plan + "/tasks/" + first, 0,
                "{\"status\": \"DONE\", \"actualStart\": \"2027-01-18\", \"actualFinish\": \"2027-01-22\"}").statusCode(200);
        owner().patch("/plans/" + example.plan, 0, "{\"statusDate\": \"2027-01-22\"}").statusCode(200);

        example.value("").statusCode(200).body("parts.find { it.name == 'Train' }.percentDone", equalTo(25))
                .body("parts.find { it.name == 'Train' }.ev", equalTo(750));
    }

    @Test
    void allDoneIsTheWholeBudgetAndTimeStandsStill() {
        Example example = Example.make();
        example.spent("EUR");
        owner().patch("/plans/" + example.plan + "/tasks/" + example.train, 1,
                "{\"status\": \"DONE\", \"actualFinish\": \"2027-02-05\"}").statusCode(200);

        example.value("?on=2027-06-30").body("ev.value", equalTo(4400)).body("percentDone.value", equalTo(100))
                .body("earnedSchedule.es.value", equalTo(20)).body("earnedSchedule.at.value", equalTo(25))
                .body("earnedSchedule.spi.value", equalTo(0.8f)).body("forecasts[1].eac.value", equalTo(2000));
    }

    @Test
    void theBaselineMayBeNamedAndOtherwiseTheLastCounts() {
        Example example = Example.make();
        owner().patch("/plans/" + example.plan + "/budget-lines/" + example.course, 0, "{\"amount\": 5000}").statusCode(200);
        String key = "b-" + UUID.randomUUID();
        owner().post("/plans/" + example.plan + "/baselines", Map.of("name", "Second", "externalId", key)).statusCode(201);

        example.value("").body("bac.value", equalTo(6400)).body("baseline.name", equalTo("Second"));
        example.value("?baseline=key:" + key).body("bac.value", equalTo(6400));
        example.value("?baseline=" + example.baseline).body("bac.value", equalTo(4400));
        example.value("?baseline=" + UUID.randomUUID()).statusCode(404);
        example.value("?method=GUESS").statusCode(400);
        example.value("?on=1900-01-01").statusCode(400);
    }

    @Test
    void beforeAnythingIsPlannedFiguresAreMissingWithTheirReasons() {
        Example example = Example.planned();
        example.value("?on=2027-01-03").statusCode(200).body("pv.value", equalTo(0)).body("spi.value", nullValue())
                .body("spi.reasonCode", equalTo("NOTHING_PLANNED_YET"))
                .body("spi.reason", equalTo("Nothing was planned to be done by now."))
                .body("earnedSchedule.spi.reasonCode", equalTo("NO_TIME_PASSED"));

        String without = owner().emptyPlan();
        take(without, "Nothing");
        owner().get("/plans/{id}/earned-value", without).statusCode(200).body("bac.value", equalTo(0))
                .body("pv.reasonCode", equalTo("NOTHING_TO_MEASURE"))
                .body("earnedSchedule.es.reasonCode", equalTo("NOTHING_TO_MEASURE"))
                .body("summary", equalTo("The baseline has no tasks whose progress could be measured."));
    }

    @Test
    void withoutABaselineThereIsNothingToMeasureAgainst() {
        owner().get("/plans/{id}/earned-value", owner().emptyPlan()).statusCode(409).body("code", equalTo("no-baseline"));
    }

    @Test
    void tasksThatCameOrWentAreNamed() {
        Example example = Example.make();
        owner().delete("/plans/" + example.plan + "/tasks/" + example.train, 1).statusCode(204);
        String added = owner().task(example.plan, example.step, "More", 1);

        example.value("").body("deletedTasks", contains(example.train)).body("addedTasks", contains(added))
                .body("bac.value", equalTo(4400)).body("ev.value", equalTo(1200));
    }

    @Test
    void settingsAreChangedOnceAndOnlyToWhatThePlanHas() {
        Example example = Example.planned();
        String settings = "/plans/" + example.plan + "/earned-value/settings";

        owner().get(settings).statusCode(200).body("version", equalTo(0)).body("method", equalTo("PERCENT"));
        owner().get(settings + "/history").body("items", hasSize(0));
        owner().patch(settings, 0, "{\"tasks\": [{\"taskId\": \"%s\", \"method\": \"PERCENT\"}]}".formatted(UUID.randomUUID()))
                .statusCode(422).body("code", equalTo("method-does-not-fit"))
                .body("errors.pointer", contains("/tasks/0/taskId"));
        owner().patch(settings, 0, """
                {"tasks": [{"taskId": "%1$s", "method": "WEIGHTED_MILESTONES",
                  "milestones": [{"milestoneId": "%1$s", "weight": 1}]}, {"taskId": "%1$s", "method": "PERCENT"}]}"""
                .formatted(example.train)).statusCode(422)
                .body("errors.pointer", hasItems("/tasks/0/milestones/0/milestoneId", "/tasks/1/taskId"));
        owner().get(settings).body("version", equalTo(0));
        owner().patch(settings, 0, "{\"method\": \"FIFTY_FIFTY\"}").statusCode(200).body("version", equalTo(1));
        owner().patch(settings, 0, "{\"method\": \"PERCENT\"}").statusCode(412);
        example.value("?on=2027-01-04").body("method", equalTo("FIFTY_FIFTY")).body("pv.value", equalTo(600));
    }

    @Test
    void measuringTakesAFixedNumberOfStatements() {
        Example small = Example.planned();
        String large = owner().planFromTemplate();
        for (int i = 0; i < 5; i++) {
            line(large, Map.of("category", "DATA", "name", "Labels " + i, "amount", 500));
        }
        take(large, "Agreed");

        assertThat(statements("/plans/" + large + "/earned-value"))
                .isEqualTo(statements("/plans/" + small.plan + "/earned-value"));
    }

    @Test
    void somebodyElsesPlanIsNotMeasuredAndViewersChangeNoSettings() {
        Example example = Example.planned();
        Api other = Api.as("other-owner");
        String theirs = other.emptyPlan();
        String theirBaseline = other.post("/plans/" + theirs + "/baselines", Map.of("name", "Theirs")).statusCode(201).extract()
                .path("id");

        other.get("/plans/{id}/earned-value", example.plan).statusCode(404);
        other.get("/plans/{id}/earned-value?baseline={b}", theirs, example.baseline).statusCode(404);
        example.value("?baseline=" + theirBaseline).statusCode(404);
        other.get("/plans/{id}/earned-value/settings", example.plan).statusCode(404);
        other.get("/plans/{id}/earned-value/settings/history", example.plan).statusCode(404);
        other.patch("/plans/" + example.plan + "/earned-value/settings", 0, "{\"method\": \"PERCENT\"}").statusCode(404);
        Api viewer = Api.as("demo-viewer");
        viewer.get("/plans/{id}/earned-value", example.plan).statusCode(200).body("pv", notNullValue());
        viewer.patch("/plans/" + example.plan + "/earned-value/settings", 0, "{\"method\": \"PERCENT\"}").statusCode(403);
    }

    private long statements(String path) {
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().get(path).statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private static String below(String plan, String step, String parent, String name, int days) {
        return owner()
                .post("/plans/" + plan + "/tasks", Map.of("stepId", step, "parentId", parent, "name", name, "kind", "TASK",
                        "durationDays", days))
                .statusCode(201).extract().path("id");
    }

    private static String line(String plan, Map<String, Object> line) {
        return owner().post("/plans/" + plan + "/budget-lines", line).statusCode(201).extract().path("id");
    }

    private static String take(String plan, String name) {
        return owner().post("/plans/" + plan + "/baselines", Map.of("name", name)).statusCode(201).extract().path("id");
    }
}
