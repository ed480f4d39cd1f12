package dev.milepost.plan;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.overview.OtherServicesResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** However large a plan is, reading it takes the same number of statements. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(OtherServicesResource.class)
class StatementsTest {

    @Inject
    SessionFactory sessions;
    @Inject
    Organizations organizations;

    /**
     * The plan, its goals, steps, tasks and dependencies; the overview adds risks, stakeholders, concerns, reviews, pilots,
     * gates, chosen options, integrations and three tables of what others told.
     */
    @ParameterizedTest
    @CsvSource({ "/outline, 5", "/schedule, 5", "/overview, 16", "/practices, 16", "/stakeholder-grid, 3",
            "/training-progress, 4", "/change-capacity, 6", "/overload, 6", "/risks/heat-map, 3" })
    void aReadTakesAFixedNumberOfStatements(String path, int statements) {
        String small = owner().emptyPlan();
        String large = owner().planFromTemplate();
        for (int i = 0; i < 3; i++) {
            owner().post("/plans/" + large + "/risks",
                    Map.of("challenge", "COST_AND_BUDGET", "title", "Risk " + i, "likelihood", 1, "impact", 1)).statusCode(201);
        }

        assertThat(statementsOf("/plans/" + small + path)).isEqualTo(statements);
        assertThat(statementsOf("/plans/" + large + path)).isEqualTo(statements);
    }

    @Test
    void theRankingTakesOneStatementHoweverManyOpportunitiesThereAre() {
        for (int i = 0; i < 3; i++) {
            owner().post("/opportunities",
                    Map.of("name", "Opportunity " + i, "benefitTypes", List.of("EFFICIENCY"), "impact", 3)).statusCode(201);
            assertThat(statementsOf("/opportunities/ranking")).isEqualTo(1);
        }
    }

