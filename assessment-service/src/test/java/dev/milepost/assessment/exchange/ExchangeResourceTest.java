package dev.milepost.assessment.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.InstrumentText;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ExchangeResourceTest {
    private static final String IMPORT = Client.BASE + "/instrument-drafts/import";
    private static final String DRAFTS = Client.BASE + "/instrument-drafts/";
    private static final String EXPORT = Client.BASE + "/instruments/all-types/versions/1/export?format=";

    private final Client client = Client.ofNewOrganization();

    @Test
    void ourOwnFormTravelsWithoutLoss() {
        String source = InstrumentText.of("all-types.yaml");
        String german = InstrumentText.of("all-types.de.yaml");
        publish(source, Map.of("de", german));
        String file = export("yaml");

        String id = take("yaml", "application/yaml", file).statusCode(201).body("instrumentKey", equalTo("all-types"))
                .body("translations", contains("de")).body("notTaken", empty()).body("flaws", empty()).extract()
                .path("draftId");

        client.get(DRAFTS + id).then().body("source", equalTo(source)).body("translations.de", equalTo(german));
        String builtIn = text(
                client.get(Client.BASE + "/instruments/small-business-ai-readiness/versions/2/export?format=yaml"));
        String again = take("yaml", "application/yaml", builtIn).statusCode(201).body("questions", is(39))
                .body("translations", contains("de", "es", "fr")).body("flaws", empty()).extract().path("draftId");
        client.get(DRAFTS + again).then().body("source", equalTo(InstrumentText.of("small-business-ai-readiness-2.yaml")));
    }

    @Test
    void theCsfCatalogIsTakenWithoutWhatIsWithdrawn() {
        String id = take("oscal-xml", "application/xml", InstrumentText.of("csf-2.0-catalog.xml")).statusCode(201)
                .body("dimensions", is(6)).body("questions", is(106)).body("flaws", empty())
                .body("notTaken.find { it.what == 'withdrawn controls' }.count", is(79 + 12))
                .body("notTaken.find { it.what == 'withdrawn controls' }.where", hasItems("ID.BE", "DE.AE-01"))
                .body("notTaken.find { it.what == 'headings below the first level' }.count", is(22))
                .body("notTaken.what", hasItem("parts of the kind example")).extract().path("draftId");

        publishDraft(id);
        client.get(Client.BASE + "/instruments/nist-cybersecurity-framework-2-0").then().statusCode(200)
                .body("dimensions.key", contains("gv", "id", "pr", "de", "rs", "rc"))
                .body("dimensions[0].questions[0].key", equalTo("gv-oc-01"))
                .body("dimensions[0].questions[0].text", equalTo(
                        "The organizational mission is understood and informs cybersecurity risk management"))
                .body("dimensions[0].questions[0].sources[0].catalogue", equalTo("NIST_CSF"))
                .body("dimensions[0].questions[0].sources[0].id", equalTo("GV.OC-01"))
                .body("dimensions[0].questions[0].levels", hasSize(5));
    }

    @Test
    void bothFormsOfOscalGiveTheSame() {
        String json = """
                {"catalog": {"uuid": "1", "metadata": {"title": "Two controls", "version": "1"}, "groups": [
                  {"id": "ac", "class": "family", "title": "Access", "controls": [
                    {"id": "ac-1", "class": "SP800-53", "title": "Policy",
                     "params": [{"id": "ac-1_prm_1", "label": "roles"}],
                     "parts": [{"name": "statement", "prose": "Tell", "parts": [
                         {"name": "item", "prose": "{{ insert: param, ac-1_prm_1 }} the policy."}]},
                       {"name": "guidance", "prose": "Why."}],
                     "controls": [{"id": "ac-1.1", "class": "SP800-53-enhancement", "title": "Old",
                       "props": [{"name": "status", "value": "withdrawn"}]}]}]}]}}""";
        String xml = """
                <?xml version="1.0"?>
                <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="1"><metadata><title>Two controls</title>
                  <version>1</version><role id="r"><title>Author</title></role></metadata>
                  <group id="ac" class="family"><title>Access</title>
                    <control id="ac-1" class="SP800-53"><title>Policy</title>
                      <param id="ac-1_prm_1"><label>roles</label></param>
                      <part name="statement"><p>Tell</p><part name="item">
                        <p><insert type="param" id-ref="ac-1_prm_1"/> the <em>policy</em>.</p></part></part>
                      <part name="guidance"><p>Why.</p></part>
                      <control id="ac-1.1" class="SP800-53-enhancement"><title>Old</title>
                        <prop name="status" value="withdrawn"/></control>
                    </control></group></catalog>""";
        String fromJson = take("oscal-json", "application/json", json).statusCode(201).body("questions", is(1))
                .body("notTaken.find { it.what == 'withdrawn controls' }.where", contains("ac-1.1"))
                .body("notTaken.what", hasItems("parts of the kind guidance", "values of parameters")).extract()
                .path("draftId");
        String fromXml = take("oscal-xml", "application/xml", xml).statusCode(201).extract().path("draftId");

        String source = client.get(DRAFTS + fromJson).path("source");
        assertThat(source).contains("Policy: Tell [roles] the policy.");
        client.get(DRAFTS + fromXml).then().body("source", equalTo(source));
    }

    @Test
    void theFrameworkOfACisoAssistantLibraryIsTaken() {
        String library = """
                urn: urn:test:risk:library:shop
                locale: en
                ref_id: SHOP
                name: Shop rules
                version: 1
                objects:
                  threats:
                  - {urn: "urn:test:risk:threat:fire", ref_id: FIRE, name: Fire}
                  framework:
                    urn: urn:test:risk:framework:shop
                    ref_id: SHOP-RULES
                    name: Rules of the shop
                    min_score: 1
                    max_score: 3
                    scores_definition:
                    - {score: 1, name: Low, description: Nobody does it}
                    - {score: 2, name: Middle, description: Some do}
                    - {score: 3, name: High, description: Everybody does}
                    requirement_nodes:
                    - {urn: "urn:n:1", assessable: false, depth: 1, ref_id: A, name: Opening, description: Every morning}
                    - {urn: "urn:n:2", assessable: false, depth: 2, parent_urn: "urn:n:1", ref_id: A.1, name: Doors}
                    - {urn: "urn:n:3", assessable: true, depth: 3, parent_urn: "urn:n:2", ref_id: A.1.1,
                       description: The door is unlocked., annotation: At nine, threats: ["urn:test:risk:threat:fire"]}
                    - urn: urn:n:4
                      assessable: true
                      depth: 1
                      ref_id: B
                      description: Closing
                      questions:
                        "urn:n:4:question:1": {type: unique_choice, text: "Who closes?", choices: [
                          {urn: "urn:c:1", value: Nobody, add_score: 0}, {urn: "urn:c:2", value: The owner, add_score: 2}]}
                        "urn:n:4:question:2": {type: text, text: "What else?"}
                """;
        String id = take("ciso-assistant", "application/yaml", library).statusCode(201)
                .body("title", equalTo("Rules of the shop"))
                .body("dimensions", is(2)).body("questions", is(3)).body("flaws", empty())
                .body("notTaken.what", containsInAnyOrder("threats", "headings below the first level",
                        "annotation of requirements", "threats of requirements"))
                .extract().path("draftId");

        publishDraft(id);
        client.get(Client.BASE + "/instruments/shop-rules").then().body("dimensions.name", contains("Opening", "Requirements"))
                .body("dimensions[0].questions[0].key", equalTo("a-1-1"))
                .body("dimensions[0].questions[0].levels.text", contains("Nobody does it", "Some do", "Everybody does"))
                .body("dimensions[1].questions.type", contains("MULTIPLE", "TEXT"))
                .body("dimensions[1].questions[0].options[1].points", is(2));
        take("ciso-assistant", "application/yaml", "name: no framework\nobjects: {threats: []}\n").statusCode(422)
                .body("code", equalTo("file-unreadable"));
    }

    @Test
    void aSurveyJsFormIsTakenWithItsConditions() {
        String form = """
                {"title": {"default": "How are we?", "de": "Wie geht es uns?"}, "pages": [{"name": "work", "elements": [
                  {"type": "radiogroup", "name": "use", "title": "Do you use it?", "choices": [
                     {"value": 0, "text": "Never"}, {"value": 1, "text": "Often"}], "isRequired": true},
                  {"type": "rating", "name": "liking", "title": "Do you like it?", "rateMax": 10, "visibleIf": "{use} = 1"},
                  {"type": "panel", "name": "more", "visibleIf": "{use} notempty", "elements": [
                     {"type": "checkbox", "name": "tools", "title": "Which?", "choices": ["chat", "mail"]},
                     {"type": "text", "name": "hours", "title": "Hours?", "inputType": "number", "min": 0, "max": 40,
                      "visibleIf": "{tools} contains 'chat'"}]},
                  {"type": "boolean", "name": "rule", "title": "Is there a rule?", "visibleIf": "age({use}) > 3"},
                  {"type": "matrix", "name": "m", "title": "How well", "columns": ["bad", "good"], "rows": ["speed", "price"]},
                  {"type": "html", "name": "intro", "html": "<p>Hello</p>"},
                  {"type": "comment", "name": "else", "title": "What else?"}]}]}""";
        String id = take("surveyjs", "application/json", form).statusCode(201).body("title", equalTo("How are we?"))
                .body("questions", is(8)).body("flaws", empty())
                .body("notTaken.what", hasItems("elements of type html", "conditions", "texts in other languages",
                        "values of choices", "points of choices"))
                .body("notTaken.find { it.what == 'conditions' }.where[0]", containsString("rule: age({use})")).extract()
                .path("draftId");

        publishDraft(id);
        String questions = "dimensions[0].questions";
        client.get(Client.BASE + "/instruments/how-are-we").then()
                .body(questions + ".key", contains("use", "liking", "tools", "hours", "rule", "m-speed", "m-price", "else"))
                .body(questions + ".type",
                        contains("SINGLE", "SCALE", "MULTIPLE", "NUMBER", "SINGLE", "SINGLE", "SINGLE", "TEXT"))
                .body(questions + "[1].shownIf.is", contains(1)).body(questions + "[2].shownIf.state", equalTo("ANSWERED"))
                .body(questions + "[3].shownIf.all[1].includes", equalTo("chat"))
                .body(questions + "[5].text", equalTo("How well: speed"));
    }

    @Test
    void everyMistakeInACsvFileIsNamedWithItsLine() {
        String csv = """
                dimension;dimensionName;question;text;type;weight;levels
                money;Money;budget;Is there a budget?;SINGLE;2;0=No|1=Yes
                money;Money;reserve;Is there a reserve?;;;
                people;People;note;What else?;TEXT;;
                """;
        take("csv", "text/csv", csv).statusCode(201).body("dimensions", is(2)).body("questions", is(3)).body("flaws", empty())
                .body("notTaken.what", contains("missing levels")).body("notTaken[0].where", contains("line 3"));

        take("csv", "text/csv", csv.replace("SINGLE;2", "SINGEL;two").replace("0=No|1=Yes", "No|Yes")).statusCode(422)
                .body("code", equalTo("file-unreadable"))
                .body("errors.pointer", hasItems("/2/type", "/2/weight", "/2/levels"));
        take("csv", "text/csv", "one,two\n1,2\n").statusCode(422);
        client.get(DRAFTS).then().body("items", hasSize(1));
    }

    @Test
    void whatIsExportedComesBackAsFarAsTheFormCarriesIt() {
        publish(InstrumentText.of("all-types.yaml"), Map.of());
        Client other = Client.ofNewOrganization();
        for (Map.Entry<String, String> form : Map.of("csv", "text/csv", "surveyjs", "application/json", "ciso-assistant",
                "application/yaml", "oscal-json", "application/json").entrySet()) {
            other.request().contentType(form.getValue()).body(export(form.getKey()).getBytes(StandardCharsets.UTF_8))
                    .post(IMPORT + "?format=" + form.getKey() + "&title=" + form.getKey()).then().statusCode(201)
                    .body("questions", is(6)).body("dimensions", is(1)).body("flaws", empty());
        }
        assertThat(export("csv")).contains("tools", "A scanner of invoices", "scanner").doesNotContain("recommend");
        client.get(EXPORT + "oscal-xml").then().statusCode(400);
        client.get(EXPORT + "docx").then().statusCode(400).body("errors[0].pointer", equalTo("?format"));
        other.get(EXPORT + "yaml").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "oscal-xml", "ciso-assistant", "oscal-json", "yaml", "surveyjs", "csv" })
    void hostileFilesAreRefusedAndNothingIsSaved(String format) {
        String deep = "[".repeat(200) + "]".repeat(200);
        String file = switch (format) {
            case "oscal-xml" -> "<?xml version=\"1.0\"?><!DOCTYPE catalog [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    + "<catalog><metadata><title>&x;</title></metadata></catalog>";
            case "oscal-json", "surveyjs" -> "{\"catalog\": " + deep + ", \"pages\": " + deep + "}";
            case "csv" -> "\u0000";
            default -> "a: &a [x, x]\nb: &b [*a, *a]\nobjects: {framework: {requirement_nodes: [*b, *b]}}\n";
        };
        take(format, media(format), file).statusCode(422).body("code", containsString("file-"))
                .body("detail", not(containsString("root:")));
        String billion = "<?xml version=\"1.0\"?><catalog>" + "<group>".repeat(100) + "</group>".repeat(100) + "</catalog>";
        String nested = "a: " + "{a: ".repeat(200) + "1" + "}".repeat(200) + "\n";
        take(format, media(format), format.equals("oscal-xml") ? billion : nested).statusCode(422);
        client.get(DRAFTS).then().body("items", empty());
    }

    @Test
    void aDryRunSavesNothingAndWhatIsWrittenInOtherBytesIsRefused() {
        client.request().contentType("application/yaml")
                .body(InstrumentText.of("all-types.yaml").getBytes(StandardCharsets.UTF_8))
                .post(IMPORT + "?format=yaml&dryRun=true").then().statusCode(200).body("questions", is(6));
        client.request().contentType("text/csv").body(new byte[] { 'd', (byte) 0xE4, '\n' }).post(IMPORT + "?format=csv").then()
                .statusCode(422).body("detail", containsString("UTF-8"));
        client.as("viewer").request().contentType("text/csv").body(new byte[] { 'x' }).post(IMPORT + "?format=csv").then()
                .statusCode(403);
        client.request().contentType("text/csv").body(new byte[] { 'x' }).post(IMPORT).then().statusCode(400);
        client.get(DRAFTS).then().body("items", empty());
    }

    @Test
    void aFrameworkOfTwelveHundredNodesIsTakenWhole() {
        String nodes = IntStream.range(0, 1200).mapToObj(i -> i % 40 == 0
                ? "    - {urn: \"urn:n:%d\", assessable: false, depth: 1, ref_id: D%d, name: Dimension %d}".formatted(i, i, i)
                : ("    - {urn: \"urn:n:%d\", assessable: true, depth: 2, parent_urn: \"urn:n:%d\", ref_id: R%d, description: "
                        + "\"Requirement %d of the framework says that something is done, by whom, how often, and who looks at it.\"}")
                        .formatted(i, i - i % 40, i, i))
                .collect(Collectors.joining("\n"));
        take("ciso-assistant", "application/yaml",
                "name: Large\nobjects:\n  framework:\n    name: Large\n    requirement_nodes:\n" + nodes + "\n").statusCode(201)
                .body("dimensions", is(30)).body("questions", is(1170)).body("flaws", empty());
    }

    private ValidatableResponse take(String format, String mediaType, String file) {
        return client.request().contentType(mediaType).body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORT + "?format=" + format).then().log().ifValidationFails();
    }

    private static String media(String format) {
        return switch (format) {
            case "oscal-xml" -> "application/xml";
            case "csv" -> "text/csv";
            case "yaml", "ciso-assistant" -> "application/yaml";
            default -> "application/json";
        };
    }

    private String export(String format) {
        return text(client.get(EXPORT + format));
    }

    private static String text(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return new String(response.asByteArray(), StandardCharsets.UTF_8);
    }

    private void publish(String source, Map<String, String> translations) {
        publishDraft(client.post(Client.BASE + "/instrument-drafts",
                Map.of("title", "Ours", "source", source, "translations", translations)).then().statusCode(201).extract()
                .path("id"));
    }

    private void publishDraft(String id) {
        client.request().header("If-Match", "\"0\"").post(DRAFTS + id + "/publication").then().statusCode(200);
    }
}
