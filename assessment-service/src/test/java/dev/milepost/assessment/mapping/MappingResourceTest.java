package dev.milepost.assessment.mapping;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What questions and frameworks have in common, by the service and by an organization. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MappingResourceTest {
    private static final String MAPPINGS = Client.BASE + "/catalogue-mappings";
    private static final String CATALOGUES = Client.BASE + "/catalogues";
    private static final String INSTRUMENT = "small-business-ai-readiness";

    private final Client client = Client.ofNewOrganization();

    @Test
    void aPartKnowsTheQuestionsThatRestOnItAndItsPlaybookEntry() {
        client.get(CATALOGUES + "/NIST_AI_RMF/nodes/{id}/mappings?lang=de", "MAP 1.4").then().statusCode(200)
                .body("items.origin", hasItem("BUILT_IN")).body("items[0].other.catalogue", equalTo("NIST_AI_RMF_PLAYBOOK"))
                .body("items[0].relationship", equalTo("EQUAL_TO"))
                .body("items.findAll { it.other.instrumentKey == '" + INSTRUMENT + "' }.relationship",
                        hasItem("INTERSECTS_WITH"));
        client.get(CATALOGUES + "/NIST_AI_RMF/nodes/{id}/mappings", "MAP 99").then().statusCode(404);
    }

    @Test
    void oneQuestionIsMappedToManyPartsAndManyToOne() {
        String question = question(0);
        map(question, "NIST_CSF", "GV.OC-01", "SUBSET_OF");
        map(question, "NIST_CSF", "GV.RM-01", "INTERSECTS_WITH");
        map(question(1), "NIST_CSF", "GV.OC-01", "EQUIVALENT_TO");

        client.get(MAPPINGS + "?questionKey=" + question).then().body("items.target.nodeId", contains("GV.OC-01", "GV.RM-01"))
                .body("items.relationship", contains("SUBSET_OF", "INTERSECTS_WITH"));
        client.get(MAPPINGS + "?catalogue=NIST_CSF&nodeId=GV.OC-01").then().body("items", hasSize(2));
        client.get(MAPPINGS + "?relationship=EQUIVALENT_TO").then().body("items", hasSize(1));
        // seen from the part, what is a subset of it is read the other way round
        client.get(CATALOGUES + "/NIST_CSF/nodes/GV.OC-01/mappings").then()
                .body("items.findAll { it.origin == 'OWN' }.relationship", containsInAnyOrder("SUPERSET_OF", "EQUIVALENT_TO"))
                .body("items.findAll { it.origin == 'OWN' }.other.questionKey", hasItem(question));
    }

    @Test
    void partsOfTwoCataloguesAreMappedToEachOther() {
        Map<String, Object> source = Map.of("catalogue", "NIST_PRIVACY", "nodeId", "GV.PO-P1");
        client.post(MAPPINGS, Map.of("source", source, "target", Map.of("catalogue", "NIST_CSF", "nodeId", "GV.PO-01"),
                "relationship", "SUPERSET_OF", "rationale", "FUNCTIONAL", "strength", 7)).then().statusCode(201);

        client.get(CATALOGUES + "/NIST_PRIVACY/nodes/GV.PO-P1/mappings").then()
                .body("items.find { it.origin == 'OWN' }.relationship", equalTo("SUPERSET_OF"))
                .body("items.find { it.origin == 'OWN' }.strength", is(7));
        client.get(CATALOGUES + "/NIST_CSF/nodes/GV.PO-01/mappings").then()
                .body("items.find { it.origin == 'OWN' }.relationship", equalTo("SUBSET_OF"));
    }

    @Test
    void whatAnInstrumentAsksOfACatalogueIsCountedAndOwnMappingsGoFirst() {
        int before = client.get(CATALOGUES + "/NIST_AI_RMF/coverage").then().statusCode(200).body("leaves", is(72))
                .extract().path("covered");
        String question = client.get(CATALOGUES + "/NIST_AI_RMF/coverage")
                .path("nodes.find { it.id == 'MAP 1.4' }.questions[0].questionKey");
        String uncovered = client.get(CATALOGUES + "/NIST_AI_RMF/coverage").path("nodes.find { it.questions.isEmpty() }.id");
        map(question, "NIST_AI_RMF", uncovered, "INTERSECTS_WITH");
        client.get(CATALOGUES + "/NIST_AI_RMF/coverage").then()
                .body("nodes.find { it.id == '" + uncovered + "' }.questions.origin", contains("OWN"))
                .body("covered", is(before + 1));

        map(question, "NIST_AI_RMF", "MAP 1.4", "NO_RELATIONSHIP");

        client.get(CATALOGUES + "/NIST_AI_RMF/coverage?instrumentKey=" + INSTRUMENT).then()
                .body("nodes.find { it.id == 'MAP 1.4' }.questions.questionKey", not(hasItem(question)));
        client.get(CATALOGUES + "/NIST_AI_RMF/coverage?instrumentKey=nothing").then().statusCode(404);
    }

    @Test
    void aMappingThatMakesNoSenseSaysWhatToDo() {
        refused(Map.of("instrumentKey", INSTRUMENT, "questionKey", "no-such"), node("NIST_CSF", "GV.OC-01"), 422,
                "unknown-question", "/source/questionKey");
        refused(node("NIST_CSF", "XX.YY"), node("NIST_CSF", "GV.OC-01"), 422, "unknown-catalogue-node", "/source/nodeId");
        refused(node("NIST_CSF", "GV.OC-02"), node("NIST_CSF", "XX.YY"), 422, "unknown-catalogue-node", "/target/nodeId");
        refused(node("NIST_CSF", "GV.OC-01"), node("NIST_CSF", "GV.OC-01"), 422, "mapping-to-itself", "/target");
        refused(Map.of("instrumentKey", INSTRUMENT), node("NIST_CSF", "GV.OC-01"), 422, "mapping-end-incomplete", "/source");
        refused(node("NIST_CSF", "GV.OC-01"), Map.of("instrumentKey", INSTRUMENT, "questionKey", question(0)), 422,
                "mapping-end-incomplete", "/target");
        map(question(0), "NIST_CSF", "GV.OC-01", "SUBSET_OF");
        refused(Map.of("instrumentKey", INSTRUMENT, "questionKey", question(0)), node("NIST_CSF", "GV.OC-01"), 409,
                "already-mapped", "/target");
    }

    @Test
    void aMappingIsChangedBinnedAndRestored() {
        String id = map(question(0), "NIST_CSF", "GV.OC-01", "SUBSET_OF");
        client.request().contentType("application/merge-patch+json").header("If-Match", "\"0\"")
                .body("{\"relationship\": \"EQUAL_TO\", \"note\": \"Word for word\"}").patch(MAPPINGS + "/" + id).then()
                .statusCode(200).body("relationship", equalTo("EQUAL_TO")).body("version", is(1));
        client.get(MAPPINGS + "/" + id + "/history").then().body("items[0].changes.field", hasItem("relationship"));
        client.request().header("If-Match", "\"1\"").delete(MAPPINGS + "/" + id).then().statusCode(204);
        client.get(MAPPINGS).then().body("items", hasSize(0));
        String other = map(question(0), "NIST_CSF", "GV.OC-01", "SUBSET_OF");
        client.request().post(MAPPINGS + "/" + id + "/restore").then().statusCode(409).body("code", equalTo("already-mapped"));
        client.request().header("If-Match", "\"0\"").delete(MAPPINGS + "/" + other).then().statusCode(204);
        client.request().post(MAPPINGS + "/" + id + "/restore").then().statusCode(200).body("note", notNullValue());
    }

    @Test
    void manyAtOnceAreAllOrNone() {
        Map<String, Object> good = Map.of("source", node("NIST_PRIVACY", "GV.PO-P1"), "target", node("NIST_CSF", "GV.PO-01"),
                "relationship", "INTERSECTS_WITH");
        Map<String, Object> bad = Map.of("source", node("NIST_PRIVACY", "GV.PO-P99"), "target", node("NIST_CSF", "GV.PO-01"),
                "relationship", "INTERSECTS_WITH");

        client.post(MAPPINGS + "/batch", Map.of("create", List.of(good, bad, good))).then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/create/1/source/nodeId", "/create/2/target"));
        client.get(MAPPINGS).then().body("items", hasSize(0));
        client.post(MAPPINGS + "/batch?dryRun=true", Map.of("create", List.of(good))).then().statusCode(200);
        client.get(MAPPINGS).then().body("items", hasSize(0));
        client.post(MAPPINGS + "/batch", Map.of("create", List.of(good))).then().statusCode(200).body("created", hasSize(1));
    }

    @Test
    void theMappingsOfAnotherOrganizationAreNotSeen() {
        String id = map(question(0), "NIST_CSF", "GV.OC-01", "SUBSET_OF");
        Client other = Client.ofNewOrganization();

        other.get(MAPPINGS + "/" + id).then().statusCode(404);
        other.get(MAPPINGS).then().body("items", hasSize(0));
        other.get(CATALOGUES + "/NIST_CSF/nodes/GV.OC-01/mappings").then().body("items.origin", not(hasItem("OWN")));
        client.as("viewer").post(MAPPINGS, Map.of()).then().statusCode(403);
    }

    private void refused(Map<String, Object> source, Map<String, Object> target, int status, String code, String pointer) {
        client.post(MAPPINGS, Map.of("source", source, "target", target, "relationship", "EQUAL_TO")).then()
                .statusCode(status).body("code", equalTo(code)).body("errors[0].pointer", equalTo(pointer))
                .body("detail", containsString(" "));
    }

    private static Map<String, Object> node(String catalogue, String id) {
        return Map.of("catalogue", catalogue, "nodeId", id);
    }

    private String map(String question, String catalogue, String node, String relationship) {
        return client.post(MAPPINGS, Map.of("source", Map.of("instrumentKey", INSTRUMENT, "questionKey", question), "target",
                node(catalogue, node), "relationship", relationship)).then().statusCode(201).extract().path("id");
    }

    private String question(int index) {
        List<String> keys = client.get(Client.BASE + "/instruments/" + INSTRUMENT).path("dimensions.questions.key.flatten()");
        return keys.get(index);
    }
}
