package dev.milepost.assessment;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** A request takes the same few statements however much it is about. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StatementsTest {
    private final Client client = Client.ofNewOrganization();
    private final UUID plan = UUID.randomUUID();

    @Test
    void findingsReadTheAssessmentItsAnswersTheOwnChallengesAndWhatWasAcceptedAndAReportTheEvidenceToo() {
        String id = client.assessment(plan);
        client.answerAll(id, 1);
        String path = ASSESSMENTS + "/" + id;

        assertThat(statements(path + "/gaps")).isEqualTo(3);
        assertThat(statements(path + "/next-steps?budgetDays=5")).isEqualTo(4);
        assertThat(statements(path + "/report/html")).isEqualTo(5);
        IntStream.range(0, 20).forEach(this::challenge);
        assertThat(statements(path + "/gaps")).isEqualTo(3);
        assertThat(statements(path + "/next-steps?budgetDays=5")).isEqualTo(4);
        assertThat(statements(Client.BASE + "/challenges")).isEqualTo(1);
    }

    @Test
    void aTrendReadsAllRunsAndAllAnswersAtOnce() {
        String trend = Client.BASE + "/trends/small-business-ai-readiness";
        complete();
        long first = statements(trend);
        IntStream.range(0, 5).forEach(i -> complete());

        assertThat(first).isEqualTo(2);
        assertThat(statements(trend)).isEqualTo(first);
        client.get(trend).then().body("runs.size()", is(6));
    }

    @Test
    void answersAreTakenOverInAsManyStatementsHoweverManyThereAre() {
        String few = client.assessment(plan);
        client.answer(few, client.questionKeys(few).subList(0, 2), key -> Client.answered(key, 1)).then().statusCode(200);
        client.complete(few).then().statusCode(200);
        String many = complete();

        assertThat(reassessing(many)).isEqualTo(reassessing(few));
    }

    private long reassessing(String id) {
        return statements(request -> request.body(Map.of("title", "Again"))
                .post(ASSESSMENTS + "/" + id + "/reassessment?dryRun=true").then().statusCode(200));
    }

    private long statements(String path) {
        return statements(request -> request.get(path).then().statusCode(200));
    }

    /** The first time reads what is kept in memory from then on. */
    private long statements(Consumer<RequestSpecification> call) {
        call.accept(client.request());
        return RequestStatements.of(client.request(), call);
    }

    private String complete() {
        String id = client.assessment(plan);
        client.answerAll(id, 1);
        client.complete(id).then().statusCode(200);
        return id;
    }

    private void challenge(int number) {
        String code = "OWN_" + (char) ('A' + number);
        client.post(Client.BASE + "/challenges",
                Map.of("instrumentKey", "small-business-ai-readiness", "code", code, "name", code, "description", code,
                        "severity",
                        Map.of("medium", 1, "high", 2), "signals", List.of(Map.of("question", "data-access", "atMost", 1))))
                .then().statusCode(201);
    }
}
