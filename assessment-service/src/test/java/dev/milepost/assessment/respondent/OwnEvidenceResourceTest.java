package dev.milepost.assessment.respondent;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static dev.milepost.assessment.Respondent.SESSION;
import static dev.milepost.assessment.Respondent.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.Respondent;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Respondents without an account say what stands behind their answers. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OwnEvidenceResourceTest {
    private static final String KEY = "goals-written";

    private final Client owner = Client.ofNewOrganization();

    @Test
    void aRespondentAttachesAFileAndReadsItBack() {
        Respondent anna = asked(owner, owner.assessment(), Map.of("name", "Anna"));
        String id = add(anna, KEY, "Our goals").then().statusCode(201).body("level", equalTo("ASSERTED")).extract().path("id");
        byte[] content = pdf("goals");

        String file = attach(anna, id, "goals.pdf", content).then().statusCode(201)
                .body("mediaType", equalTo("application/pdf")).body("size", is(content.length)).extract().path("id");

        anna.get("/evidence").then().statusCode(200).body("evidence.evidence.level", contains("DOCUMENTED"))
                .body("evidence[0].attached.name", contains("goals.pdf"));
        Response read = anna.request().get(SESSION + "/evidence/" + id + "/files/" + file);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(Arrays.equals(read.asByteArray(), content)).isTrue();
        anna.request().delete(SESSION + "/evidence/" + id + "/files/" + file).then().statusCode(204);
        anna.get("/evidence").then().body("evidence.evidence.level", contains("ASSERTED"));
        anna.request().delete(SESSION + "/evidence/" + id).then().statusCode(204);
        anna.get("/evidence").then().body("evidence", empty());
    }

    @Test
    void sizeAndTypeAreCheckedAndThereIsAMost() {
        Respondent anna = asked(owner, owner.assessment(), Map.of("name", "Anna"));
        String id = add(anna, KEY, "Our goals").then().statusCode(201).extract().path("id");

        attach(anna, id, "goals.pdf", "#!/bin/sh\necho\n".getBytes(StandardCharsets.UTF_8)).then().statusCode(422)
                .body("code", equalTo("file-not-accepted"));
        attach(anna, id, "goals.pdf", Arrays.copyOf(pdf("large"), 10 * 1024 * 1024 + 1)).then().statusCode(413);
        add(anna, "nothing", "Nothing").then().statusCode(404);
        anna.request().body(Map.of("questionKey", KEY, "title", " ")).post(SESSION + "/evidence").then().statusCode(400);
        for (int i = 1; i < 20; i++) {
            add(anna, KEY, "More " + i).then().statusCode(201);
        }
        add(anna, KEY, "One too many").then().statusCode(422).body("code", equalTo("too-much-evidence"));
        anna.get("/evidence").then().body("evidence", hasSize(20)).body("evidence[0].attached", empty());
    }

    @Test
    void onlyWhatIsAskedAndOnlyUntilItIsHandedIn() {
        String id = owner.assessment();
        Respondent technician = asked(owner, id, Map.of("name", "Technician", "dimensions", List.of("technology")));
        add(technician, KEY, "Not asked").then().statusCode(404);
        Respondent anna = asked(owner, id, Map.of("name", "Anna"));
        String evidence = add(anna, KEY, "Our goals").then().statusCode(201).extract().path("id");
        Respondent ben = asked(owner, id, Map.of("name", "Ben"));

        attach(ben, evidence, "goals.pdf", pdf("ben")).then().statusCode(404);
        ben.request().delete(SESSION + "/evidence/" + evidence).then().statusCode(404);
        ben.get("/evidence").then().body("evidence", empty());
    }

    @Test
    void confidentialEvidenceIsToldWithTheAnswersAndWithoutWhose() {
        String id = owner.assessment();
        List<Respondent> five = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Respondent one = asked(owner, id, Map.of("name", "Person " + i));
            String evidence = add(one, KEY, "Document " + i).then().statusCode(201).extract().path("id");
            attach(one, evidence, "d.pdf", pdf("d" + i)).then().statusCode(201);
            given.add(evidence);
            five.add(one);
        }
        String path = ASSESSMENTS + "/" + id + "/evidence";
        nobodyElseSees(id, given.getFirst());
        five.forEach(one -> one.answerAll(2));
        Respondent late = asked(owner, id, Map.of("name", "Late"));
        add(late, KEY, "Not handed in").then().statusCode(201);
        nobodyElseSees(id, given.getFirst());

        String completed = owner.complete(id).then().statusCode(200).extract().path("completedAt");

        List<String> told = owner.get(path).then().statusCode(200)
                .body("items.evidence.title",
                        containsInAnyOrder("Document 0", "Document 1", "Document 2", "Document 3", "Document 4"))
                .body("items.attached.flatten().addedBy", everyItem(equalTo("respondent"))).extract().path("items.evidence.id");
        assertThat(told).doesNotContainAnyElementsOf(given);
        // all at one moment, which is that of the completion
        assertThat(owner.get(path).<List<String>> path("items.evidence.createdAt")).hasSize(5).allSatisfy(
                at -> assertThat(at.substring(0, 16)).isGreaterThanOrEqualTo(completed.substring(0, 16)));
        assertThat(owner.get(path).<List<String>> path("items.evidence.createdAt.unique()")).hasSize(1);
        assertThat(owner.get(path).asString()).doesNotContain("Person", "Not handed in");
        owner.get(path + "/" + told.getFirst() + "/history").then().statusCode(200).body("items", empty());
        String file = owner.get(path).path("items[0].attached[0].id");
        assertThat(new String(owner.get(path + "/" + told.getFirst() + "/files/" + file).asByteArray(),
                StandardCharsets.UTF_8)).startsWith("%PDF");
        // one of the four questions of one of ten dimensions
        owner.result(id).then().body("evidenced[1].coverage", is(0.025f));
        five.getFirst().get("/evidence").then().body("evidence.evidence.title", contains("Document 0"));
    }

    @Test
    void whatStandsBehindAQuestionThatFewAnsweredIsNotTold() {
        String id = owner.assessment();
        for (int i = 0; i < 5; i++) {
            Respondent one = asked(owner, id, Map.of("name", "Person " + i));
            one.answer(i < 4 ? Map.of(KEY, 1, "goals-value", 1) : Map.of("goals-value", 1)).then().statusCode(200);
            add(one, i < 4 ? KEY : "goals-value", "Whispered " + i).then().statusCode(201);
            one.submit().then().statusCode(200);
        }
        owner.complete(id).then().statusCode(200);

        owner.get(ASSESSMENTS + "/" + id + "/evidence").then().body("items.evidence.title", contains("Whispered 4"));
        assertThat(owner.get(ASSESSMENTS + "/" + id + "/report/html").asString()).contains("Whispered 4")
                .doesNotContain("Whispered 0", "Whispered 1", "Whispered 2", "Whispered 3");
    }

    @Test
    void namedEvidenceIsSeenAtOnceWithItsName() {
        String id = owner.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "small-business-ai-readiness", "answering",
                "NAMED")).then().statusCode(201).extract().path("id");
        Respondent anna = asked(owner, id, Map.of("name", "Anna"));
        String evidence = add(anna, KEY, "Our goals").then().statusCode(201).extract().path("id");
        attach(anna, evidence, "goals.pdf", pdf("goals")).then().statusCode(201);

        owner.get(ASSESSMENTS + "/" + id + "/evidence/" + evidence).then().statusCode(200)
                .body("attached.addedBy", contains("Anna")).body("evidence.level", equalTo("DOCUMENTED"));
        owner.get(ASSESSMENTS + "/" + id + "/evidence/" + evidence + "/history").then().body("items", hasSize(2));
        anna.answerAll(2);
        add(anna, KEY, "Too late").then().statusCode(409).body("code", equalTo("already-submitted"));
        anna.request().delete(SESSION + "/evidence/" + evidence).then().statusCode(409);
    }

    private void nobodyElseSees(String id, String evidence) {
        String path = ASSESSMENTS + "/" + id + "/evidence";
        owner.get(path).then().statusCode(200).body("items", empty());
        owner.get(path + "?deleted=true").then().body("items", empty());
        for (String part : List.of("", "/history", "/files/" + evidence)) {
            owner.get(path + "/" + evidence + part).then().statusCode(404);
        }
        owner.request().header("If-Match", "\"0\"").post(path + "/" + evidence + "/verification").then().statusCode(404);
        owner.request().header("If-Match", "\"0\"").delete(path + "/" + evidence).then().statusCode(404);
        owner.request().contentType("application/merge-patch+json").header("If-Match", "\"0\"").body("{\"title\": \"x\"}")
                .patch(path + "/" + evidence).then().statusCode(404);
        assertThat(owner.get(ASSESSMENTS + "/" + id + "/report/html").asString()).doesNotContain("Document 0");
        owner.result(id).then().body("evidenced[1].coverage", is(0));
    }

    private static Response add(Respondent respondent, String question, String title) {
        return respondent.request().body(Map.of("questionKey", question, "title", title)).post(SESSION + "/evidence");
    }

    private static Response attach(Respondent respondent, String evidence, String name, byte[] content) {
        return respondent.request().contentType("application/octet-stream").body(content)
                .post(SESSION + "/evidence/" + evidence + "/files?name=" + name);
    }

    private static byte[] pdf(String about) {
        return ("%PDF-1.7\n% " + about + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
