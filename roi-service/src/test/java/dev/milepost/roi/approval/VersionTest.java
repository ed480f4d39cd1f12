package dev.milepost.roi.approval;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class VersionTest {
    private static final String CASE = """
            {"name": "Assistant", "currency": "EUR", "discountRate": 0.1, "lines": [
             {"key": "costs", "kind": "COST", "name": "Costs", "amounts": [100]},
             {"key": "gain", "kind": "BENEFIT", "name": "Gain", "amounts": [0, 121]}]}""";

    @Inject
    AgroalDataSource dataSource;

    private final String organization = Api.newOrganization();

    @Test
    void aVersionIsSubmittedByOneAndApprovedByAnother() {
        String location = create();
        Response submitted = as(organization, "contributor").body("{\"note\": \"please look\"}").post(location + "/versions");

        submitted.then().statusCode(201).body("number", is(1)).body("status", equalTo("SUBMITTED")).body("intact", is(true))
                .body("submittedByName", equalTo(organization + "-contributor")).body("npv", is(10f));
        as(organization, "contributor").body("{}").post(location + "/versions/1/approval").then().statusCode(403);
        // the owner has written the case, so the owner can't approve it either
        owner(organization).body("{}").post(location + "/versions/1/approval").then().statusCode(403).body("code",
                equalTo("own-version"));
        String hash = submitted.path("hash");
        as(organization, "manager").body("{\"hash\": \"%s\"}".formatted("0".repeat(64)))
                .post(location + "/versions/1/approval").then().statusCode(409).body("code", equalTo("hash-differs"));
        as(organization, "manager").body("{\"hash\": \"%s\", \"note\": \"good\"}".formatted(hash))
                .post(location + "/versions/1/approval").then().statusCode(200).body("status", equalTo("APPROVED"))
                .body("decidedByName", equalTo(organization + "-manager"));
        as(organization, "manager").body("{\"note\": \"no\"}").post(location + "/versions/1/rejection").then().statusCode(409)
                .body("code", equalTo("version-decided"));
        owner(organization).get(location).then().body("approvedVersion", is(1)).body("changedSinceApproval", is(false));
    }

    @Test
    void anApprovedVersionStaysAsItWasWhateverBecomesOfTheCase() {
        String location = create();
        String hash = submit(location);
        approve(location, 1);

        patch(organization, location, "\"1\"", """
                {"lines": [{"key": "costs", "kind": "COST", "name": "Costs", "amounts": [90]}]}""").then().statusCode(200)
                .body("changedSinceApproval", is(true));

        owner(organization).get(location + "/versions/1").then().statusCode(200).body("version.hash", equalTo(hash))
                .body("version.intact", is(true)).body("businessCase.lines.key", contains("costs", "gain"))
                .body("figures.npv.value", is(10)).body("figures.withoutFreedTime.npv.value", is(10));
        assertThatThrownBy(() -> sql("UPDATE business_case_version SET decision_note = 'x'")).isInstanceOf(SQLException.class)
                .hasMessageContaining("APPROVED");
        assertThatThrownBy(() -> sql("UPDATE business_case_version SET content = '{}'")).isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> sql("DELETE FROM business_case_version")).isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void whoeverHasChangedTheCaseSinceItsLastApprovalDoesNotApproveIt() {
        String location = create();
        submit(location);
        approve(location, 1);
        as(organization, "manager").contentType("application/merge-patch+json").header("If-Match", "\"1\"")
                .body("{\"name\": \"Mine\"}").patch(location).then().statusCode(200);
        submit(location);

        as(organization, "manager").body("{}").post(location + "/versions/2/approval").then().statusCode(403).body("code",
                equalTo("own-version"));
        // the owner's own change is part of version 1 and approved already, but the owner has submitted this one
        owner(organization).body("{}").post(location + "/versions/2/approval").then().statusCode(403);
    }

    @Test
    void oneVersionAtATimeWaitsAndCanBeTakenBackOrRejected() {
        String location = create();
        submit(location);
        owner(organization).body("{}").post(location + "/versions").then().statusCode(409).body("code",
                equalTo("version-pending"));
        owner(organization).body("{}").post(location + "/versions/1/withdrawal").then().statusCode(200).body("status",
                equalTo("WITHDRAWN"));
        submit(location);
        as(organization, "manager").body("{}").post(location + "/versions/2/rejection").then().statusCode(422).body("code",
                equalTo("rejection-needs-reason"));
        as(organization, "manager").body("{\"note\": \"Who pays?\"}").post(location + "/versions/2/rejection").then()
                .statusCode(200).body("decisionNote", equalTo("Who pays?"));

        owner(organization).get(location + "/versions").then().body("items.number", contains(2, 1)).body("items.status",
                contains("REJECTED", "WITHDRAWN"));
        owner(organization).get(location).then().body("approvedVersion", nullValue()).body("changedSinceApproval", nullValue());
    }

    @Test
    void versionsAreComparedWithEachOtherAndWithTheCaseAsItIs() {
        String location = create();
        submit(location);
        approve(location, 1);
        patch(organization, location, "\"1\"", """
                {"lines": [{"key": "costs", "kind": "COST", "name": "Costs", "amounts": [110]},
                           {"key": "gain", "kind": "BENEFIT", "name": "Gain", "amounts": [0, 121]},
                           {"key": "noise", "kind": "DISBENEFIT", "name": "Noise", "amounts": [0, 11]}]}""").then()
                .statusCode(200);

        Response now = owner(organization).get(location + "/versions/comparison?from=1");
        now.then().statusCode(200).body("to", nullValue()).body("changes.path", hasItem("lines/costs/amounts"))
                .body("changes.path", hasItem("lines/noise")).body("figures[0].figure", equalTo("npv"))
                .body("figures[0].from", is(10)).body("figures[0].to", is(-10)).body("figures[0].difference", is(-20));
        submit(location);
        owner(organization).get(location + "/versions/comparison?from=1&to=2").then().statusCode(200).body("to", is(2))
                .body("figures[0].to", is(-10));
        owner(organization).get(location + "/versions/comparison?from=2&to=2").then().body("changes",
                org.hamcrest.Matchers.empty());
        owner(organization).get(location + "/versions/comparison").then().statusCode(400);
        owner(organization).get(location + "/versions/comparison?from=9").then().statusCode(404);
    }

    @Test
    void aSubmissionIsDoneOnceHoweverOftenItIsSent() {
        String location = create();
        Response first = owner(organization).header("Idempotency-Key", "k1").body("{}").post(location + "/versions");
        Response second = owner(organization).header("Idempotency-Key", "k1").body("{}").post(location + "/versions");

        first.then().statusCode(201);
        second.then().statusCode(201).body("id", equalTo(first.<String> path("id")));
    }

    @Test
    void somebodyElsesVersionIsNotFoundAndAViewerOnlyReads() {
        String location = create();
        submit(location);
        String stranger = Api.newOrganization();

        owner(stranger).get(location + "/versions").then().statusCode(404);
        owner(stranger).get(location + "/versions/1").then().statusCode(404);
        owner(stranger).body("{}").post(location + "/versions").then().statusCode(404);
        owner(stranger).body("{}").post(location + "/versions/1/approval").then().statusCode(404);
        owner(stranger).get(location + "/versions/comparison?from=1").then().statusCode(404);
        as(organization, "viewer").get(location + "/versions/1").then().statusCode(200);
        as(organization, "viewer").body("{}").post(location + "/versions").then().statusCode(403);
        as(organization, "contributor").body("{\"note\": \"x\"}").post(location + "/versions/1/rejection").then()
                .statusCode(403);
        owner(organization).get(location + "/versions/7").then().statusCode(404);
        assertThat(owner(organization).get(location + "/versions/1").<Boolean> path("version.intact")).isTrue();
    }

    private String create() {
        return owner(organization).body(CASE).post(Api.BASE + "/business-cases").then().statusCode(201).extract()
                .header("Location");
    }

    private String submit(String location) {
        return owner(organization).body("{}").post(location + "/versions").then().statusCode(201).extract().path("hash");
    }

    private void approve(String location, int number) {
        as(organization, "manager").body("{}").post(location + "/versions/" + number + "/approval").then().statusCode(200);
    }

    /** As the service's own role, in the organization of this test. */
    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement run = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                run.execute("SELECT set_config('milepost.organization', '%s', true)".formatted(organization));
                run.execute(statement);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
