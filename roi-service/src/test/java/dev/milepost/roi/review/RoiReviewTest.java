package dev.milepost.roi.review;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RoiReviewTest {
    private static final String REVIEWS = Api.BASE + "/roi-reviews";

    @Inject
    ReviewReminders reminders;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();
    private final UUID plan = UUID.randomUUID();

    @Test
    void aPlanThatNobodyReviewsIsDueNinetyDaysAfterItsCaseWasMade() {
        String businessCase = businessCase(plan);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        due(today.plusDays(89)).then().body("items", empty());
        due(today.plusDays(100)).then().statusCode(200).body("items", hasSize(1))
                .body("items[0].planId", equalTo(plan.toString()))
                .body("items[0].businessCaseId", equalTo(businessCase)).body("items[0].lastReviewOn", nullValue())
                .body("items[0].daysOverdue", is(10)).body("items[0].dueOn", equalTo(today.plusDays(90).toString()));
        owner(organization).get(REVIEWS + "/due?days=0").then().statusCode(400);
    }

    @Test
    void aReviewPutsTheNextOneOffAndIsTakenBackWithIt() {
        String businessCase = businessCase(plan);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String location = review(plan, today.minusDays(5), businessCase).then().statusCode(201).extract().header("Location");

        due(today.plusDays(80)).then().body("items", empty());
        due(today.plusDays(85)).then().body("items[0].lastReviewOn", equalTo(today.minusDays(5).toString()));
        owner(organization).header("If-Match", "\"0\"").delete(location).then().statusCode(204);
        due(today.plusDays(85)).then().body("items", empty());
        owner(organization).post(location + "/restore").then().statusCode(200);
        due(today.plusDays(85)).then().body("items", hasSize(1));
        patch(organization, location, "\"2\"", "{\"conclusion\": \"STOP\"}").then().statusCode(200).body("conclusion",
                equalTo("STOP"));
        owner(organization).queryParam("planId", plan).queryParam("conclusion", "STOP").get(REVIEWS).then().body("items",
                hasSize(1));
        owner(organization).get(location + "/history").then().body("items.action",
                contains("CHANGED", "RESTORED", "DELETED", "CREATED"));
    }

    @Test
    void whenAReviewIsDueOthersAreToldOnceUntilTheNextReminder() {
        businessCase(plan);
        sql("update business_case set created_at = now() - interval '91 days'");
        sql("update roi_review_reminder set due_at = now() - interval '1 minute'");

        reminders.remindAll();
        reminders.remindAll();

        assertThat(events()).hasSize(1);
        review(plan, LocalDate.now(ZoneOffset.UTC), null).then().statusCode(201);
        sql("update roi_review_reminder set due_at = now() - interval '1 minute'");
        reminders.remindAll();
        assertThat(events()).hasSize(1);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        businessCase(plan);
        review(plan, LocalDate.now(ZoneOffset.UTC).plusDays(3), null).then().statusCode(422).body("code",
                equalTo("review-not-held-yet"));
        review(UUID.randomUUID(), LocalDate.now(ZoneOffset.UTC), businessCase(plan)).then().statusCode(422).body("code",
                equalTo("reviewed-case-unknown"));
    }

    @Test
    void somebodyElsesReviewIsNotFoundAndAViewerOnlyReads() {
        String location = review(plan, LocalDate.now(ZoneOffset.UTC), null).header("Location");
        String stranger = Api.newOrganization();

        owner(stranger).get(location).then().statusCode(404);
        owner(stranger).get(REVIEWS).then().body("items", empty());
        businessCase(plan);
        owner(stranger).get(REVIEWS + "/due?on=2199-01-01").then().body("items", empty());
        as(organization, "viewer").get(location).then().statusCode(200);
        as(organization, "viewer").body("{}").post(REVIEWS).then().statusCode(403);
    }

    private Response due(LocalDate on) {
        return owner(organization).queryParam("on", on.toString()).get(REVIEWS + "/due");
    }

    private Response review(UUID ofPlan, LocalDate on, @Nullable String businessCase) {
        String named = businessCase == null ? "" : ", \"businessCaseId\": \"%s\"".formatted(businessCase);
        return owner(organization).body("{\"planId\": \"%s\", \"heldOn\": \"%s\", \"conclusion\": \"CONTINUE\"%s}"
                .formatted(ofPlan, on, named)).post(REVIEWS);
    }

    private String businessCase(UUID ofPlan) {
        return owner(organization).body("{\"name\": \"c\", \"planId\": \"%s\", \"currency\": \"EUR\", \"discountRate\": 0}"
                .formatted(ofPlan)).post(Api.BASE + "/business-cases").then().statusCode(201).extract().path("id");
    }

    private void sql(String statement) {
        organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate()));
    }

    private List<?> events() {
        return organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select id from outbox_event where type = 'roi-review.due'").getResultList()));
    }
}
