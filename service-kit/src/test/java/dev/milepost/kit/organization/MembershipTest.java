package dev.milepost.kit.organization;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What a token opens: one organization, and in it what the role there allows. */
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
class MembershipTest {

    private static final String NOTES = "/api/note/v1/notes";

    @ParameterizedTest
    @CsvSource({ "viewer, 200, 403", "contributor, 200, 201", "manager, 200, 201", "owner, 200, 201", "stranger, 403, 403" })
    void aRoleAllowsWhatItSays(String role, int reading, int writing) {
        String token = Tokens.member("o" + UUID.randomUUID(), role);

        as(token).get(NOTES).then().statusCode(reading);
        write(as(token)).statusCode(writing);
    }

    @Test
    void whoIsDeniedLearnsWhichPermissionIsMissing() {
        write(as(Tokens.of("demo-viewer"))).statusCode(403).contentType("application/problem+json")
                .body("code", equalTo("permission-missing")).body("detail", containsString("note:write"));
    }

    @Test
    void aMemberOfSeveralOrganizationsPicksOne() {
        String adviser = Tokens.of("adviser");

        as(adviser).get(NOTES).then().statusCode(403).body("code", equalTo("organization-not-selected"));
        write(as(adviser).header("Milepost-Organization", "demo")).statusCode(201);
        as(adviser).header("Milepost-Organization", "other").get(NOTES).then().statusCode(200);
        write(as(adviser).header("Milepost-Organization", "other")).statusCode(403).body("code", equalTo("permission-missing"));
    }

    @Test
    void nobodyPicksAnOrganizationTheTokenDoesNotName() {
        as(Tokens.of("demo-owner")).header("Milepost-Organization", "other").get(NOTES).then().statusCode(403)
                .body("code", equalTo("not-a-member"));
        as(Tokens.of("demo-owner")).header("Milepost-Organization", "no-such-organization").get(NOTES).then().statusCode(403)
                .body("code", equalTo("not-a-member"));
    }

    @Test
    void whoIsInNoOrganizationSeesNothing() {
        as(Tokens.of("nobody")).get(NOTES).then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void aServiceAccountMayWhatItsScopesSay() {
        write(as(Tokens.partner("note:write"))).statusCode(201);
        as(Tokens.partner("note:write")).get(NOTES).then().statusCode(403);
        as(Tokens.partner("note:read")).get(NOTES).then().statusCode(200);
        write(as(Tokens.partner("note:read openid *"))).statusCode(403);
    }

    @Test
    void aPersonGainsNothingByAskingForScopes() {
        write(as(Tokens.withScopes("demo-viewer", "note:read note:write"))).statusCode(403);
    }

    @Test
    void whatOneOrganizationWritesAnotherDoesNotList() {
        String mine = "o" + UUID.randomUUID();
        write(as(Tokens.member(mine, "owner"))).statusCode(201);

        as(Tokens.member("p" + mine, "owner")).get(NOTES).then().statusCode(200).body("items.size()", equalTo(0));
        as(Tokens.member(mine, "viewer")).get(NOTES).then().statusCode(200).body("items.size()", equalTo(1));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static ValidatableResponse write(RequestSpecification request) {
        return request.body("{\"title\": \"" + UUID.randomUUID() + "\"}").post(NOTES).then();
    }
}
