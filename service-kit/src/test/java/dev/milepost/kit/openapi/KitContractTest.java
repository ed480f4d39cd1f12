package dev.milepost.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

/** What the kit adds to the contract of a service. */
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
class KitContractTest {

    private static final String CREATE = "paths.'/api/note/v1/memos'.post";
    private static final String READ = "paths.'/api/note/v1/memos/{memoId}'.get";

    @Test
    void whatIsMadeAnswers201WithItsAddress() {
        contract().body(CREATE + ".responses", hasKey("201")).body(CREATE + ".responses", not(hasKey("200")))
                .body(CREATE + ".responses.201.headers", hasKey("Location"))
                .body(CREATE + ".responses.201.headers", hasKey("ETag"));
    }

    @Test
    void aChangeTellsOfItsKeyAndItsDryRun() {
        contract().body(CREATE + ".parameters.'$ref'",
                hasItems("#/components/parameters/IdempotencyKey", "#/components/parameters/DryRun",
                        "#/components/parameters/Organization"));
    }

    @Test
    void anObjectThatIsReadTellsOf304() {
        contract().body(READ + ".responses", hasKey("304"))
                .body(READ + ".parameters.'$ref'", hasItem("#/components/parameters/IfNoneMatch"));
    }

    @Test
    void aProtectedOperationNeedsATokenAndAPublicOneDoesNot() {
        contract().body(READ + ".security[0]", hasKey("bearer")).body(READ + ".x-permissions", hasItem("note:read"))
                .body("paths.'/api/note/v1/problems'.get.security", equalTo(java.util.List.of()));
    }

    @Test
    void whatEverybodySignedInMayAskNeedsATokenButNoOrganization() {
        String memberships = "paths.'/api/note/v1/memberships'.get";
        contract().body(memberships + ".security[0]", hasKey("bearer"))
                .body(memberships + ".x-permissions", equalTo(java.util.List.of()))
                .body(memberships, not(hasKey("parameters")))
                .body(memberships + ".description", containsString("Needs a token, but no permission and no organization."));
    }

    @Test
    void problemsAreDescribedOnceAndReferredTo() {
        contract().body(READ + ".responses.'404'.'$ref'", equalTo("#/components/responses/Problem404"))
                .body("components.responses.Problem404.content.'application/problem+json'.schema.'$ref'",
                        equalTo("#/components/schemas/Problem"))
                .body("components.schemas.Problem.required", hasItems("code", "requestId", "errors"));
    }

    @Test
    void aFieldOfAnAnswerIsRequiredUnlessItMayBeMissing() {
        contract().body("components.schemas.MemoView.required", hasItems("id", "version", "title", "tags"))
                .body("components.schemas.MemoView.required", not(hasItem("amount")));
    }

    @Test
    void enumsAreExtensibleAndAmountsPlainNumbers() {
        contract().body("components.schemas.MemoKind.'x-extensible-enum'", hasItems("IDEA", "TASK"))
                .body("components.schemas.MemoKind", not(hasKey("enum")))
                .body("components.schemas.MemoView.properties.amount.type", equalTo("number"));
    }

    @Test
    void theContractCanBeReadAsAPage() {
        given().get("/api/note/v1/docs/").then().statusCode(200).contentType("text/html").body(containsString("swagger"));
        given().get("/api/note/v1/openapi").then().statusCode(200).body(containsString("openapi: 3.0.3"));
    }

    private static ValidatableResponse contract() {
        return given().get("/api/note/v1/openapi?format=json").then().statusCode(200);
    }
}
