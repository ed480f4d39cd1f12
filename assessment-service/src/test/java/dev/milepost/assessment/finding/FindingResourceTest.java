package dev.milepost.assessment.finding;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static dev.milepost.assessment.Client.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FindingResourceTest {
    private final Client client = Client.ofNewOrganization();

    @Test
    void theGapsNameEachQuestionWithWhatClosingItAdds() {
        String id = client.assessment();
        client.answerAll(id, 2);
        client.answer(id, List.of("goals-written", "security-access"), key -> answered(key, 0)).then().statusCode(200);
        client.answer(id, List.of("goals-value"), key -> Client.in("DONT_KNOW", key)).then().statusCode(200);

        // one of ten dimensions, one of four questions, half of the way up: 100 / 10 / 4 / 2 = 1.25 points each
        client.get(ASSESSMENTS + "/" + id + "/gaps").then().statusCode(200).body("points", is(3.75f))
                .body("dimensions.key", contains("goals", "security")).body("dimensions[0].points", is(2.5f))
                .body("dimensions[0].name", equalTo("Business goals and use-case value"))
                .body("dimensions[0].target", is(50))
                .body("dimensions[0].questions.key", containsInAnyOrder("goals-written", "goals-value"))
                .body("dimensions[0].questions.points", everyItem(is(1.25f)))
                .body("dimensions[0].questions.find { it.key == 'goals-value' }.value", nullValue())
                .body("dimensions[0].questions.find { it.key == 'goals-value' }.state", equalTo("DONT_KNOW"))
                .body("dimensions[0].questions[0].recommendations", hasSize(1)).body("unknown", contains("goals-value"));
        client.get(ASSESSMENTS + "/" + id + "/gaps?lang=de").then()
                .body("dimensions[0].questions.find { it.key == 'goals-written' }.text", not(equalTo(
                        "How clear is what AI should do for your business?")));
        client.answerAll(id, 2);
        client.get(ASSESSMENTS + "/" + id + "/gaps").then().body("points", is(0)).body("dimensions", empty())
                .body("unknown", empty());
    }

    @Test
    void theNextStepsAreRankedByPointsPerDayAndAddUp() {
        String id = client.assessment();
        client.answerAll(id, 0);
        JsonPath steps = client.get(ASSESSMENTS + "/" + id + "/next-steps").then().statusCode(200)
                .body("method", equalTo("RANKED")).body("budgetDays", nullValue()).body("guarantee", nullValue())
                .body("underWay", empty()).extract().jsonPath();

        assertThat(steps.getList("steps.gainPerDay", Double.class))
                .isSortedAccordingTo((left, right) -> Double.compare(right, left));
        // every question raised to the target once: 50 of 100 points
        assertThat(steps.getDouble("gain")).isEqualTo(50);
        assertThat(steps.getDouble("steps[-1].cumulatedGain")).isEqualTo(50);
        assertThat(steps.getDouble("steps[-1].cumulatedDays")).isEqualTo(steps.getDouble("effortDays"));
        assertThat(steps.<String> getList("steps.questions.flatten()")).doesNotHaveDuplicates().hasSize(39);
    }

    @Test
    void aBudgetIsSpentOnWhatGainsTheMost() {
        String id = client.assessment();
        client.answerAll(id, 0);

        JsonPath best = client.get(ASSESSMENTS + "/" + id + "/next-steps?budgetDays=3").then().statusCode(200)
                .body("method", equalTo("EXACT")).body("budgetDays", is(3))
                .body("leftOut.reason", hasItem("BUDGET")).extract().jsonPath();
        JsonPath all = client.get(ASSESSMENTS + "/" + id + "/next-steps").jsonPath();

        assertThat(best.getDouble("effortDays")).isLessThanOrEqualTo(3);
        // no beginning of the ranking that fits gains more
        double prefix = 0;
        for (int i = 0; all.getDouble("steps[" + i + "].cumulatedDays") <= 3; i++) {
            prefix = all.getDouble("steps[" + i + "].cumulatedGain");
        }
        assertThat(prefix).isPositive();
        assertThat(best.getDouble("gain")).isGreaterThanOrEqualTo(prefix);
        client.get(ASSESSMENTS + "/" + id + "/next-steps?budgetDays=0").then().body("steps", empty());
        client.get(ASSESSMENTS + "/" + id + "/next-steps?budgetDays=-1").then().statusCode(400)
                .body("errors[0].pointer", equalTo("?budgetDays"));
    }

    @Test
    void whatIsAcceptedIsNoNextStep() {
        String id = client.assessment();
        client.answerAll(id, 0);
        String first = client.get(ASSESSMENTS + "/" + id + "/next-steps").path("steps[0].recommendationId");
        client.request().post(ASSESSMENTS + "/" + id + "/recommendations/" + first + "/acceptance").then().statusCode(200);

        client.get(ASSESSMENTS + "/" + id + "/next-steps").then().body("underWay", contains(first))
                .body("steps.recommendationId", not(hasItem(first)));
    }

    @Test
    void ofAnotherOrganizationNothingIsFound() {
        String id = client.assessment();
        Client other = Client.ofNewOrganization();

        other.get(ASSESSMENTS + "/" + id + "/gaps").then().statusCode(404);
        other.get(ASSESSMENTS + "/" + id + "/next-steps").then().statusCode(404);
        client.as("viewer").get(ASSESSMENTS + "/" + id + "/gaps").then().statusCode(200);
    }
}
