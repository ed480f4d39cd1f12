package dev.milepost.plan.baseline;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Plans start on Monday, 4 January 2027: 20 working days end on Friday, 29 January, 10 more on Friday, 12 February. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BaselineResourceTest {

    private static final String PERMISSION_DENIED = "42501";

    @Inject
    AgroalDataSource database;
    @Inject
    SessionFactory sessions;

    private record Example(String plan, String step, String connect, String test, String old, String software, String data,
            String baseline) {

        static Example make() {
            String plan = owner().emptyPlan();
            String step = owner().step(plan, "Build");
            String connect = owner().task(plan, step, "Connect", 20);
            String test = owner().task(plan, step, "Test", 10);
            owner().link(plan, connect, test);
            String old = owner().task(plan, step, "Old habits", 5);
            String software = line(plan, Map.of("category", "SOFTWARE", "name", "Licences", "amount", 2600, "taskId", connect));
            String data = line(plan, Map.of("category", "DATA", "name", "Labels", "amount", 500, "date", "2027-01-11"));
            return new Example(plan, step, connect, test, old, software, data, take(plan, "Agreed"));
        }
    }

    @Test
    void aBaselineHoldsDatesBudgetAndScope() {
        Example example = Example.make();

        owner().get("/plans/{id}/baselines/{b}", example.plan, example.baseline).statusCode(200)
                .body("name", equalTo("Agreed")).body("start", equalTo("2027-01-04")).body("finish", equalTo("2027-02-12"))
                .body("budget", equalTo(3100)).body("currency", equalTo("EUR")).body("tasks", equalTo(3))
                .body("budgetLines", equalTo(2)).body("takenBy", equalTo("demo-owner")).body("planId", equalTo(example.plan));
        owner().get("/plans/{id}/baselines/{b}/content", example.plan, example.baseline).statusCode(200)
                .body("tasks.taskId", contains(example.connect, example.test, example.old))
                .body("tasks.start", contains("2027-01-04", "2027-02-01", "2027-01-04"))
                .body("tasks.finish", contains("2027-01-29", "2027-02-12", "2027-01-08"))
                .body("tasks.stepName", contains("Build", "Build", "Build")).body("tasks.durationDays", contains(20, 10, 5))
                .body("budgetLines.budgetLineId", contains(example.software, example.data))
                .body("budgetLines.from", contains("2027-01-04", "2027-01-11"))
                .body("budgetLines.until", contains("2027-01-29", "2027-01-11"));
    }

    @Test
    void aComparisonWithTodaySaysWhatMovedWasAddedAndDeleted() {
        Example example = Example.make();
        String added = change(example);

        owner().get("/plans/{id}/baselines/{b}/comparison", example.plan, example.baseline).statusCode(200)
                .body("from.name", equalTo("Agreed")).body("to.baselineId", equalTo(null))
                .body("finish.workingDays", equalTo(5)).body("finish.calendarDays", equalTo(7))
                .body("start.calendarDays", equalTo(0))
                .body("text",
                        equalTo("The plan ends on 2027-02-19 instead of 2027-02-12: 5 working days (7 calendar days) later."))
                .body("counts", equalTo(Map.of("added", 1, "deleted", 1, "moved", 2, "changed", 0, "unchanged", 0)))
                .body("tasks.taskId", contains(example.connect, example.test, added, example.old))
                .body("tasks.change", contains("MOVED", "MOVED", "ADDED", "DELETED"))
                .body("tasks[0].fields", contains("finish", "durationDays")).body("tasks[0].start.workingDays", equalTo(0))
                .body("tasks[0].finish.workingDays", equalTo(5)).body("tasks[1].fields", contains("start", "finish", "name"))
                .body("tasks[1].start.workingDays", equalTo(5)).body("tasks[1].start.calendarDays", equalTo(7))
                .body("tasks[1].name", equalTo("Test it all")).body("tasks[1].from.name", equalTo("Test"))
                .body("tasks[3].from.finish", equalTo("2027-01-08")).body("tasks[3].to", equalTo(null));
    }

    @Test
    void aComparisonSaysHowTheBudgetHasGrownByCategoryAndLine() {
        Example example = Example.make();
        change(example);

        owner().get("/plans/{id}/baselines/{b}/comparison?with=today", example.plan, example.baseline).statusCode(200)
                .body("from.budget", equalTo(3100)).body("to.budget", equalTo(3250)).body("budget.difference", equalTo(150))
                .body("budget.byCategory.category", contains("SOFTWARE", "TRAINING", "DATA"))
                .body("budget.byCategory.from", contains(2600, 0, 500)).body("budget.byCategory.to", contains(3000, 250, 0))
                .body("budget.byCategory.difference", contains(400, 250, -500))
                .body("budget.lines.name", contains("Licences", "Course", "Labels"))
                .body("budget.lines.change", contains("MOVED", "ADDED", "DELETED"))
                .body("budget.lines.difference", contains(400, 250, -500))
                .body("budget.lines[0].fields", contains("amount", "until"));
    }

    @Test
    void whateverHappensToThePlanTheBaselineStays() {
        Example example = Example.make();
        String before = owner().get("/plans/{id}/baselines/{b}/content", example.plan, example.baseline).extract().asString();
        change(example);
        owner().patch("/plans/" + example.plan, 0,
                "{\"currency\": \"USD\", \"calendar\": {\"workingDays\": [\"MONDAY\"]}, \"startDate\": \"2028-01-03\"}")
                .statusCode(200);

        assertThat(owner().get("/plans/{id}/baselines/{b}/content", example.plan, example.baseline).extract().asString())
                .isEqualTo(before);
        owner().get("/plans/{id}/baselines/{b}/comparison", example.plan, example.baseline).statusCode(200)
                .body("from.currency", equalTo("EUR")).body("to.currency", equalTo("USD"))
                .body("budget.difference", equalTo(null))
                .body("budget.reason",
                        equalTo("One budget is in EUR, the other in USD: amounts of different currencies have no difference."));
    }

    @Test
    void anyTwoBaselinesCompare() {
        Example example = Example.make();
        change(example);
        String key = "b-" + UUID.randomUUID();
        String second = owner().post("/plans/" + example.plan + "/baselines", Map.of("name", "Second", "externalId", key))
                .statusCode(201).extract().path("id");

        owner().get("/plans/{id}/baselines/{b}/comparison?with=key:{key}", example.plan, example.baseline, key).statusCode(200)
                .body("to.baselineId", equalTo(second)).body("finish.workingDays", equalTo(5))
                .body("counts.moved", equalTo(2));
        owner().get("/plans/{id}/baselines/{b}/comparison?with={a}", example.plan, second, example.baseline).statusCode(200)
                .body("finish.workingDays", equalTo(-5)).body("finish.calendarDays", equalTo(-7))
                .body("counts.added", equalTo(1)).body("budget.difference", equalTo(-150));
        owner().get("/plans/{id}/baselines/{b}/comparison?with={a}", example.plan, second, second).statusCode(200)
                .body("counts", equalTo(Map.of("added", 0, "deleted", 0, "moved", 0, "changed", 0, "unchanged", 3)))
                .body("text", equalTo("The plan still ends on 2027-02-19."));
        owner().get("/plans/{id}/baselines", example.plan).body("items.name", contains("Agreed", "Second"));
        owner().get("/plans/{id}/baselines?sort=-createdAt", example.plan).body("items.name", contains("Second", "Agreed"));
        owner().get("/plans/{id}/baselines?externalId={key}", example.plan, key).body("items.id", contains(second));
    }

    @Test
    void aCancelledTaskHasNoDatesToCompare() {
        Example example = Example.make();
        owner().patch("/plans/" + example.plan + "/tasks/" + example.old, 0, "{\"status\": \"CANCELLED\"}").statusCode(200);

        owner().get("/plans/{id}/baselines/{b}/comparison", example.plan, example.baseline).statusCode(200)
                .body("tasks[2].fields", contains("start", "finish", "status")).body("tasks[2].start", equalTo(null))
                .body("tasks[2].finish", equalTo(null));
    }

    @Test
    void aBaselineGoesToTheBinAndComesBackUnchanged() {
        Example example = Example.make();
        String path = "/plans/" + example.plan + "/baselines/" + example.baseline;

        owner().delete(path, 0).statusCode(204);
        owner().get(path).statusCode(404);
        owner().get(path + "/comparison").statusCode(404);
        owner().get("/plans/{id}/baselines?deleted=true", example.plan).body("items.id", contains(example.baseline));
        owner().post(path + "/restore").statusCode(200).body("name", equalTo("Agreed"));
        owner().get(path + "/content").body("tasks", hasSize(3));
        owner().get(path + "/history").body("items.action", contains("RESTORED", "DELETED", "CREATED"));
        owner().patch(path, 2, "{\"name\": \"Another\"}").statusCode(405);
        owner().get(path).body("name", equalTo("Agreed"));
    }

    @Test
    void aDryRunTakesNone() {
        String plan = owner().emptyPlan();

        owner().post("/plans/" + plan + "/baselines?dryRun=true", Map.of("name", "Perhaps")).statusCode(200)
                .body("name", equalTo("Perhaps"));
        owner().get("/plans/{id}/baselines", plan).body("items", hasSize(0));
    }

    /** As the service's own role, which is the only one that requests are answered with. */
    @ParameterizedTest
    @ValueSource(strings = { "UPDATE baseline SET name = 'Another'", "UPDATE baseline SET finish_date = '2030-01-01'",
            "UPDATE baseline SET worked_days = '{}'", "UPDATE baseline_task SET finish_date = '2030-01-01'",
            "UPDATE baseline_line SET amount = 0", "DELETE FROM baseline_task", "DELETE FROM baseline_line" })
    void theDatabaseRefusesToChangeABaseline(String statement) throws SQLException {
        Example.make();
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute("SELECT set_config('milepost.organization', 'demo', false)");
            assertThatThrownBy(() -> sql.executeUpdate(statement)).isInstanceOf(SQLException.class)
                    .extracting(thrown -> ((SQLException) thrown).getSQLState()).isEqualTo(PERMISSION_DENIED);
            sql.execute("SELECT set_config('milepost.organization', '', false)");
        }
    }

    @Test
    void takingAndComparingTakeAFixedNumberOfStatements() {
        String small = owner().emptyPlan();
        owner().task(small, owner().step(small, "Build"), "Connect", 20);
        line(small, Map.of("category", "DATA", "name", "Labels", "amount", 500));
        String large = owner().planFromTemplate();
        for (int i = 0; i < 5; i++) {
            line(large, Map.of("category", "DATA", "name", "Labels " + i, "amount", 500));
        }

        assertThat(statements(() -> take(large, "First"))).isEqualTo(statements(() -> take(small, "First")));
        String ofSmall = take(small, "Second");
        String ofLarge = take(large, "Second");
        for (String read : new String[] { "/content", "/comparison" }) {
            assertThat(statements(() -> owner().get("/plans/" + large + "/baselines/" + ofLarge + read).statusCode(200)))
                    .isEqualTo(
                            statements(() -> owner().get("/plans/" + small + "/baselines/" + ofSmall + read).statusCode(200)));
        }
        assertThat(statements(() -> owner().get("/plans/" + large + "/budget").statusCode(200)))
                .isEqualTo(statements(() -> owner().get("/plans/" + small + "/budget").statusCode(200)));
    }

    @Test
    void somebodyElsesBaselineIsNotThereAndViewersTakeNone() {
        Example example = Example.make();
        Api other = Api.as("other-owner");
        String theirs = other.emptyPlan();
        String theirBaseline = other.post("/plans/" + theirs + "/baselines", Map.of("name", "Theirs")).statusCode(201).extract()
                .path("id");

        other.get("/plans/{id}/baselines", example.plan).statusCode(404);
        other.post("/plans/" + example.plan + "/baselines", Map.of("name", "Mine")).statusCode(404);
        for (String through : new String[] { example.plan, theirs }) {
            String path = "/plans/" + through + "/baselines/" + example.baseline;
            other.get(path).statusCode(404);
            other.get(path + "/content").statusCode(404);
            other.get(path + "/comparison").statusCode(404);
            other.get(path + "/history").statusCode(404);
            other.delete(path, 0).statusCode(404);
        }
        owner().get("/plans/{id}/baselines/{b}/comparison?with={with}", example.plan, example.baseline, theirBaseline)
                .statusCode(404);
        Api viewer = Api.as("demo-viewer");
        viewer.get("/plans/{id}/baselines/{b}", example.plan, example.baseline).statusCode(200);
        viewer.post("/plans/" + example.plan + "/baselines", Map.of("name", "No")).statusCode(403);
        viewer.delete("/plans/" + example.plan + "/baselines/" + example.baseline, 0).statusCode(403);
        owner().get("/plans/{id}/baselines", example.plan).body("items.id", containsInAnyOrder(example.baseline));
    }

    /** Connecting takes a week more, testing has another name, old habits go, and something new comes; more money is needed. */
    private static String change(Example example) {
        String plan = "/plans/" + example.plan;
        owner().patch(plan + "/tasks/" + example.connect, 0, "{\"durationDays\": 25}").statusCode(200);
        owner().patch(plan + "/tasks/" + example.test, 0, "{\"name\": \"Test it all\"}").statusCode(200);
        owner().delete(plan + "/tasks/" + example.old, 0).statusCode(204);
        owner().patch(plan + "/budget-lines/" + example.software, 0, "{\"amount\": 3000}").statusCode(200);
        owner().delete(plan + "/budget-lines/" + example.data, 0).statusCode(204);
        line(example.plan, Map.of("category", "TRAINING", "name", "Course", "amount", 250, "date", "2027-02-15"));
        return owner().task(example.plan, example.step, "New habits", 3);
    }

    private long statements(Runnable request) {
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        request.run();
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private static String line(String plan, Map<String, Object> line) {
        return owner().post("/plans/" + plan + "/budget-lines", line).statusCode(201).extract().path("id");
    }

    private static String take(String plan, String name) {
        return owner().post("/plans/" + plan + "/baselines", Map.of("name", name)).statusCode(201).extract().path("id");
    }
}
