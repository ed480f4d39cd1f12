package dev.milepost.plan;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Many of what is made and put away but never changed: baselines, revisions, templates and calendar addresses. */
@SuppressWarnings("NullAway.Init") // set by the test framework
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AddingBatchesTest {

    private static final int FEW = 2;
    private static final int MANY = 20;

    @Inject
    SessionFactory sessions;

    private String plan;

    @BeforeEach
    void aPlan() {
        plan = owner().emptyPlan();
        owner().task(plan, owner().step(plan, "Step"), "Work", 5);
    }

    private String path(String collection) {
        return "/plans/" + plan + collection;
    }

    private static List<Object> deletions(List<String> ids) {
        return ids.stream().<Object> map(id -> Map.of("id", id, "version", 0)).toList();
    }

    private long statements(String path, Object body) {
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().post(path, body).statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    @Test
    void manyBaselinesAreTakenAndPutAwayAtOnce() {
        List<String> first = owner()
                .post(path("/baselines/batch"), Map.of("create", List.of(Map.of("name", "A"), Map.of("name", "B"))))
                .statusCode(200).body("created.name", contains("A", "B")).body("deleted", empty()).extract()
                .path("created.id");
        owner().get(path("/baselines/" + first.get(1) + "/content")).body("tasks.name", contains("Work"))
                .body("tasks.finish", contains("2027-01-08"));

        owner().post(path("/baselines/batch"),
                Map.of("create", List.of(Map.of("name", "C")), "delete", deletions(first.subList(0, 1)))).statusCode(200)
                .body("deleted", contains(first.getFirst()));
        owner().get(path("/baselines")).body("items.name", contains("B", "C"));
        owner().get(path("/baselines/" + first.getFirst())).statusCode(404);
        owner().post(path("/baselines/" + first.getFirst() + "/restore")).statusCode(200);
    }

    @Test
    void oneWrongBaselineIsNamedAndNoneIsTaken() {
        String key = "baseline-" + UUID.randomUUID();
        Map<String, String> named = Map.of("name", "A", "externalId", key);
        owner().post(path("/baselines/batch"),
                Map.of("create", List.of(named, named), "delete", deletions(List.of(UUID.randomUUID().toString()))))
                .body("errors.pointer", containsInAnyOrder("/create/1/externalId", "/delete/0/id"));
        owner().post(path("/baselines/batch?dryRun=true"), Map.of("create", List.of(named))).statusCode(200)
                .body("created", hasSize(1));
        owner().get(path("/baselines")).body("items", empty());
        Api.as("other-owner").post(path("/baselines/batch"), Map.of("create", List.of(named))).statusCode(404);
        Api.as("demo-viewer").post(path("/baselines/batch"), Map.of("create", List.of(named))).statusCode(403);
    }

    @Test
    void howManyBaselinesThereAreCostsNoStatements() {
        assertThat(statementsOfBaselines(MANY)).isEqualTo(statementsOfBaselines(FEW));
    }

    private long statementsOfBaselines(int number) {
        Object create = IntStream.range(0, number).mapToObj(i -> Map.of("name", "B" + i)).toList();
        List<String> there = owner().post(path("/baselines/batch"), Map.of("create", create)).statusCode(200).extract()
                .path("created.id");
        return statements(path("/baselines/batch"), Map.of("create", create, "delete", deletions(there)));
    }

    @Test
    void manyRevisionsTakeTheNextNumbersAndABaselineEach() {
        owner().post(path("/revisions"), Map.of("reason", "First")).statusCode(201);
        owner().post(path("/revisions/batch"),
                Map.of("create", List.of(Map.of("reason", "Second"), Map.of("reason", "Third", "changes", List.of("Scope")))))
                .statusCode(200).body("created.number", contains(2, 3)).body("created.reason", contains("Second", "Third"));

        owner().get(path("/revisions")).body("items.number", contains(1, 2, 3));
        owner().get(path("/baselines")).body("items.name", contains("Revision 1", "Revision 2", "Revision 3"))
                .body("items.tasks", everyItem(equalTo(1)));
    }

    @Test
    void aRevisionOfAnUnknownReviewIsNamedAndNoneIsMade() {
        owner().post(path("/revisions/batch"),
                Map.of("create", List.of(Map.of("reason", "A"), Map.of("reason", "B", "reviewId", UUID.randomUUID()))))
                .statusCode(422).body("code", equalTo("unknown-review"))
                .body("errors.pointer", contains("/create/1/reviewId"));
        owner().post(path("/revisions/batch?dryRun=true"), Map.of("create", List.of(Map.of("reason", "A")))).statusCode(200);
        owner().get(path("/revisions")).body("items", empty());
        Api.as("other-owner").post(path("/revisions/batch"), Map.of("create", List.of(Map.of("reason", "A"))))
                .statusCode(404);
    }

    @Test
    void howManyRevisionsThereAreCostsNoStatements() {
        String review = owner().post(path("/reviews"), Map.of("kind", "ROI", "title", "R", "found", "F")).statusCode(201)
                .extract().path("id");
        assertThat(statementsOfRevisions(review, MANY)).isEqualTo(statementsOfRevisions(review, FEW));
    }

    private long statementsOfRevisions(String review, int number) {
        return statements(path("/revisions/batch"), Map.of("create",
                IntStream.range(0, number).mapToObj(i -> Map.of("reason", "R" + i, "reviewId", review)).toList()));
    }

    private static Map<String, Object> template(String ofPlan, String key) {
        return Map.of("planId", ofPlan, "key", key, "name", "Template " + key);
    }

    @Test
    void manyTemplatesAreSavedAndPutAwayAtOnce() {
        String a = "a-" + UUID.randomUUID();
        String b = "b-" + UUID.randomUUID();
        String other = owner().planFromTemplate();
        Object alone = owner().post("/templates?dryRun=true", template(other, b)).statusCode(200).extract().path("gates");
        owner().post("/templates/batch", Map.of("create", List.of(template(plan, a), template(other, b)))).statusCode(200)
                .body("created.key", contains(a, b)).body("created[0].steps[0].tasks.name", contains("Work"))
                .body("created[1].gates", equalTo(alone));

        owner().post("/templates/batch", Map.of("create", List.of(template(plan, a)), "delete",
                deletions(List.of("key:" + a, "key:" + b)))).statusCode(200).body("deleted", contains(a, b));
        owner().get("/templates/" + b).statusCode(404);
        owner().delete("/templates/" + a, 0).statusCode(204);
    }

    @Test
    void whatIsWrongWithTemplatesIsNamedAndNoneIsSaved() {
        String key = "t-" + UUID.randomUUID();
        owner().post("/templates/batch", Map.of("create",
                List.of(template(plan, key), template(plan, key), template(plan, "forecasting"),
                        template(UUID.randomUUID().toString(), key + "x"))))
                .body("errors.pointer", containsInAnyOrder("/create/1/key", "/create/2/key", "/create/3/planId"));
        owner().post("/templates/batch", Map.of("delete", deletions(List.of("key:forecasting")))).statusCode(409)
                .body("code", equalTo("template-built-in")).body("errors.pointer", contains("/delete/0/id"));
        owner().get("/templates/" + key).statusCode(404);
        Api.as("other-owner").post("/templates/batch", Map.of("create", List.of(template(plan, key)))).statusCode(404);
        Api.as("demo-viewer").post("/templates/batch", Map.of("create", List.of(template(plan, key)))).statusCode(403);
    }

    @Test
    void howManyTemplatesThereAreCostsNoStatements() {
        assertThat(statementsOfTemplates(MANY)).isEqualTo(statementsOfTemplates(FEW));
    }

    private long statementsOfTemplates(int number) {
        List<Object> create = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String key = "s" + i + "-" + UUID.randomUUID();
            keys.add("key:" + key);
            create.add(template(owner().planFromTemplate(), key));
        }
        long counted = statements("/templates/batch", Map.of("create", create));
        owner().post("/templates/batch", Map.of("delete", deletions(keys))).statusCode(200);
        return counted;
    }

    @Test
    void manyCalendarAddressesAreMadeAndRevokedAtOnce() {
        List<String> addresses = owner().post(path("/calendar-feeds/batch"),
                Map.of("create", List.of(Map.of("name", "Kim"), Map.of("name", "Lee", "tasksAs", "EVENT")))).statusCode(200)
                .body("created.name", contains("Kim", "Lee")).extract().path("created.address");
        List<String> ids = owner().get(path("/calendar-feeds")).extract().path("items.id");
        for (String address : addresses) {
            io.restassured.RestAssured.given().get(address).then().statusCode(200);
        }

        owner().post(path("/calendar-feeds/batch"), Map.of("delete", deletions(ids))).statusCode(200)
                .body("deleted", equalTo(ids)).body("created", empty());
        for (String address : addresses) {
            io.restassured.RestAssured.given().get(address).then().statusCode(404);
        }
    }

    @Test
    void noMoreCalendarAddressesThanAPlanKeepsAndNoneTwiceForOneKey() {
        Object fifty = IntStream.range(0, 50).mapToObj(i -> Map.of("name", "F" + i)).toList();
        owner().post(path("/calendar-feeds/batch?dryRun=true"), Map.of("create", fifty)).statusCode(200)
                .body("created", hasSize(50));
        owner().get(path("/calendar-feeds")).body("items", empty());
        Map<String, Object> body = Map.of("create", fifty);
        String key = UUID.randomUUID().toString();
        owner().request().header("Idempotency-Key", key).body(body).post(Api.BASE + path("/calendar-feeds/batch")).then()
                .statusCode(200);
        owner().request().header("Idempotency-Key", key).body(body).post(Api.BASE + path("/calendar-feeds/batch")).then()
                .statusCode(409);

        owner().post(path("/calendar-feeds/batch"), Map.of("create", List.of(Map.of("name", "One more")))).statusCode(409)
                .body("code", equalTo("too-many-calendar-feeds"));
        Api.as("other-owner").post(path("/calendar-feeds/batch"), Map.of("create", List.of(Map.of("name", "Mine"))))
                .statusCode(404);
    }

    @Test
    void howManyCalendarAddressesThereAreCostsNoStatements() {
        long few = statementsOfFeeds(FEW);
        assertThat(statementsOfFeeds(MANY)).isEqualTo(few);
    }

    private long statementsOfFeeds(int number) {
        Object create = IntStream.range(0, number).mapToObj(i -> Map.of("name", "F" + i)).toList();
        List<String> there = owner().post(path("/calendar-feeds/batch"), Map.of("create", create)).statusCode(200).extract()
                .path("created.id");
        return statements(path("/calendar-feeds/batch"), Map.of("create", create, "delete", deletions(there)));
    }

    @Test
    void revisionsTemplatesAndCalendarAddressesAreFound() {
        String review = owner().post(path("/reviews"), Map.of("kind", "ROI", "title", "R", "found", "F")).statusCode(201)
                .extract().path("id");
        owner().post(path("/revisions/batch"), Map.of("create", List.of(Map.of("reason", "Licences cost more"),
                Map.of("reason", "Later", "changes", List.of("Begin in May"), "reviewId", review)))).statusCode(200);
        owner().get(path("/revisions?q=LICENCES")).body("items.reason", contains("Licences cost more"));
        owner().get(path("/revisions?q=in may")).body("items.reason", contains("Later"));
        owner().get(path("/revisions?reviewId=" + review)).body("items.reason", contains("Later"));

        String key = "feed-" + UUID.randomUUID();
        owner().post(path("/calendar-feeds/batch"),
                Map.of("create", List.of(Map.of("name", "Kim's phone", "externalId", key), Map.of("name", "Lee"))))
                .statusCode(200);
        owner().get(path("/calendar-feeds?q=PHONE")).body("items.externalId", contains(key));
        owner().get(path("/calendar-feeds?externalId=" + key)).body("items.name", contains("Kim's phone"));

        owner().get("/templates?q=Forecast").body("items.key", contains("forecasting"));
        owner().get("/templates?q=no such words").body("items", empty());
    }
}
