package dev.milepost.plan;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Many objects of one kind in one request: all of them or none, each wrong one named, in a fixed number of statements. */
@SuppressWarnings("NullAway.Init") // set by the test framework
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BulkTest {

    private static final int LARGE = 90;
    private static final Map<String, Object> WEEK = Map.of("workingDays", List.of("MONDAY", "TUESDAY"));

    @Inject
    SessionFactory sessions;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    /** A plan with what the objects of a batch hang on. */
    private record Ground(String plan, String task, List<String> milestones) {

        static Ground prepared(int milestones) {
            String plan = owner().emptyPlan();
            String step = owner().step(plan, "Step");
            String task = owner().task(plan, step, "Work", 3);
            List<String> made = owner().post("/plans/" + plan + "/tasks/batch",
                    Map.of("create",
                            IntStream.range(0, milestones).mapToObj(i -> Map.of("stepId", step, "name", "Milestone " + i,
                                    "kind", "MILESTONE", "durationDays", 0)).toList()))
                    .statusCode(200).extract().path("created.id");
            return new Ground(plan, task, made);
        }

        String below(String collection) {
            return "/plans/" + plan + collection;
        }

        String made(String collection, Object body) {
            return owner().post(below(collection), body).statusCode(201).extract().path("id");
        }
    }

    /**
     * One kind of objects.
     *
     * @param within prepares what they hang on and gives their path
     * @param make one of them, by its number
     * @param patch a change of one
     * @param broken one that is refused with the code at the pointer
     */
    private record Kind(String name, Function<Ground, String> within, BiFunction<Ground, Integer, Map<String, Object>> make,
            Map<String, Object> patch, Map<String, Object> broken, String code, String pointer) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        Object nobody = UUID.randomUUID();
        return Stream.of(
                new Kind("gates", ground -> ground.below("/gates"),
                        (ground, i) -> Map.of("milestoneId", ground.milestones().get(i), "name", "Gate " + i, "criteria",
                                List.of(Map.of("key", "work", "type", "TASK_DONE", "name", "Work", "taskId", ground.task()))),
                        Map.of("name", "Changed"), Map.of("name", "No", "milestoneId", nobody), "unknown-task",
                        "/create/1/milestoneId"),
                new Kind("pilots", ground -> ground.below("/pilots"),
                        (ground, i) -> Map.of("name", "Pilot " + i, "hypothesis", "It works", "taskId", ground.task()),
                        Map.of("name", "Changed"), Map.of("name", "No", "hypothesis", "It works", "taskId", nobody),
                        "unknown-task", "/create/1/taskId"),
                new Kind("phases", ground -> ground.below("/phases"),
                        (ground, i) -> Map.of("name", "Phase " + i, "milestoneId", ground.milestones().get(i)),
                        Map.of("name", "Changed"), Map.of("name", "No", "exitGateId", nobody), "unknown-gate",
                        "/create/1/exitGateId"),
                new Kind("trainings", ground -> ground.below("/trainings"),
                        (ground, i) -> Map.of("name", "Training " + i, "stakeholderIds",
                                List.of(ground.made("/stakeholders",
                                        Map.of("name", "S", "kind", "GROUP", "influence", 1, "interest", 1))),
                                "taskId", ground.task()),
                        Map.of("name", "Changed"), Map.of("name", "No", "audience", "All", "phaseId", nobody), "unknown-phase",
                        "/create/1/phaseId"),
                new Kind("reviews", ground -> ground.below("/reviews"),
                        (ground, i) -> Map.of("kind", "ROI", "title", "Review " + i, "found", "Much"),
                        Map.of("title", "Changed"), Map.of("kind", "ROI", "title", " ", "found", "Much"), "validation-failed",
                        "/create/1/title"),
                new Kind("mitigations",
                        ground -> ground.below("/risks/" + ground.made("/risks",
                                Map.of("challenge", "COST_AND_BUDGET", "title", "R", "likelihood", 1, "impact", 1))
                                + "/mitigations"),
                        (ground, i) -> Map.of("title", "Mitigation " + i), Map.of("done", true),
                        Map.of("title", "No", "effortDays", -1), "validation-failed", "/create/1/effortDays"),
                new Kind("comments", ground -> ground.below("/tasks/" + ground.task() + "/comments"),
                        (ground, i) -> Map.of("text", "Comment " + i), Map.of("text", "Changed"), Map.of("text", " "),
                        "validation-failed", "/create/1/text"),
                new Kind("calendars", ground -> "/calendars",
                        (ground, i) -> Map.of("name", "Calendar " + i, "workingTime", WEEK), Map.of("name", "Changed"),
                        Map.of("name", "No", "workingTime", Map.of("workingDays", List.of())), "validation-failed",
                        "/create/1/workingTime/workingDays"),
                new Kind("lessons", ground -> "/lessons",
                        (ground, i) -> Map.of("title", "Lesson " + i, "text", "Start small", "learnedIn", "REVIEW", "planId",
                                ground.plan(), "sourceId",
                                ground.made("/reviews", Map.of("kind", "ROI", "title", "R", "found", "F")), "templateKeys",
                                List.of("forecasting")),
                        Map.of("title", "Changed"),
                        Map.of("title", "No", "text", "No", "learnedIn", "OTHER", "planId", nobody), "unknown-plan",
                        "/create/1/planId"),
                new Kind("trend notes", ground -> "/trend-notes",
                        (ground, i) -> Map.of("title", "Note " + i, "source", "https://example.org", "planId", ground.plan()),
                        Map.of("title", "Changed"), Map.of("title", "No", "source", "S", "optionId", nobody), "unknown-option",
                        "/create/1/optionId"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void manyAreAddedChangedAndPutAwayAtOnce(Kind kind) {
        Ground ground = Ground.prepared(4);
        String path = kind.within().apply(ground);
        List<String> ids = owner().post(path + "/batch", Map.of("create", some(kind, ground, 0, 3))).statusCode(200)
                .body("created", hasSize(3)).body("created.version", contains(0, 0, 0)).extract().path("created.id");

        owner().post(path + "/batch",
                Map.of("create", some(kind, ground, 3, 1), "change", changes(kind, ids.subList(0, 1)), "delete",
                        List.of(Map.of("id", ids.get(1), "version", 0))))
                .statusCode(200).body("created", hasSize(1)).body("changed.id", contains(ids.getFirst()))
                .body("changed.version", contains(1)).body("deleted", contains(ids.get(1)));

        owner().get(path + "/" + ids.get(1)).statusCode(404);
        kind.patch().forEach((field, value) -> owner().get(path + "/" + ids.getFirst()).body(field, equalTo(value)));
        owner().get(path + "/" + ids.getFirst() + "/history").body("items.action", contains("CHANGED", "CREATED"));
        owner().post(path + "/" + ids.get(1) + "/restore").statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void oneWrongOneIsNamedAndNothingIsSaved(Kind kind) {
        Ground ground = Ground.prepared(2);
        String path = kind.within().apply(ground);
        String id = owner().post(path, kind.make().apply(ground, 0)).statusCode(201).extract().path("id");

        owner().post(path + "/batch",
                Map.of("create", List.of(kind.make().apply(ground, 1), kind.broken()), "change", changes(kind, List.of(id))))
                .body("code", equalTo(kind.code())).body("errors.pointer", hasItem(kind.pointer()));
        owner().post(path + "/batch", Map.of("change", List.of(Map.of("id", id, "version", 7, "patch", kind.patch()))))
                .statusCode(412).body("errors.pointer[0]", containsString("/change/0/patch"));

        owner().get(path + "/" + id).body("version", equalTo(0));
        owner().post(path + "/batch?dryRun=true", Map.of("change", changes(kind, List.of(id)))).statusCode(200)
                .body("changed[0].version", equalTo(1));
        owner().get(path + "/" + id).body("version", equalTo(0));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void somebodyElsesAreNotThereAndViewersChangeNothing(Kind kind) {
        Ground ground = Ground.prepared(1);
        String path = kind.within().apply(ground);
        String id = owner().post(path, kind.make().apply(ground, 0)).statusCode(201).extract().path("id");

        Api.as("other-owner").post(path + "/batch", Map.of("change", changes(kind, List.of(id)))).statusCode(404);
        Api.as("demo-viewer").post(path + "/batch", Map.of("change", changes(kind, List.of(id)))).statusCode(403);
        owner().get(path + "/" + id).body("version", equalTo(0));
    }

    /** The driver sends a hundred rows at a time: nothing else grows with the number of objects. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aBatchTakesTheSameNumberOfStatementsHoweverLargeItIs(Kind kind) {
        assertThat(statements(kind, LARGE)).isEqualTo(statements(kind, LARGE / 10));
    }

    private long statements(Kind kind, int number) {
        Ground ground = Ground.prepared(3 * number);
        String path = kind.within().apply(ground);
        List<String> ids = owner().post(path + "/batch", Map.of("create", some(kind, ground, 0, 2 * number))).statusCode(200)
                .extract().path("created.id");
        List<Object> deletions = new ArrayList<>();
        ids.subList(number, 2 * number).forEach(id -> deletions.add(Map.of("id", id, "version", 0)));
        Map<String, Object> batch = Map.of("create", some(kind, ground, 2 * number, number), "change",
                changes(kind, ids.subList(0, number)), "delete", deletions);
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().post(path + "/batch", batch).statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    @Test
    void gatesOfOneBatchShareNoMilestoneAndOneMayTakeThePlaceOfAnother() {
        Ground ground = Ground.prepared(2);
        String path = ground.below("/gates");
        Map<String, Object> gate = Map.of("milestoneId", ground.milestones().getFirst(), "name", "Go");
        owner().post(path + "/batch", Map.of("create", List.of(gate, gate))).statusCode(409)
                .body("code", equalTo("milestone-has-gate")).body("errors.pointer", contains("/create/1/milestoneId"));
        String first = ground.made("/gates", gate);

        owner().post(path + "/batch", Map.of("create", List.of(gate))).statusCode(409);
        owner().post(path + "/batch", Map.of("create", List.of(gate), "delete", List.of(Map.of("id", first, "version", 0))))
                .statusCode(200).body("created[0].status", equalTo("SHUT"));
        owner().post(path + "/" + first + "/restore").statusCode(409).body("code", equalTo("milestone-has-gate"));
        Api.as("demo-contributor").post(path + "/batch", Map.of("create", List.of(gate))).statusCode(403);
    }

    @Test
    void aGateOfABatchOpensWhereNothingIsUnmet() {
        Ground ground = Ground.prepared(1);
        owner().patch("/plans/" + ground.plan() + "/tasks/" + ground.task(), 0, "{\"status\": \"DONE\"}").statusCode(200);
        owner().post(ground.below("/gates/batch"),
                Map.of("create",
                        List.of(Map.of("milestoneId", ground.milestones().getFirst(), "name", "Go", "requiredApprovals", 0,
                                "criteria",
                                List.of(Map.of("key", "w", "type", "TASK_DONE", "name", "W", "taskId", ground.task()))))))
                .statusCode(200).body("created[0].status", equalTo("OPEN")).body("created[0].version", equalTo(1));
    }

    @Test
    void phasesOfABatchGiveTasksToEachOtherButShareNone() {
        Ground ground = Ground.prepared(1);
        String path = ground.below("/phases");
        List<String> tasks = List.of(ground.task());
        owner().post(path + "/batch",
                Map.of("create", List.of(Map.of("name", "A", "taskIds", tasks), Map.of("name", "B", "taskIds", tasks))))
                .statusCode(409).body("code", equalTo("task-in-other-phase"))
                .body("errors.pointer", contains("/create/1/taskIds"));
        List<String> ids = owner().post(path + "/batch",
                Map.of("create", List.of(Map.of("name", "A", "taskIds", tasks), Map.of("name", "B")))).statusCode(200)
                .body("created.position", contains(1, 2)).extract().path("created.id");

        owner().post(path + "/batch",
                Map.of("change",
                        List.of(Map.of("id", ids.get(0), "version", 0, "patch", Map.of("taskIds", List.of())),
                                Map.of("id", ids.get(1), "version", 0, "patch", Map.of("taskIds", tasks)))))
                .statusCode(200).body("changed[1].taskIds", contains(ground.task()));
    }

    @Test
    void onlyTheirAuthorsChangeCommentsAlsoInABatch() {
        Ground ground = Ground.prepared(1);
        String path = ground.below("/tasks/" + ground.task() + "/comments");
        String id = owner().post(path, Map.of("text", "Mine")).statusCode(201).extract().path("id");

        Api.as("demo-manager").post(path + "/batch",
                Map.of("change", List.of(Map.of("id", id, "version", 0, "patch", Map.of("text", "Yours")))))
                .statusCode(403).body("code", equalTo("not-the-author")).body("errors.pointer", contains("/change/0/patch"));
    }

    @Test
    void aPlanThatFollowsSeveralCalendarsOfABatchMovesOnce() {
        List<String> calendars = owner().post("/calendars/batch",
                Map.of("create",
                        List.of(Map.of("name", "Two days", "workingTime", WEEK), Map.of("name", "Same", "workingTime", WEEK))))
                .statusCode(200).extract().path("created.id");
        String plan = owner().post("/plans",
                Map.of("name", "P", "startDate", "2027-01-04", "currency", "EUR", "calendarId", calendars.getFirst()))
                .statusCode(201).extract().path("id");
        String step = owner().step(plan, "Step");
        owner().post("/plans/" + plan + "/tasks",
                Map.of("stepId", step, "name", "T", "durationDays", 3, "calendarId", calendars.get(1))).statusCode(201);
        owner().post("/plans/" + plan + "/tasks", Map.of("stepId", step, "name", "U", "durationDays", 3)).statusCode(201);
        long before = moves(plan);

        Map<String, Object> patch = new HashMap<>();
        patch.put("workingTime", Map.of("workingDays", List.of("MONDAY", "TUESDAY", "WEDNESDAY")));
        owner().post("/calendars/batch",
                Map.of("change", calendars.stream().map(id -> Map.of("id", id, "version", 0, "patch", patch)).toList()))
                .statusCode(200);

        owner().get("/plans/{id}/schedule", plan).body("finish", equalTo("2027-01-06"));
        assertThat(moves(plan)).isEqualTo(before + 1);
    }

    private long moves(String plan) {
        return organizations.runAs("demo", "test", () -> QuarkusTransaction.requiringNew().call(() -> entities
                .createQuery("select count(e) from OutboxEvent e where e.type = 'schedule.changed' and e.subject = :plan",
                        Long.class)
                .setParameter("plan", UUID.fromString(plan)).getSingleResult()));
    }

    @Test
    void aStopRuleThatABatchBreaksIsSeenAtOnce() {
        Ground ground = Ground.prepared(1);
        String path = ground.below("/pilots");
        List<Object> wanted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            wanted.add(Map.of("name", "Pilot " + i, "hypothesis", "H", "costCap", 100, "successCriteria",
                    List.of(Map.of("key", "s", "name", "S"))));
        }
        List<String> ids = owner().post(path + "/batch", Map.of("create", wanted)).statusCode(200).extract()
                .path("created.id");
        ids.subList(0, 2).forEach(id -> owner().post(path + "/" + id + "/start").statusCode(200));

        owner().post(path + "/batch",
                Map.of("change",
                        List.of(Map.of("id", ids.get(0), "version", 1, "patch", Map.of("spent", 101)),
                                Map.of("id", ids.get(1), "version", 1, "patch", Map.of("spent", 99)),
                                Map.of("id", ids.get(2), "version", 0, "patch", Map.of("spent", 101)))))
                .statusCode(200).body("changed.stopRule.broken", contains(true, false, false));
    }

    @Test
    void severalWrongLessonsAreAnsweredTogether() {
        Ground ground = Ground.prepared(1);
        String pilot = ground.made("/pilots", Map.of("name", "P", "hypothesis", "H"));
        String elsewhere = owner().emptyPlan();
        owner().post("/lessons/batch",
                Map.of("create", List.of(lesson("PILOT", ground.plan(), pilot, "ai-integration"),
                        lesson("PILOT", elsewhere, pilot, "ai-integration"),
                        lesson("REVIEW", ground.plan(), pilot, "ai-integration"),
                        lesson("OTHER", ground.plan(), pilot, "ai-integration"),
                        lesson("PILOT", ground.plan(), pilot, "no-such-template"))))
                .body("code", equalTo("batch-refused"))
                .body("errors.pointer", containsInAnyOrder("/create/1/sourceId", "/create/2/sourceId", "/create/3/sourceId",
                        "/create/4/templateKeys"))
                .body("errors.code", containsInAnyOrder("unknown-pilot", "unknown-review", "not-expected",
                        "unknown-template"));
    }

    private static Map<String, Object> lesson(String learnedIn, String plan, String source, String template) {
        return Map.of("title", "L", "text", "T", "learnedIn", learnedIn, "planId", plan, "sourceId", source, "templateKeys",
                List.of(template));
    }

    private static List<Object> some(Kind kind, Ground ground, int from, int number) {
        return IntStream.range(from, from + number).<Object> mapToObj(i -> kind.make().apply(ground, i)).toList();
    }

    private static List<Object> changes(Kind kind, List<String> ids) {
        return ids.stream().<Object> map(id -> Map.of("id", id, "version", 0, "patch", kind.patch())).toList();
    }
}
