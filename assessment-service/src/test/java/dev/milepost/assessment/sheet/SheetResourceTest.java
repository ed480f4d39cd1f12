package dev.milepost.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.assessment.Client;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** An AI system on one page, whatever is written into the register. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SheetResourceTest {
    private static final String SYSTEMS = Client.BASE + "/ai-systems";

    private final Client client = Client.ofNewOrganization();

    @Test
    void everythingThatMattersStandsOnThePage() throws IOException {
        String id = full("Answer assistant <b>", "Proposes replies & drafts");

        String html = client.get(SYSTEMS + "/" + id + "/sheet").then().statusCode(200)
                .contentType(containsString("text/html")).extract().asString();
        assertThat(html).contains("Answer assistant &lt;b&gt;", "Proposes replies &amp; drafts", "In pilot", "Ana Ferrer",
                "Orders (personal data)", "Whether replies are alike", "Passed", "Data protection impact assessment",
                "Tell workers and their representatives", "more rules it hangs on answers", "no legal advice")
                .doesNotContain("<b>", "prohibited practice");
        try (PDDocument document = pdf(id, "en")) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(new PDFTextStripper().getText(document)).contains("Ana Ferrer", "Art 26(7)", "from 2 Dec 2027");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "de", "es", "fr" })
    void howeverMuchIsWrittenItIsOnePage(String language) throws IOException {
        String id = full("W".repeat(200), ("Überwachungsverantwortlicher " + "x".repeat(90) + " ").repeat(16));
        for (int i = 0; i < 6; i++) {
            check(id, "Wort ".repeat(200));
            client.post(SYSTEMS + "/" + id + "/impact-assessments", Map.of("kind", "OTHER")).then().statusCode(201);
        }
        try (PDDocument document = pdf(id, language)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("…").doesNotContain("null", "Exception");
        }
    }

    @Test
    void whatTheRegisterLacksIsSaid() throws IOException {
        String id = client.post(SYSTEMS, Map.of("name", "Tool", "role", "DEPLOYER", "status", "IN_USE")).then().statusCode(201)
                .extract().path("id");

        try (PDDocument document = pdf(id, "de")) {
            assertThat(new PDFTextStripper().getText(document)).contains("nicht angegeben", "Im Einsatz",
                    "noch nicht durchleuchtet", "keine Rechtsberatung");
        }
    }

    @Test
    void theSheetOfAnotherOrganizationIsNotFound() {
        String id = client.post(SYSTEMS, Map.of("name", "Tool", "role", "DEPLOYER")).then().extract().path("id");

        Client.ofNewOrganization().request().accept("text/html").get(SYSTEMS + "/" + id + "/sheet").then().statusCode(404);
        Client.ofNewOrganization().request().accept("application/pdf").get(SYSTEMS + "/" + id + "/sheet/pdf").then()
                .statusCode(404);
    }

    private String full(String name, String text) {
        String asset = client.post(Client.BASE + "/data-assets", Map.of("name", "Orders", "personalData", "PERSONAL")).then()
                .extract().path("id");
        String shortText = text.substring(0, Math.min(text.length(), 2_000));
        Map<String, Object> system = new HashMap<>(Map.of("name", name, "role", "DEPLOYER", "status", "PILOT", "purpose",
                shortText, "supplier", "Somebody Ltd", "owner", "Ana Ferrer", "dataAssetIds", List.of(asset), "affectedGroups",
                List.of("Customers", "Staff", shortText.substring(0, Math.min(200, shortText.length()))), "reviewDue",
                "2027-06-01"));
        system.put("humanOversight", "Each reply is read before it is sent. " + shortText.substring(0, 20));
        system.put("switchOff", shortText);
        String id = client.post(SYSTEMS, system).then().statusCode(201).extract().path("id");
        check(id, "Mean rank 20.1 against 20.9");
        client.post(SYSTEMS + "/" + id + "/impact-assessments",
                Map.of("kind", "DPIA", "status", "FINAL", "necessity", "n", "risks", "r", "measures", "m", "residualRisk",
                        "LOW",
                        "assessedOn", "2026-11-01", "approvedBy", "Ana Ferrer"))
                .then().statusCode(201);
        Map<String, String> answers = new HashMap<>(Map.of("eu", "YES", "personal-data", "YES", "wp248-scoring", "YES",
                "wp248-vulnerable", "YES", "annex-employment", "YES", "narrow-task", "NO", "talks-to-people", "YES"));
        if (text.length() > 1_000) {
            answers.putAll(Map.of("deepfake-or-public-text", "YES", "california", "YES", "ccpa-replaces-decision", "YES",
                    "ccpa-significant-decision", "YES", "emotion-or-category", "YES"));
        }
        client.post(SYSTEMS + "/" + id + "/screenings", Map.of("answers", answers)).then().statusCode(201);
        return id;
    }

    private void check(String id, String result) {
        client.post(SYSTEMS + "/" + id + "/bias-checks",
                Map.of("tested", "Whether replies are alike", "groups", "40 letters under women's and men's names", "result",
                        result, "outcome", "PASSED", "checkedOn", "2026-11-01"))
                .then().statusCode(201);
    }

    /** Kept for people to look at. */
    private PDDocument pdf(String id, String language) throws IOException {
        byte[] pdf = client.request().accept("application/pdf").get(SYSTEMS + "/" + id + "/sheet/pdf?lang=" + language).then()
                .statusCode(200).contentType("application/pdf").extract().asByteArray();
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("ai-system-" + language + "-" + id + ".pdf"), pdf);
        return Loader.loadPDF(pdf);
    }
}