    /** Gates are checked on tasks, pilots, approvals and what was told of KPIs, pilots on the last alone. */
    @Test
    void gatesPilotsAndPhasesAreListedInTheSameNumberOfStatementsHoweverManyThereAre() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Roll out");
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String task = owner().task(plan, step, "Work " + i, 1);
            String milestone = owner().task(plan, step, "Milestone " + i, 0);
            Object byKpi = Map.of("key", "kpi", "type", "KPI", "name", "KPI", "kpi",
                    Map.of("kpi", "kpi-" + i, "statuses", List.of("ACHIEVED")));
            String pilot = owner().post("/plans/" + plan + "/pilots", Map.of("name", "Pilot", "hypothesis", "It works",
                    "taskId", task, "successCriteria",
                    List.of(Map.of("key", "kpi", "name", "KPI", "kpi",
                            Map.of("kpi", "kpi-" + i, "statuses", List.of("ACHIEVED"))))))
                    .statusCode(201).extract().path("id");
            String gate = owner().post("/plans/" + plan + "/gates",
                    Map.of("milestoneId", milestone, "name", "Gate", "criteria",
                            List.of(byKpi, Map.of("key", "work", "type", "TASK_DONE", "name", "Work", "taskId", task),
                                    Map.of("key", "pilot", "type", "PILOT_SCALED", "name", "Pilot", "pilotId", pilot))))
                    .statusCode(201).extract().path("id");
            owner().post("/plans/" + plan + "/phases",
                    Map.of("name", "Phase", "milestoneId", milestone, "exitGateId", gate, "taskIds", List.of(task)))
                    .statusCode(201);
            counts.add(statementsOf("/plans/" + plan + "/gates") * 10_000 + statementsOf("/plans/" + plan + "/pilots") * 100
                    + statementsOf("/plans/" + plan + "/phases"));
        }
        assertThat(counts).allMatch(count -> count.equals(counts.getFirst()));
    }

    /** The plan, and what is compared or connected. */
    @Test
    void whatAnEvaluationAndIntegrationsSayTakesTwoStatementsHoweverLargeTheyAre() {
        String plan = owner().emptyPlan();
        String system = owner().post("/systems", Map.of("name", "CRM")).statusCode(201).extract().path("id");
        for (int size = 1; size <= 3; size++) {
            List<Map<String, String>> options = IntStream.range(0, size).mapToObj(i -> Map.of("name", "Option " + i)).toList();
            String evaluation = owner().post("/plans/" + plan + "/evaluations", Map.of("name", "E", "options", options))
                    .statusCode(201).extract().path("id");
            owner().post("/plans/" + plan + "/integrations", Map.of("systemId", system, "method", "API")).statusCode(201);

            assertThat(statementsOf("/plans/" + plan + "/evaluations/" + evaluation + "/result")).isEqualTo(2);
            assertThat(statementsOf("/plans/" + plan + "/integrations/summary")).isEqualTo(2);
        }
    }

    private long statementsOf(String path) {
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().get(path).statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    /**
     * The plan with its goals, steps, tasks and dependencies; the simulation asks for risks too, and a calendar that is named.
     */
    @ParameterizedTest
    @CsvSource({ "/what-if, 5", "/simulations, 6" })
    void whatIsOnlyCalculatedTakesAFixedNumberOfStatements(String path, int statements) {
        String small = owner().emptyPlan();
        owner().task(small, owner().step(small, "Step"), "Task", 1);
        String large = owner().planFromTemplate();
        for (int i = 0; i < 3; i++) {
            owner().post("/plans/" + large + "/risks", Map.of("challenge", "COST_AND_BUDGET", "title", "Risk " + i,
                    "likelihood", 1, "impact", 1, "probability", 0.5, "dayImpact",
                    Map.of("optimistic", 1, "likely", 2, "pessimistic", 3))).statusCode(201);
        }

        assertThat(statementsOfPost("/plans/" + small + path)).isEqualTo(statements);
        assertThat(statementsOfPost("/plans/" + large + path)).isEqualTo(statements);
    }

    private long statementsOfPost(String path) {
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().post(path, "{}").statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    /** The plans that follow it are read, recalculated and told of together, however many they are and tasks they have. */
    @Test
    void aCalendarMovesThePlansThatFollowItInAFixedNumberOfStatements() {
        long one = statementsOfCalendarChange(1, 2);

        assertThat(statementsOfCalendarChange(1, 40)).isEqualTo(one);
        assertThat(statementsOfCalendarChange(5, 2)).isEqualTo(one);
    }

    private long statementsOfCalendarChange(int plans, int tasks) {
        String calendar = owner().post("/calendars",
                Map.of("name", "Week", "workingTime", Map.of("workingDays", List.of("MONDAY", "TUESDAY", "WEDNESDAY"))))
                .statusCode(201).extract().path("id");
        for (int i = 0; i < plans; i++) {
            String plan = owner().post("/plans",
                    Map.of("name", "Follows", "startDate", "2027-01-04", "currency", "EUR", "calendarId", calendar))
                    .statusCode(201).extract().path("id");
            owner().post("/plans/" + plan + "/tasks/batch", Map.of("create", tasks(owner().step(plan, "Step"), tasks)))
                    .statusCode(200);
        }
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().patch("/calendars/" + calendar, 0, Map.of("workingTime", Map.of("workingDays", List.of("FRIDAY"))))
                .statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    /** The driver sends a hundred rows at a time: nothing else grows with the number of tasks that a batch adds and changes. */
    @Test
    void aBatchTakesTheSameNumberOfStatementsHoweverManyTasksItHas() {
        assertThat(statementsOfBatch(90)).isEqualTo(statementsOfBatch(10));
    }

    private long statementsOfBatch(int number) {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Step");
        List<String> ids = owner().post("/plans/" + plan + "/tasks/batch", Map.of("create", tasks(step, number)))
                .statusCode(200)
                .extract().path("created.id");
        List<Object> changes = new ArrayList<>();
        ids.forEach(id -> changes.add(Map.of("id", id, "version", 0, "patch", Map.of("durationDays", 3))));
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().post("/plans/" + plan + "/tasks/batch", Map.of("create", tasks(step, number), "change", changes))
                .statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    /** Each with a pilot, a gate and three tasks of a template, a goal and dates: the driver sends a hundred rows at a time. */
    @Test
    void aBatchOfPlansTakesTheSameNumberOfStatementsHoweverManyThereAre() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Step");
        String work = owner().task(plan, step, "Work", 2);
        String check = owner().task(plan, step, "Check", 2);
        String decided = owner().task(plan, step, "Decided", 0);
        owner().link(plan, work, check);
        owner().link(plan, check, decided);
        String pilot = owner().post("/plans/" + plan + "/pilots",
                Map.of("name", "Pilot", "hypothesis", "It works", "taskId", work)).statusCode(201).extract().path("id");
        owner().post("/plans/" + plan + "/gates", Map.of("milestoneId", decided, "name", "Gate", "criteria",
                List.of(Map.of("key", "pilot", "type", "PILOT_SCALED", "name", "Pilot", "pilotId", pilot)))).statusCode(201);
        String key = "small-" + UUID.randomUUID();
        owner().post("/templates", Map.of("planId", plan, "key", key, "name", "Small")).statusCode(201);

        assertThat(statementsOfPlans(key, 20)).isEqualTo(statementsOfPlans(key, 2));
        owner().delete("/templates/" + key, 0).statusCode(204);
    }

    private long statementsOfPlans(String template, int number) {
        List<Object> create = IntStream.range(0, number)
                .<Object> mapToObj(i -> Map.of("name", "Plan " + i, "templateKey", template, "startDate", "2027-01-04",
                        "currency", "EUR", "goals", List.of(Map.of("name", "Goal", "benefitType", "EFFICIENCY"))))
                .toList();
        List<String> ids = owner().post("/plans/batch", Map.of("create", create)).statusCode(200).extract().path("created.id");
        List<Object> changes = ids.subList(0, number / 2).stream().<Object> map(
                id -> Map.of("id", id, "version", 0, "patch", Map.of("startDate", "2027-02-01"))).toList();
        List<Object> deletions = ids.subList(number / 2, number).stream().<Object> map(id -> Map.of("id", id, "version", 0))
                .toList();
        Object batch = Map.of("create", create, "change", changes, "delete", deletions);
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().post("/plans/batch", batch).statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    /** All of them open in the request that makes them. */
    @Test
    void gatesThatOpenInABatchTakeTheSameNumberOfStatementsHoweverManyTheyAre() {
        assertThat(statementsOfOpeningGates(30)).isEqualTo(statementsOfOpeningGates(3));
    }

    private long statementsOfOpeningGates(int number) {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Step");
        String work = owner().task(plan, step, "Work", 1);
        owner().patch("/plans/" + plan + "/tasks/" + work, 0, "{\"status\": \"DONE\"}").statusCode(200);
        List<Object> milestones = IntStream.range(0, number)
                .<Object> mapToObj(i -> Map.of("stepId", step, "name", "M" + i, "kind", "MILESTONE", "durationDays", 0))
                .toList();
        List<String> ids = owner().post("/plans/" + plan + "/tasks/batch", Map.of("create", milestones)).statusCode(200)
                .extract().path("created.id");
        List<Object> gates = ids.stream().<Object> map(id -> Map.of("milestoneId", id, "name", "Go", "requiredApprovals", 0,
                "criteria", List.of(Map.of("key", "w", "type", "TASK_DONE", "name", "W", "taskId", work)))).toList();
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().post("/plans/" + plan + "/gates/batch", Map.of("create", gates)).statusCode(200).body("created.status",
                everyItem(equalTo("OPEN")));
        return sessions.getStatistics().getPrepareStatementCount();
    }

    /** Each pilot has spent more than its cap, and puts the task that waits for it on hold. */
    @Test
    void stopRulesThatBreakInABatchTakeTheSameNumberOfStatementsHoweverManyTheyAre() {
        assertThat(statementsOfBrokenRules(20)).isEqualTo(statementsOfBrokenRules(2));
    }

    private long statementsOfBrokenRules(int number) {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Step");
        List<Object> changes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String run = owner().task(plan, step, "Run " + i, 1);
            owner().link(plan, run, owner().task(plan, step, "Roll out " + i, 1));
            String pilot = owner().post("/plans/" + plan + "/pilots",
                    Map.of("name", "Pilot " + i, "hypothesis", "It works", "taskId", run, "costCap", 100, "holdAutomatically",
                            true, "successCriteria", List.of(Map.of("key", "s", "name", "S"))))
                    .statusCode(201).extract().path("id");
            owner().post("/plans/" + plan + "/pilots/" + pilot + "/start").statusCode(200);
            int version = owner().get("/plans/" + plan + "/pilots/" + pilot).extract().path("version");
            changes.add(Map.of("id", pilot, "version", version, "patch", Map.of("spent", 200, "spentOn", "2027-01-05")));
        }
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().post("/plans/" + plan + "/pilots/batch", Map.of("change", changes)).statusCode(200)
                .body("changed.stopRule.broken", everyItem(equalTo(true)))
                .body("changed.stopRule.heldTaskIds", everyItem(hasSize(1)));
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private static List<Object> tasks(String step, int number) {
        return IntStream.range(0, number).<Object> mapToObj(i -> Map.of("stepId", step, "name", "Task " + i)).toList();
    }

    /** One row of the task, one of the history, and in one statement each all computed dates and the event that lists them. */
    @Test
    void aChangeThatMovesTwoThousandTasksTakesTheStatementsOfOneThatMovesTwo() {
        String small = plan(2, 1);
        String large = plan(2_000, 4_000);

        long few = statementsOfChanging(small);
        assertThat(statementsOfChanging(large)).isEqualTo(few);
        assertThat(statementsOf("/plans/" + small + "/schedule")).isEqualTo(statementsOf("/plans/" + large + "/schedule"));
        owner().get("/plans/{id}/schedule", large).body("tasks.size()", equalTo(2_000));
    }

    /** Lengthens the first task, on which all others wait. */
    private long statementsOfChanging(String plan) {
        String first = owner().get("/plans/{id}/tasks/key:{key}", plan, plan + "-1").statusCode(200).extract().path("id");
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().patch("/plans/" + plan + "/tasks/" + first, 0, "{\"durationDays\": 3}").statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    /**
     * A plan whose tasks were not made one by one; each waits for the one before and, where links are left, for the one before
     * that.
     */
    private String plan(int tasks, int links) {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Work");
        organizations.runAs("demo", "test", () -> QuarkusTransaction.requiringNew().call(() -> {
            sessions.getCurrentSession().createNativeMutationQuery("""
                    INSERT INTO task (organization_id, id, version, plan_id, step_id, key, external_id, kind, name, position,
                        duration_days, status, constraint_type, percent_done, created_at, updated_at)
                    SELECT 'demo', uuidv7(), 0, :plan, :step, 't' || i, :plan || '-' || i, 'TASK', 'Task ' || i, i, 1,
                        'NOT_STARTED', 'ASAP', 0, now(), now() FROM generate_series(1, :tasks) i""")
                    .setParameter("plan", UUID.fromString(plan)).setParameter("step", UUID.fromString(step))
                    .setParameter("tasks", tasks).executeUpdate();
            return sessions.getCurrentSession().createNativeMutationQuery("""
                    INSERT INTO dependency (organization_id, id, version, plan_id, predecessor_id, successor_id, type, lag,
                        lag_unit, created_at, updated_at)
                    SELECT 'demo', uuidv7(), 0, :plan, p.id, s.id, 'FS', 0, 'WORKING', now(), now()
                    FROM generate_series(1, :links) i
                    JOIN task p ON p.plan_id = :plan AND p.position = (i + 1) / 2
                    JOIN task s ON s.plan_id = :plan AND s.position = (i + 1) / 2 + 1 + (i + 1) % 2""")
                    .setParameter("plan", UUID.fromString(plan)).setParameter("links", links).executeUpdate();
        }));
        return plan;
    }
}
