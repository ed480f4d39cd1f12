package dev.milepost.kit.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
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
    private static final String MEMBERSHIPS = "/api/note/v1/memberships";

    @Inject
    SessionFactory sessions;

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

    @Test
    void everybodyLearnsWhatTheTokenOpens() {
        as(Tokens.of("demo-contributor")).get(MEMBERSHIPS).then().statusCode(200)
                .body("items", equalTo(List.of(Map.of("organization", "demo", "roles", List.of("CONTRIBUTOR"), "permissions",
                        List.of("note:read", "note:write")))))
                .body("$", not(hasKey("nextCursor")));
        as(Tokens.of("demo-owner")).get(MEMBERSHIPS).then().statusCode(200)
                .body("items[0].roles", equalTo(List.of("OWNER")))
                .body("items[0].permissions", hasItems("note:approve", "organization:admin"));
    }

    @Test
    void aMemberOfSeveralLearnsOfAllBeforeAndAfterOneIsChosen() {
        for (String chosen : List.of("", "other", "no-such-organization")) {
            as(Tokens.of("adviser")).header("Milepost-Organization", chosen).get(MEMBERSHIPS).then().statusCode(200)
                    .body("items.organization", equalTo(List.of("demo", "other")))
                    .body("items.roles", equalTo(List.of(List.of("OWNER"), List.of("VIEWER"))))
                    .body("items[1].permissions", equalTo(List.of("note:read")));
        }
    }

    @Test
    void whoBelongsToNoOrganizationLearnsThat() {
        as(Tokens.of("nobody")).get(MEMBERSHIPS).then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void aRoleThatIsNotKnownAllowsNothing() {
        as(Tokens.member("demo", "stranger")).get(MEMBERSHIPS).then().statusCode(200)
                .body("items", equalTo(List.of(Map.of("organization", "demo", "roles", List.of(), "permissions", List.of()))));
    }

    @Test
    void aServiceAccountLearnsWhatItWasGranted() {
        as(Tokens.partner("note:write openid")).get(MEMBERSHIPS).then().statusCode(200).body("items", equalTo(List
                .of(Map.of("organization", "demo", "roles", List.of(), "permissions", List.of("note:write")))));
    }

    @Test
    void withoutAValidTokenNobodyLearnsAnything() {
        given().get(MEMBERSHIPS).then().statusCode(401).contentType("application/problem+json")
                .body("code", equalTo("not-signed-in"));
        as(Tokens.forged()).get(MEMBERSHIPS).then().statusCode(401);
        as(Tokens.expired()).get(MEMBERSHIPS).then().statusCode(401).body("code", equalTo("token-expired"));
        as(Tokens.forAnotherAudience()).get(MEMBERSHIPS).then().statusCode(401)
                .body("code", equalTo("token-not-for-this-service"));
        as(Tokens.of("demo-owner")).get(MEMBERSHIPS + "?user=other-owner").then().statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    @Test
    void aTokenThatDoesNotSayWhoseItIsIsRefused() {
        as(Tokens.withoutSubject()).get(NOTES).then().statusCode(401).contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer")).body("code", equalTo("token-invalid"))
                .body("detail", containsString("the claim sub"));
    }

    @Test
    void membershipsAreReadFromTheTokenAlone() {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        as(Tokens.of("adviser")).get(MEMBERSHIPS).then().statusCode(200);

        assertThat(statistics.getPrepareStatementCount()).isZero();
        assertThat(statistics.getConnectCount()).isZero();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static ValidatableResponse write(RequestSpecification request) {
        return request.body("{\"title\": \"" + UUID.randomUUID() + "\"}").post(NOTES).then();
    }
}
