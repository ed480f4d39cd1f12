package dev.milepost.kit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(RateLimitsTest.Narrow.class)
@QuarkusTestResource(PlatformResource.class)
class RateLimitsTest {

    private static final String MEMOS = "/api/note/v1/memos";

    private final String organization = "limits-" + UUID.randomUUID();

    @Test
    void whoAsksTooOftenIsToldHowLongToWaitAndNobodyElseSuffers() {
        for (int i = 0; i < 5; i++) {
            given().auth().oauth2(Tokens.member(organization, "owner")).get(MEMOS).then().statusCode(200);
        }
        given().auth().oauth2(Tokens.member(organization, "owner")).get(MEMOS).then().statusCode(429)
                .contentType("application/problem+json").body("code", equalTo("too-many-requests"))
                .header("Retry-After", Integer::parseInt, greaterThan(0)).header("RateLimit-Remaining", "0")
                .header("RateLimit-Limit", "5");
        given().auth().oauth2(Tokens.member(organization, "viewer")).get(MEMOS).then().statusCode(200);
        given().auth().oauth2(Tokens.member("x" + organization, "owner")).get(MEMOS).then().statusCode(200);
    }

    @Test
    void whoHasNotChosenAnOrganizationIsCountedAlone() {
        String memberships = "/api/note/v1/memberships";
        for (int i = 0; i < 5; i++) {
            given().auth().oauth2(Tokens.of("nobody")).get(memberships).then().statusCode(200);
        }
        given().auth().oauth2(Tokens.of("nobody")).get(memberships).then().statusCode(429);
        given().auth().oauth2(Tokens.of("adviser")).get(memberships).then().statusCode(200);
    }

    public static class Narrow extends KitProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = super.getConfigOverrides();
            config.put("milepost.web.rate-limit.requests", "5");
            config.put("milepost.web.rate-limit.period", "10M");
            return config;
        }
    }
}
