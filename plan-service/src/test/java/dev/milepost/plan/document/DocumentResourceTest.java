package dev.milepost.plan.document;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import dev.milepost.plan.overview.OtherServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(OtherServicesResource.class)
class DocumentResourceTest {

    /** 16 mm in points, less a little for rounding. */
    private static final float SIDE_MARGIN = 44;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en|Timeline|Better decisions|4 Jan 2027|15,456.78|Resistance to change|Phases of the rollout|Shut|0 of 1|Planned",
            "de|Zeitplan|Bessere Entscheidungen|04.01.2027|15.456,78|Widerstand gegen Veränderung|Phasen der Einführung|Geschlossen|0 von 1|Geplant",
            "es|Cronograma|Mejores decisiones|4 ene 2027|15.456,78|Resistencia al cambio|Fases del despliegue|Cerrado|0 de 1|Previsto",
            "fr|Calendrier|Meilleures décisions|4 janv. 2027|15 456,78|Résistance au changement|Phases du déploiement|Fermé|0 sur 1|Prévu" })
    void everyLanguageHasItsWordsItsDatesAndItsTag(String lang, String timeline, String benefit, String date, String money,
            String challenge, String phases, String shut, String some, String planned) throws IOException {
        byte[] pdf = document(fullPlan(), lang);
        keepForLookingAt("full-" + lang, pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document);
            assertThat(text).contains("Support assistant <for> everyone & all", timeline, benefit, date, money, challenge,
                    phases, shut, some, planned, "Tier one answers", "Drafts save a third", "Fit to go live", "Branch offices",
                    "Ada Lovelace", "Licences cost more", "Licences for a year", "Support team");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(lang);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Support assistant <for> everyone & all");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getNumberOfPages()).isBetween(4, 9);
            assertFontsAreInIt(document);
        }
    }

    /** The figures of the design's worked example: 5,496,170.11 and 3.2868, of which a page shows whole units. */
    @Test
    void readinessAndReturnAreThereWhereTheOtherServicesKnowThem() throws IOException {
        String plan = owner().emptyPlan();
        OtherServicesResource.answer("/assessments", plan,
                """
                        {"items": [{"id": "01a201c0-1c96-78b1-97be-51fab9aeaac1", "title": "Before we start", "score": 61.54, "level": 3,
                        "completedAt": "2026-11-20T10:00:00Z"}]}""");
        OtherServicesResource.answer("/business-cases", plan,
                """
                        {"items": [{"id": "01a201c0-1c96-78b1-97be-51fab9aeaac2", "name": "Support assistant", "currency": "USD",
                        "summary": {"npv": 5496170.11, "roi": 3.2868, "paybackMonths": 0.68}, "updatedAt": "2026-11-20T10:00:00Z"}]}""");

        byte[] pdf = document(plan, "de");
        keepForLookingAt("figures", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("61,5 / 100", "5.496.170", "329 %", "0,7", "20.11.2026")
                    .doesNotContain("Zu diesem Plan gibt es noch keine");
        }
    }

    @Test
    void anEmptyPlanSaysOfEachSectionThatNothingIsThereYet() throws IOException {
        byte[] pdf = document(owner().emptyPlan(), "en");
        keepForLookingAt("empty", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("No goals have been set yet.", "The plan has no steps yet.",
                    "The plan has no milestones yet.", "No budget has been planned yet.", "No open risks have been recorded.",
                    "No pilots have been planned yet.", "No gates have been set up yet.",
                    "No phases of the rollout have been planned yet.", "Nobody has been assigned to a task yet.",
                    "No stakeholders have been recorded yet.");
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aPlanOfManyTasksIsShortenedToStepsAndMilestones() throws IOException {
        String plan = owner().emptyPlan();
        StringBuilder file = new StringBuilder("kind,step,name,durationDays\n");
        for (int i = 0; i < 400; i++) {
            file.append("TASK,Step ").append(i % 4).append(",Work number ").append(i).append(",2\n");
        }
        file.append("MILESTONE,Step 0,All of it done,0\n");
        owner().request().contentType("text/csv").body(file.toString()).post(Api.BASE + "/plans/" + plan + "/import?format=csv")
                .then().statusCode(200);

        try (PDDocument document = Loader.loadPDF(document(plan, "en"))) {
            assertThat(text(document)).contains("steps and milestones are shown", "All of it done")
                    .doesNotContain("Work number 7");
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(3);
        }
    }

    /** All of a word stands on the page, however long it is: nothing is cut at the edge. */
    @Test
    void wordsLongerThanTheirColumnAreBroken() throws IOException {
        String word = "Donaudampfschifffahrtsgesellschaft".repeat(5);
        String plan = owner().post("/plans", Map.of("name", word, "startDate", "2027-01-04", "currency", "EUR", "description",
                word, "goals", List.of(Map.of("name", word, "benefitType", "EFFICIENCY", "strategy", word)))).statusCode(201)
                .extract().path("id");
        owner().task(plan, owner().step(plan, word), word, 3);
        owner().post("/plans/" + plan + "/budget-lines", Map.of("category", "SOFTWARE", "name", word, "amount", 1))
                .statusCode(201);

        byte[] pdf = document(plan, "de");
        keepForLookingAt("long", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            float edge = document.getPage(0).getMediaBox().getWidth() - SIDE_MARGIN;
            List<Float> ends = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.forEach(position -> ends.add(position.getEndX()));
                }
            }.getText(document);
            assertThat(ends).hasSizeGreaterThan(5 * word.length()).allMatch(end -> end <= edge);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(word);
        }
    }

    @Test
    void aLogoOfOnesOwnIsPutOnTheFirstPageAndAnythingElseIsRefused() throws IOException {
        String plan = owner().emptyPlan();
        byte[] pdf = owner().post("/plans/" + plan + "/document", Map.of("lang", "de", "logo", png(120, 40))).statusCode(200)
                .contentType("application/pdf").extract().asByteArray();
        keepForLookingAt("logo", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<COSName> images = new ArrayList<>();
            document.getPage(0).getResources().getXObjectNames().forEach(images::add);
            assertThat(images).isNotEmpty();
        }

        for (String wrong : new String[] { "%%%", Base64.getEncoder().encodeToString("<svg/>".getBytes()), png(5000, 1) }) {
            owner().post("/plans/" + plan + "/document", Map.of("logo", wrong)).statusCode(400).body("errors.pointer",
                    hasItem("/logo"));
        }
        owner().post("/plans/" + plan + "/document", Map.of("lang", "it")).statusCode(400).body("errors.pointer",
                hasItem("/lang"));
        owner().get("/plans/{id}/document?lang=it", plan).statusCode(400).body("errors.pointer", hasItem("?lang"));
    }

    @Test
    void somebodyElsesPlanIsNotThereAndAViewerMayRead() {
        String plan = owner().emptyPlan();

        Api.as("other-owner").get("/plans/{id}/document", plan).statusCode(404);
        Api.as("other-owner").post("/plans/" + plan + "/document", Map.of()).statusCode(404);
        Api.as("demo-viewer").get("/plans/{id}/document", plan).statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryWord(Language language) {
        TreeSet<String> english = keys(Language.EN);
        assertThat(keys(language)).isEqualTo(english).hasSizeGreaterThan(60);
    }

    private static TreeSet<String> keys(Language language) {
        String suffix = language == Language.EN ? "" : "_" + language.locale().getLanguage();
        java.util.Properties words = new java.util.Properties();
        try (java.io.Reader in = Files
                .newBufferedReader(Path.of("src/main/resources/document/words" + suffix + ".properties"))) {
            words.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static void assertFontsAreInIt(PDDocument document) throws IOException {
        int fonts = 0;
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                fonts++;
            }
        }
        assertThat(fonts).isPositive();
    }

    private static String fullPlan() {
        String plan = owner().post("/plans", Map.of("name", "Support assistant <for> everyone & all", "templateKey",
                "ai-integration", "startDate", "2027-01-04", "currency", "EUR", "description",
                "Answers the questions that come up every day, first as drafts and then directly.", "goals",
                List.of(Map.of("name", "Answer customers faster", "benefitType", "CUSTOMER_EXPERIENCE", "kpiKeys",
                        List.of("first-answer-time")),
                        Map.of("name", "Decide on figures", "benefitType", "DECISION_MAKING", "strategy",
                                "More time for customers with real problems"))))
                .statusCode(201).extract().path("id");
        owner().post("/plans/" + plan + "/risks", Map.of("challenge", "COST_AND_BUDGET", "title", "Licences cost more",
                "likelihood", 4, "impact", 4, "mitigation", "Agree on a ceiling with the supplier", "owner", "Grace"))
                .statusCode(201);
        owner().post("/plans/" + plan + "/risks", Map.of("challenge", "RESISTANCE_TO_CHANGE", "title", "Fear for jobs",
                "likelihood", 2, "impact", 3)).statusCode(201);
        owner().post("/plans/" + plan + "/budget-lines",
                Map.of("category", "SOFTWARE", "name", "Licences for a year", "amount", 12000)).statusCode(201);
        owner().post("/plans/" + plan + "/budget-lines", Map.of("category", "TRAINING", "name", "Two sessions for all teams",
                "amount", 3456.78, "spread", "ON_DATE", "date", "2027-04-15")).statusCode(201);
        owner().post("/plans/" + plan + "/stakeholders", Map.of("name", "Support team", "kind", "GROUP", "influence", 4,
                "interest", 5, "attitude", "CRITICAL", "affected", true)).statusCode(201);
        rollout(plan);
        List<String> tasks = owner().get("/plans/{id}/outline", plan).extract().path("steps[0].tasks.id");
        owner().patch("/plans/" + plan + "/tasks/" + tasks.get(0), 0, Map.of("status", "DONE", "actualStart", "2027-01-04",
                "actualFinish", "2027-01-06", "assignee", "Ada Lovelace", "effortHours", 20.5)).statusCode(200);
        owner().patch("/plans/" + plan + "/tasks/" + tasks.get(1), 0,
                Map.of("status", "IN_PROGRESS", "actualStart", "2027-01-05", "percentDone", 40, "assignee", "Ada Lovelace"))
                .statusCode(200);
        return plan;
    }

    private static void rollout(String plan) {
        // The template has gates of its own
        List<String> gated = owner().get("/plans/{id}/gates", plan).extract().path("items.milestoneId");
        List<String> milestones = owner().get("/plans/{id}/outline", plan).extract()
                .path("steps.collectMany { it.tasks }.findAll { it.kind == 'MILESTONE' }.id");
        String milestone = milestones.stream().filter(id -> !gated.contains(id)).findFirst().orElseThrow();
        String work = owner().get("/plans/{id}/outline", plan).extract()
                .path("steps[6].tasks.find { it.kind == 'TASK' }.id");
        Object byHand = Map.of("key", "trained", "type", "MANUAL", "name", "Everybody is trained");
        owner().post("/plans/" + plan + "/pilots", Map.of("name", "Tier one answers", "hypothesis",
                "Drafts save a third of the minutes per case without more complaints", "costCap", 5000, "successCriteria",
                List.of(Map.of("key", "quality", "name", "No more complaints")))).statusCode(201);
        String gate = owner().post("/plans/" + plan + "/gates",
                Map.of("milestoneId", milestone, "name", "Fit to go live", "criteria", List.of(byHand))).statusCode(201)
                .extract()
                .path("id");
        owner().post("/plans/" + plan + "/phases",
                Map.of("name", "Head office", "audience", "Support, tier one", "audienceSize", 12, "goLiveDate", "2027-05-03",
                        "milestoneId", milestone, "budgetCap", 8000, "exitGateId", gate, "taskIds", List.of(work), "wayBack",
                        "Switch the drafts off; the mailbox works as before"))
                .statusCode(201);
        owner().post("/plans/" + plan + "/phases", Map.of("name", "Branch offices", "goLiveDate", "2027-09-01"))
                .statusCode(201);
    }

    private static byte[] document(String plan, String lang) {
        return owner().get("/plans/{id}/document?lang=" + lang, plan).statusCode(200).contentType("application/pdf").extract()
                .asByteArray();
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static String png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, 0x1F6F8B);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    /** Pages are looked at by people too. */
    private static void keepForLookingAt(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
