package dev.milepost.assessment.report;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static dev.milepost.assessment.Client.answered;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.InstrumentText;
import dev.milepost.assessment.Respondent;
import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.finding.AcceptanceStatus;
import dev.milepost.assessment.scoring.Aggregation;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.CombinationRule;
import dev.milepost.assessment.scoring.Exclusion;
import dev.milepost.assessment.scoring.LevelWithheld;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReportResourceTest {
    private final Client client = Client.ofNewOrganization();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en|What to do next|Business goals and use-case value|Nobody knows",
            "de|Was als Nächstes zu tun ist|Verfügbarkeit und Qualität der Daten|Weiß niemand",
            "es|Qué hacer a continuación|Disponibilidad y calidad de los datos|Nadie lo sabe",
            "fr|Que faire ensuite|Disponibilité et qualité des données|Personne ne sait" })
    void everyLanguageHasItsWordsAndItsTag(String lang, String next, String dimension, String unknown) throws IOException {
        byte[] pdf = report(full(), "?lang=" + lang).asByteArray();
        keepForLookingAt("full-" + lang + ".pdf", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document);
            assertThat(text).contains("Before we <start> & go", next, dimension, unknown, "We count them <every> week",
                    "We have no shop window");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(lang);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Before we <start> & go");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(14);
            assertThat(document.getNumberOfPages()).isBetween(14, 32);
        }
    }

    @Test
    void nothingIsLeftOut() throws IOException {
        String id = full();
        String text = text(Loader.loadPDF(report(id, "?lang=en").asByteArray()));
        String html = report(id, "/html?lang=en").asString();

        List<String> asked = client.get(ASSESSMENTS + "/" + id + "/questionnaire").path("dimensions.questions.text.flatten()");
        List<String> levels = client.get(ASSESSMENTS + "/" + id + "/questionnaire")
                .path("dimensions.questions.levels.text.flatten()");
        List<String> recommendations = client.result(id).path("recommendations.title");
        List<String> signs = client.result(id).path("challenges.firedBy.question.flatten()");
        assertThat(recommendations).isNotEmpty();
        assertThat(signs).isNotEmpty();
        assertThat(asked).hasSize(39).allSatisfy(question -> assertThat(text).contains(squeezed(question)));
        assertThat(levels).hasSize(195).allSatisfy(level -> assertThat(text).contains(squeezed(level)));
        recommendations.forEach(title -> assertThat(text).contains(squeezed(title)));
        signs.forEach(sign -> assertThat(text).contains(squeezed(sign)));
        assertThat(html).contains("We count them &lt;every&gt; week", "data:image/png;base64,", "<html").doesNotContain(
                "<every>");
    }

    @Test
    void questionsOfAllTypesAreShownAsTheyWereAnswered() throws IOException {
        publish(InstrumentText.of("all-types.yaml"));
        String id = client.assessmentOf("all-types");
        client.post(ASSESSMENTS + "/" + id + "/answers/batch", Map.of("answers", List.of(
                Map.of("questionKey", "tools", "state", "ANSWERED", "options", List.of("chat")), answered("trust", 7),
                answered("hours", 12.5), Map.of("questionKey", "since", "state", "ANSWERED", "date", "2025-05-01"),
                Map.of("questionKey", "note", "state", "ANSWERED", "text", "Nothing else, really."), answered("rule", 1))))
                .then().statusCode(200);
        byte[] pdf = report(id, "").asByteArray();
        keepForLookingAt("all-types.pdf", pdf);

        String text = text(Loader.loadPDF(pdf));
        assertThat(text).contains("● 1 A chat tool", "○ 3 A scanner of invoices", "7, from 0 (Not at all) to 10 (Completely)",
                "12.5 hours", "1 May 2025", "Nothing else, really.", "Asked, not scored");
    }

    /**
     * Five respondents choose chat, chat, chat and scan, scan, none: worth 1, 1, 4, 3 and 0 (none has no points). More than
     * half
     * of five are three, so only the chat tool is marked; the median of 0, 1, 1, 3, 4 is 1.
     */
    @Test
    void ofSeveralRespondentsTheReportMarksWhatMostOfThemChose() throws IOException {
        publish(InstrumentText.of("all-types.yaml"));
        String id = client.assessmentOf("all-types");
        List<List<String>> chosen = List.of(List.of("chat"), List.of("chat"), List.of("chat", "scan"), List.of("scan"),
                List.of("none"));
        for (int i = 0; i < chosen.size(); i++) {
            Respondent one = Respondent.asked(client, id, Map.of("name", "Person " + i));
            choose(one, "tools", Map.of("options", chosen.get(i)));
            choose(one, "rule", Map.of("value", i < 2 ? 0 : 1));
            if (i < 4) {
                choose(one, "note", Map.of("text", "whispered", "comment", "whispered too"));
            }
            one.submit().then().statusCode(200);
        }
        client.complete(id).then().statusCode(200);
        byte[] pdf = report(id, "?lang=en").asByteArray();
        keepForLookingAt("shared-all-types.pdf", pdf);

        assertThat(text(Loader.loadPDF(pdf))).contains("● 1 A chat tool", "○ 3 A scanner of invoices",
                "Median: 1 · More than half of those who answered chose the marked ones · 5 of 5 answered",
                "● 1 There is one.", "Median: 1 · 5 of 5 answered",
                "Not told: so few answered that it would say who said what").doesNotContain("whispered", "Person");
    }

    private static void choose(Respondent respondent, String key, Map<String, Object> content) {
        Map<String, Object> answer = new HashMap<>(content);
        answer.put("state", "ANSWERED");
        respondent.request().header("If-Match", "\"" + respondent.tag(key) + "\"").body(answer)
                .put(Respondent.SESSION + "/answers/" + key).then().statusCode(200);
    }

    @Test
    void manyQuestionsFillMoreThanSixtyPages() throws IOException {
        StringBuilder csv = new StringBuilder("dimension,dimensionName,question,text\n");
        for (int i = 0; i < 240; i++) {
            csv.append("area-%d,Area number %d,question-%d,Is number %d of all the things that have to be done really done?\n"
                    .formatted(i / 20, i / 20, i, i));
        }
        publishDraft(client.request().contentType("text/csv").body(csv.toString().getBytes(StandardCharsets.UTF_8))
                .post(Client.BASE + "/instrument-drafts/import?format=csv&title=Many questions").then().statusCode(201)
                .extract()
                .path("draftId"));
        String id = client.assessmentOf("many-questions");
        client.answerAll(id, 3);
        byte[] pdf = report(id, "").asByteArray();
        keepForLookingAt("many-questions.pdf", pdf);

        assertThat(Loader.loadPDF(pdf).getNumberOfPages()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void anEmptyAssessmentSaysSo() throws IOException {
        String id = client.assessment();
        byte[] pdf = report(id, "").asByteArray();
        keepForLookingAt("empty.pdf", pdf);

        assertThat(text(Loader.loadPDF(pdf))).contains("because there is no score", "none of the known challenges",
                "Nothing is answered yet", "Not answered").doesNotContain("Every question is at its target");
        assertThat(text(Loader.loadPDF(report(client.assessmentOf("first-look"), "").asByteArray())))
                .contains("A first indication only");
    }

    @Test
    void ofAnotherOrganizationThereIsNoReport() {
        String id = client.assessment();

        assertThat(Client.ofNewOrganization().get(ASSESSMENTS + "/" + id + "/report").statusCode()).isEqualTo(404);
        assertThat(client.as("viewer").get(ASSESSMENTS + "/" + id + "/report").statusCode()).isEqualTo(200);
        client.get(ASSESSMENTS + "/" + id + "/report?format=docx").then().statusCode(400);
        assertThat(Client.ofNewOrganization().get(ASSESSMENTS + "/" + id + "/report/html").statusCode()).isEqualTo(404);
    }

    @Test
    void everyLanguageHasAWordForEverything() {
        ResourceBundle english = bundle(DocumentLanguage.EN);
        for (DocumentLanguage language : DocumentLanguage.values()) {
            assertThat(bundle(language).keySet()).isEqualTo(english.keySet());
        }
        assertThat(english.keySet()).containsAll(names("state", AnswerState.values()))
                .containsAll(names("withheld", LevelWithheld.values())).containsAll(names("excluded", Exclusion.values()))
                .containsAll(names("status", AcceptanceStatus.values()))
                .containsAll(names("aggregation", Aggregation.values()))
                .containsAll(names("rule", CombinationRule.values()));
        for (String step : List.of("scoping", "research", "data", "resources", "partnerships", "pilot", "deployment",
                "training",
                "monitoring", "adaptation")) {
            assertThat(english.keySet()).contains("step." + step);
        }
    }

    private static List<String> names(String kind, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> kind + "." + value.name()).toList();
    }

    private static ResourceBundle bundle(DocumentLanguage language) {
        return ResourceBundle.getBundle("words/report", language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Answers of all states, with comments that markup would break, and one recommendation on its way. */
    private String full() {
        String id = client.post(ASSESSMENTS, Map.of("title", "Before we <start> & go", "instrumentKey",
                "small-business-ai-readiness", "planId", UUID.randomUUID().toString())).then().statusCode(201)
                .extract().path("id");
        List<String> keys = client.questionKeys(id);
        client.answer(id, keys, key -> {
            Map<String, Object> answer = new HashMap<>(answered(key, Math.floorMod(key.hashCode(), 5)));
            answer.put("comment", "We count them <every> week & talk about " + key + " in the team on Monday mornings.");
            return answer;
        }).then().statusCode(200);
        client.answer(id, keys.subList(0, 2), key -> Client.in("NOT_APPLICABLE", key)).then().statusCode(200);
        client.answer(id, keys.subList(10, 12), key -> Client.in("DONT_KNOW", key)).then().statusCode(200);
        client.answer(id, keys.subList(20, 21), key -> Client.in("MISSING", key)).then().statusCode(200);
        client.complete(id).then().statusCode(200);
        String recommendation = client.result(id).path("recommendations[0].id");
        client.request().post(ASSESSMENTS + "/" + id + "/recommendations/" + recommendation + "/acceptance").then()
                .statusCode(200);
        return id;
    }

    private Response report(String id, String query) {
        Response response = client.get(ASSESSMENTS + "/" + id + "/report" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** In target/reports, since what pages look like no assertion says. */
    private static void keepForLookingAt(String name, byte[] file) {
        try {
            Path folder = Path.of("target", "reports");
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(String source) {
        String id = client.post(Client.BASE + "/instrument-drafts",
                Map.of("title", "Ours", "source", source, "translations", Map.of())).then().statusCode(201).extract()
                .path("id");
        publishDraft(id);
    }

    private void publishDraft(String id) {
        client.request().header("If-Match", "\"0\"").post(Client.BASE + "/instrument-drafts/" + id + "/publication").then()
                .statusCode(200);
    }
}
