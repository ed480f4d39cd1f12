package dev.milepost.assessment.respondent;

import static dev.milepost.assessment.Respondent.exchange;
import static dev.milepost.assessment.Respondent.ofLink;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.Respondent;
import dev.milepost.kit.door.Secrets;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** Respondents without an account can neither try links nor take the service away from others. */
@QuarkusTest
@TestProfile(RateLimitTest.Narrow.class)
@QuarkusTestResource(PlatformResource.class)
class RateLimitTest {
    private static final int REQUESTS = 8;
    private static final int WRONG = 1;

    private final Client owner = Client.ofNewOrganization();

    @Test
    void aSessionThatAsksTooOftenIsToldHowLongToWaitAndNobodyElseSuffers() {
        String id = owner.assessment();
        Respondent anna = signedIn(id, owner.as("contributor"));
        Respondent ben = signedIn(id, owner.as("viewer"));

        for (int i = 0; i < REQUESTS; i++) {
            anna.get("").then().statusCode(200).header("RateLimit-Limit", Integer.toString(REQUESTS));
        }
        mustWait(anna.get(""));
        mustWait(anna.get("/questionnaire"));
        mustWait(anna.submit());
        ben.get("").then().statusCode(200);
    }

    /** Then right ones have to wait too: who guesses one must not learn of it. */
    @Test
    void whoTriesLinksHasToWait() {
        String id = owner.assessment();
        String secret = Respondent.link(owner, id, Respondent.ask(owner, id, Map.of("name", "Anna")));
        Respondent inside = ofLink(secret);

        for (int i = 0; i < WRONG; i++) {
            exchange(Secrets.next()).then().statusCode(404).body("code", equalTo("link-unknown"));
        }
        mustWait(exchange(Secrets.next()));
        mustWait(exchange(secret));
        inside.get("").then().statusCode(200);
    }

    /** Without a link, which the other test has used up. */
    private Respondent signedIn(String id, Client somebody) {
        Respondent.ask(owner, id, Map.of("name", somebody.user(), "subject", "subject-of-" + somebody.user()));
        return Respondent.of(somebody.post(Client.ASSESSMENTS + "/" + id + "/respondents/me/sessions", "{}").then()
                .statusCode(201).extract().path("token"));
    }

    private static void mustWait(Response response) {
        response.then().statusCode(429).contentType("application/problem+json").body("code", equalTo("too-many-requests"))
                .header("Retry-After", Integer::parseInt, both(greaterThan(0)).and(lessThanOrEqualTo(600)));
    }

    /** So narrow that nothing is refilled during a test. */
    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("milepost.web.rate-limit.enabled", "true", "milepost.web.rate-limit.requests",
                    Integer.toString(REQUESTS), "milepost.web.rate-limit.period", "60M",
                    "milepost.assessment.respondent.wrong-per-minute", Integer.toString(WRONG));
        }
    }
}
