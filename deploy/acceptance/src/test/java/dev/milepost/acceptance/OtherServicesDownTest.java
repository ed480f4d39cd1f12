package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import io.restassured.path.json.JsonPath;

/** Each service goes on without the others, and says what it doesn't know; what was promised happens once they are back. */
@Isolated
class OtherServicesDownTest {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);
    private static final Duration EVENT_ARRIVES_WITHIN = Duration.ofSeconds(10);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

    @Test
    void theOverviewAnswersWithoutRoiServiceFromWhatItLastKnew() {
        String plan = Journey.newPlan();
        Journey.newBusinessCase(plan);
        await().atMost(EVENT_ARRIVES_WITHIN).until(() -> Journey.overview(plan).getBoolean("finance.available"));
        // What is last known comes by event, a moment after the business case was saved.
        await().pollDelay(Duration.ofSeconds(4)).atMost(EVENT_ARRIVES_WITHIN).until(() -> true);

        Service.ROI.freeze();
        try {
            long begun = System.nanoTime();
            JsonPath overview = Journey.overview(plan);
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(taken).isLessThan(ANSWERS_WITHIN);
            assertThat(overview.getBoolean("finance.available")).isFalse();
            assertThat(overview.getString("finance.reason")).isNotBlank();
            assertThat(new BigDecimal(overview.getString("finance.lastKnown.npv"))).isEqualByComparingTo("5496170.11");
            assertThat(overview.getBoolean("kpis.available")).isFalse();
            assertThat(overview.getMap("readiness")).containsKey("available");
        } finally {
            Service.ROI.thaw();
        }
        await().atMost(BACK_WITHIN).until(() -> Journey.overview(plan).getBoolean("finance.available"));
    }

    @Test
    void aRecommendationAcceptedWhilePlanServiceIsDownArrivesOnceItIsBack() {
        String plan = Journey.newPlan();
        String assessment = Journey.completedAssessment(plan, 1);
        String recommendation = Journey.result(assessment).getString("recommendations[0].id");

        Service.PLAN.freeze();
        try {
            Journey.accept(assessment, recommendation).then().statusCode(org.hamcrest.Matchers.oneOf(200, 201, 202));
            assertThat(state(assessment, recommendation)).isEqualTo("PENDING");
            // Long enough for the first attempts to fail
            await().during(Duration.ofSeconds(8)).atMost(Duration.ofSeconds(10))
                    .until(() -> state(assessment, recommendation).equals("PENDING"));
        } finally {
            Service.PLAN.thaw();
        }

        await().atMost(BACK_WITHIN).untilAsserted(() -> assertThat(state(assessment, recommendation)).isEqualTo("DELIVERED"));
        assertThat(Journey.tasksFrom(plan, recommendation)).hasSize(1);
    }

    @Test
    void aRecommendationForAPlanThatIsGoneIsRejectedWithTheReason() {
        String plan = Journey.newPlan();
        String assessment = Journey.completedAssessment(plan, 1);
        String recommendation = Journey.result(assessment).getString("recommendations[0].id");
        String etag = User.DEMO_OWNER.request().get(Service.PLAN.at("/plans/" + plan)).header("ETag");
        User.DEMO_OWNER.request().header("If-Match", etag).delete(Service.PLAN.at("/plans/" + plan)).then().statusCode(204);

        Journey.accept(assessment, recommendation).then().statusCode(org.hamcrest.Matchers.oneOf(200, 201, 202));

        await().atMost(EVENT_ARRIVES_WITHIN)
                .untilAsserted(() -> assertThat(state(assessment, recommendation)).isEqualTo("REJECTED"));
        assertThat(Journey.result(assessment).<String> get(
                "recommendations.find { it.id == '%s' }.reason".formatted(recommendation))).isNotBlank();
    }

    private static String state(String assessment, String recommendation) {
        return Journey.result(assessment)
                .get("recommendations.find { it.id == '%s' }.status".formatted(recommendation));
    }
}
