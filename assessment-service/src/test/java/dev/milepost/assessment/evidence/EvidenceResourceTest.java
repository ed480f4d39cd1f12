package dev.milepost.assessment.evidence;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static dev.milepost.assessment.Client.answered;
import static dev.milepost.assessment.Client.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EvidenceResourceTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String KEY = "goals-written";

    private final Client owner = Client.ofNewOrganization();
    private String assessment = "";
    private String path = "";

    @BeforeEach
    void begin() {
        assessment = owner.assessment();
        path = ASSESSMENTS + "/" + assessment + "/evidence";
    }

    @Test
    void whatThereIsDecidesTheLevel() {
        String id = evidence(Map.of("questionKey", KEY, "title", "Goals on the wall"));
        owner.get(path + "/" + id).then().body("evidence.level", equalTo("ASSERTED")).body("expired", is(false))
                .body("ageDays", nullValue());
        verify(id).then().statusCode(409).body("code", equalTo("nothing-to-verify"));

        attach(id, "goals.pdf", pdf(100)).then().statusCode(201).body("mediaType", equalTo("application/pdf"));
        owner.get(path + "/" + id).then().body("evidence.level", equalTo("DOCUMENTED")).body("evidence.files", is(1));
        verify(id).then().statusCode(200).body("level", equalTo("VERIFIED")).body("verifiedBy", notNullValue());
        owner.as("contributor").request().header("If-Match", "\"3\"").post(path + "/" + id + "/verification").then()
                .statusCode(403);
    }

    @Test
    void whatChangesHasToBeVerifiedAgain() {
        String id = evidence(Map.of("questionKey", KEY, "title", "Page", "url", "https://example.com/goals"));
        verify(id).then().statusCode(200).body("level", equalTo("VERIFIED"));

        patch(id, "{\"note\": \"moved\"}").then().statusCode(200).body("level", equalTo("DOCUMENTED"))
                .body("verifiedBy", nullValue());
    }

    @Test
    void ageAndExpiryAreAsOfToday() {
        String old = evidence(Map.of("questionKey", KEY, "title", "Old", "url", "https://example.com", "datedOn",
                TODAY.minusDays(400).toString(), "expiresOn", TODAY.minusDays(1).toString()));
        String lasting = evidence(Map.of("questionKey", KEY, "title", "Lasting", "expiresOn", TODAY.toString()));

        owner.get(path + "/" + old).then().body("ageDays", is(400)).body("expired", is(true));
        owner.get(path + "/" + lasting).then().body("expired", is(false));
        owner.get(path + "?expired=true").then().body("items.evidence.title", contains("Old"));
        owner.get(path + "?expired=false").then().body("items.evidence.title", contains("Lasting"));
        owner.get(path + "?questionKey=goals-value").then().body("items", empty());
        owner.post(path, Map.of("questionKey", KEY, "title", "t", "datedOn", "2026-02-01", "expiresOn", "2026-01-31")).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/expiresOn"));
    }

    @Test
    void evidenceStandsBesideTheScoreAndNeverChangesIt() {
        owner.answerAll(assessment, 2);
        String documented = evidence(Map.of("questionKey", KEY, "title", "Page", "url", "https://example.com"));
        evidence(Map.of("questionKey", "goals-value", "title", "Expired", "url", "https://example.com", "expiresOn",
                TODAY.minusDays(1).toString()));

        owner.result(assessment).then().body("score", is(50))
                .body("evidenced.level", contains("ASSERTED", "DOCUMENTED", "VERIFIED"))
                .body("evidenced[0].score", is(50)).body("evidenced[1].score", is(50))
                .body("evidenced[2].score", nullValue()).body("evidenced[2].low", is(0));
        // one of the four questions of one of ten dimensions: 1/40 of the weight
        owner.result(assessment).then().body("evidenced[1].coverage", is(0.025f)).body("evidenced[1].low", is(1.25f));
        verify(documented).then().statusCode(200);
        owner.result(assessment).then().body("score", is(50)).body("evidenced[2].score", is(50));
    }

    @Test
    void aFileComesBackAsItWasWithItsHash() throws NoSuchAlgorithmException {
        String id = evidence(Map.of("questionKey", KEY, "title", "Goals"));
        byte[] content = pdf(2_500_000);
        String file = attach(id, "our goals (2026).pdf", content).then().statusCode(201)
                .body("sha256", equalTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content))))
                .body("size", is(content.length)).extract().path("id");

        Response read = owner.get(path + "/" + id + "/files/" + file);
        read.then().statusCode(200).header("Content-Type", equalTo("application/pdf"))
                .header("Content-Disposition", containsString("our-goals-2026-.pdf"));
        assertThat(Arrays.equals(read.asByteArray(), content)).isTrue();
        attach(id, "again.pdf", content).then().statusCode(409).body("code", equalTo("file-already-there"));
        owner.request().delete(path + "/" + id + "/files/" + file).then().statusCode(204);
        owner.get(path + "/" + id + "/files/" + file).then().statusCode(404);
        owner.get(path + "/" + id).then().body("attached", empty()).body("evidence.level", equalTo("ASSERTED"));
    }

    @Test
    void programsEmptyAndLargeFilesAreRefused() {
        String id = evidence(Map.of("questionKey", KEY, "title", "Goals"));

        attach(id, "goals.pdf", "#!/bin/sh\necho\n".getBytes(StandardCharsets.UTF_8)).then().statusCode(422)
                .body("code", equalTo("file-not-accepted")).body("detail", containsString("PDF"));
        attach(id, "goals.pdf", pdf(10 * 1024 * 1024 + 1)).then().statusCode(413);
        owner.get(path + "/" + id).then().body("attached", empty());
    }

    @Test
    void filesOfAnotherOrganizationAreNotFound() {
        String id = evidence(Map.of("questionKey", KEY, "title", "Goals"));
        String file = attach(id, "goals.pdf", pdf(100)).then().extract().path("id");
        Client other = Client.ofNewOrganization();
        String otherPath = ASSESSMENTS + "/" + other.assessment() + "/evidence/" + id;

        for (String foreign : List.of(path, path + "/" + id, path + "/" + id + "/files/" + file, otherPath,
                otherPath + "/files/" + file)) {
            other.get(foreign).then().statusCode(404);
        }
    }

    @Test
    void evidenceGoesToTheBinAndBack() {
        String id = evidence(Map.of("questionKey", KEY, "title", "Goals", "externalId", "goals-1"));
        owner.request().header("If-Match", "\"0\"").delete(path + "/" + id).then().statusCode(204);

        owner.get(path).then().body("items", empty());
        owner.get(path + "?deleted=true").then().body("items", hasSize(1));
        owner.post(path + "/" + id + "/restore", "{}").then().statusCode(200);
        owner.get(path + "/key:goals-1").then().statusCode(200);
        owner.get(path + "/" + id + "/history").then().body("items.action", contains("RESTORED", "DELETED", "CREATED"));
        owner.post(path, Map.of("questionKey", "nothing", "title", "t")).then().statusCode(422)
                .body("code", equalTo("evidence-question-unknown"));
    }

    @Test
    void aNarrowScopeIsApprovedUntilOtherQuestionsDoNotApply() {
        List<String> goals = owner.questionKeys(assessment).stream().filter(key -> key.startsWith("goals-")).toList();
        owner.answerAll(assessment, 2);
        String approval = ASSESSMENTS + "/" + assessment + "/dimensions/goals/scope-approval";
        owner.request().body("{}").put(approval).then().statusCode(409).body("code", equalTo("scope-not-narrow"));
        owner.answer(assessment, goals.subList(0, 2), key -> in("NOT_APPLICABLE", key)).then().statusCode(200);

        owner.as("contributor").request().body("{}").put(approval).then().statusCode(403);
        owner.request().body(Map.of("note", "One product only")).put(approval).then().statusCode(200)
                .body("questions", hasSize(2)).body("approvedBy", notNullValue());
        owner.result(assessment).then().body("dimensions[0].narrowScope", is(true))
                .body("dimensions[0].scopeApproval.note", equalTo("One product only"));
        owner.answer(assessment, goals.subList(0, 1), key -> answered(key, 1)).then().statusCode(200);
        owner.answer(assessment, goals.subList(2, 3), key -> in("NOT_APPLICABLE", key)).then().statusCode(200);
        owner.result(assessment).then().body("dimensions[0].narrowScope", is(true))
                .body("dimensions[0].scopeApproval", nullValue());
        owner.request().body("{}").put(ASSESSMENTS + "/" + assessment + "/dimensions/weather/scope-approval").then()
                .statusCode(404);
        Client.ofNewOrganization().request().body("{}").put(approval).then().statusCode(404);
    }

    private String evidence(Map<String, Object> body) {
        return owner.post(path, body).then().statusCode(201).extract().path("id");
    }

    private Response verify(String id) {
        return owner.request().header("If-Match", owner.get(path + "/" + id).header("ETag"))
                .post(path + "/" + id + "/verification");
    }

    private Response patch(String id, String body) {
        return owner.request().contentType("application/merge-patch+json")
                .header("If-Match", owner.get(path + "/" + id).header("ETag")).body(body).patch(path + "/" + id);
    }

    private Response attach(String id, String name, byte[] content) {
        return owner.request().contentType("application/octet-stream").queryParam("name", name).body(content)
                .post(path + "/" + id + "/files");
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (i % 251);
        }
        byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, content, 0, start.length);
        return content;
    }
}
