package dev.milepost.assessment.reliability;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.Respondent;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StatisticsResourceTest {
    private static final String PATH = Client.BASE + "/instruments/small-business-ai-readiness/versions/2/statistics";

    private final Client owner = Client.ofNewOrganization();

    @Test
    void nothingIsToldOfFourCases() {
        complete(4);

        owner.get(PATH).then().statusCode(200).body("cases", is(4)).body("dimensions.alpha", everyItem(nullValue()))
                .body("dimensions.alphaReason", everyItem(equalTo("FEWER_THAN_FIVE_CASES")))
                .body("dimensions.questions.flatten().distribution.flatten()", empty());
    }

    @Test
    void itemsThatAlwaysGoTogetherAreWhollyReliable() {
        complete(5);

        owner.get(PATH).then().body("cases", is(5)).body("dimensions[0].completeCases", is(5))
                .body("dimensions.alpha", everyItem(is(1))).body("dimensions[0].questions[0].answered", is(5))
                .body("dimensions[0].questions[0].distribution.count", contains(1, 1, 1, 1, 1))
                .body("dimensions[0].questions[0].mean", is(2)).body("dimensions[0].questions[0].alphaWithout", is(1));
    }

    @Test
    void eachRespondentIsACaseAndOthersSeeNothing() {
        String id = owner.assessment();
        for (int i = 0; i < 5; i++) {
            Respondent.asked(owner, id, Map.of("name", "Person " + i)).answerAll(2);
        }
        owner.get(PATH).then().body("cases", is(0));
        owner.complete(id).then().statusCode(200);

        owner.get(PATH).then().body("cases", is(5)).body("dimensions.alphaReason", everyItem(equalTo("NO_VARIANCE")))
                .body("dimensions[0].questions[0].distribution.count", contains(5));
        Client.ofNewOrganization().get(PATH).then().body("cases", is(0));
        owner.as("viewer").get(PATH).then().statusCode(403);
        owner.get(Client.BASE + "/instruments/nothing/versions/1/statistics").then().statusCode(404);
    }

    /** Each answered with one value throughout: 0, 1, 2, ... */
    private void complete(int assessments) {
        for (int i = 0; i < assessments; i++) {
            String id = owner.assessment();
            owner.answerAll(id, i);
            owner.complete(id).then().statusCode(200);
        }
    }
}
