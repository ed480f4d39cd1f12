package dev.milepost.roi.casedocument;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CaseFileTest {
    private static final String CASES = Api.BASE + "/business-cases";

    /** With every kind of line, a start, and half a period of discounting. */
    private static final String WHOLE = """
            {"name": "Assistant & <more>", "description": "What it \\u0007 is for", "currency": "EUR", "discountRate": 0.08,
             "period": "QUARTER", "convention": "MID", "startDate": "2026-01-01", "periods": 12,
             "drivers": [{"key": "users", "name": "People who use it", "value": 40, "low": 20, "high": 50},
                         {"key": "hours", "name": "Hours saved by each", "unit": "h", "value": 12},
                         {"key": "rate", "name": "Cost of an hour", "value": 35.5}],
             "lines": [{"key": "setup", "kind": "COST", "name": "Set-up", "amount": 30000, "riskAdjustment": 0.15},
                       {"key": "old", "kind": "COST", "name": "Old system", "amounts": [900, 800, 0, 400.55]},
                       {"key": "licences", "kind": "COST", "name": "Licences", "amount": 120, "firstPeriod": 1, "lastPeriod": 11,
                        "growth": 0.05, "drivers": ["users"]},
                       {"key": "time", "kind": "BENEFIT", "name": "Time", "benefitType": "EFFICIENCY", "benefitKind": "FREED_TIME",
                        "timeUse": "Customers", "amount": 1, "timing": "RECURRING", "firstPeriod": 1, "ramp": [0.3, 0.7],
                        "growth": 0.02, "riskAdjustment": 0.2, "drivers": ["users", "hours", "rate"]},
                       {"key": "noise", "kind": "DISBENEFIT", "name": "Noise", "amount": 500, "firstPeriod": 2, "lastPeriod": 4}],
             "scenarios": [{"key": "WORST", "drivers": {"users": 20}, "lines": [{"line": "setup", "factor": 1.5}]}],
             "funding": [{"name": "Grant", "kind": "GRANT", "amount": 10000}]}""";

    private final String organization = Api.newOrganization();

    @Test
    void theFormulasOfTheWorkbookGiveOurFigures() throws IOException {
        assertFigures(create(WHOLE), "EXPECTED", 12);
        // the worst case never pays back
        assertFigures(create(WHOLE), "WORST", 11);
    }

    @Test
    void theFormulasGiveThePublishedFigures() throws IOException {
        Map<String, Double> figures = assertFigures(create("""
                {"name": "Published", "currency": "USD", "discountRate": 0.10, "lines": [
                  {"kind": "COST", "name": "All costs", "amounts": [53150, 666715, 636772, 647783]},
                  {"kind": "BENEFIT", "name": "All benefits", "amounts": [0, 1606511, 3061331, 4229760]}]}"""), "EXPECTED", 12);

        assertThat(figures.get("Net present value")).isCloseTo(5496170.11, org.assertj.core.api.Assertions.within(0.005));
        assertThat(figures.get("Internal rate of return of a period")).isCloseTo(19.11619067,
                org.assertj.core.api.Assertions.within(1e-7));
    }

    @Test
    void aChangedDriverChangesTheFiguresAsItDoesHere() throws IOException {
        String location = create(WHOLE);
        try (Workbook workbook = workbook(location, "EXPECTED")) {
            workbook.getSheet("Drivers").getRow(1).getCell(3).setCellValue(25);
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            evaluator.evaluateAll();
            double computed = workbook.getSheet("Figures").getRow(1).getCell(1).getNumericCellValue();

            Api.patch(organization, location, "\"0\"", """
                    {"drivers": [{"key": "users", "name": "People who use it", "value": 25},
                         {"key": "hours", "name": "Hours saved by each", "unit": "h", "value": 12},
                         {"key": "rate", "name": "Cost of an hour", "value": 35.5}]}""").then().statusCode(200);
            BigDecimal ours = new BigDecimal(owner(organization).get(location + "/metrics").jsonPath(Api.EXACT)
                    .get("npv.value").toString());
            assertThat(computed).isCloseTo(ours.doubleValue(), org.assertj.core.api.Assertions.within(0.005));
        }
    }

    @Test
    void figuresThatAreNotThereSayWhyAndNothingIsAnError() throws IOException {
        String location = create(
                """
                        {"name": "x", "currency": "JPY", "discountRate": 0, "lines": [{"kind": "BENEFIT", "name": "b", "amounts": [1, 2]}]}""");

        Map<String, Double> figures = assertFigures(location, "EXPECTED", 6);

        assertThat(figures).doesNotContainKeys("Return on investment", "Payback in months",
                "Internal rate of return of a period");
    }

    @Test
    void aCaseOfTooManyCellsIsRefusedWithTheWayOut() {
        String lines = IntStream.range(0, 60).mapToObj(i -> """
                {"kind": "COST", "name": "c%d", "amount": 1, "timing": "RECURRING"}""".formatted(i))
                .collect(Collectors.joining(","));
        String location = create("""
                {"name": "x", "currency": "EUR", "discountRate": 0, "period": "MONTH", "periods": 1200, "lines": [%s]}"""
                .formatted(lines));

        owner(organization).get(location + "/workbook").then().statusCode(422).body("code",
                equalTo("case-too-large-for-workbook"));
        owner(organization).get(location + "/document").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "en|With and without freed time|Freed time: Customers|Worst case",
            "de|Mit und ohne freie Zeit|Freie Zeit: Customers|Schlechtester Fall",
            "es|Con y sin tiempo liberado|Tiempo liberado: Customers|Peor caso",
            "fr|Avec et sans temps libéré|Temps libéré: Customers|Pire cas" })
    void thePageTellsTheCaseInEachLanguage(String lang, String heading, String benefit, String worst) throws IOException {
        byte[] pdf = pdf(create(WHOLE), lang);
        keepForLookingAt("case-" + lang, pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("Assistant & <more>", "What it is for", heading, benefit, worst, "Old system",
                    "Hours saved by each");
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(lang);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void aTemplatesMonthsAreDrawnTogether() throws IOException {
        String location = owner(organization)
                .body("{\"currency\": \"EUR\", \"discountRate\": 0.08, \"startDate\": \"2026-01-01\"}")
                .post(Api.BASE + "/business-case-templates/customer-experience/business-cases?lang=de").then().statusCode(201)
                .extract().header("Location");
        byte[] pdf = pdf(location, "de");
        keepForLookingAt("template", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Netto, je 3 mal ein Monat zusammen.");
        }
    }

    @Test
    void somebodyElsesFilesAreNotFoundAndAViewerReads() {
        String location = create(WHOLE);
        String stranger = Api.newOrganization();

        owner(stranger).get(location + "/workbook").then().statusCode(404);
        owner(stranger).get(location + "/document").then().statusCode(404);
        as(organization, "viewer").get(location + "/workbook").then().statusCode(200).header("Content-Disposition",
                containsString("business-case.xlsx"));
        owner(organization).get(location + "/workbook?scenario=NICE").then().statusCode(422);
    }

    /** Every figure as the formulas give it, each compared with ours beside it. */
    private Map<String, Double> assertFigures(String location, String scenario, int expected) throws IOException {
        Map<String, Double> figures = new LinkedHashMap<>();
        try (Workbook workbook = workbook(location, scenario)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    assertThat(cell.getCachedFormulaResultType()).as(sheet.getSheetName() + "!" + cell.getAddress())
                            .isEqualTo(CellType.NUMERIC);
                }
            })));
            // So that what is compared is what the formulas give, not what was stored with them.
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            for (Row row : workbook.getSheet("Figures")) {
                if (row.getRowNum() > 0 && row.getCell(1) != null) {
                    String name = row.getCell(0).getStringCellValue();
                    double ours = row.getCell(2).getNumericCellValue();
                    double theirs = row.getCell(1).getNumericCellValue();
                    assertThat(theirs).as(scenario + " " + name).isCloseTo(ours,
                            org.assertj.core.api.Assertions.within(Math.max(0.0051, Math.abs(ours) * 1e-9)));
                    figures.put(name, theirs);
                }
            }
        }
        assertThat(figures).hasSize(expected);
        return figures;
    }

    private Workbook workbook(String location, String scenario) throws IOException {
        byte[] file = owner(organization).queryParam("scenario", scenario).get(location + "/workbook").then().statusCode(200)
                .extract().asByteArray();
        Files.write(Path.of("target", "case-" + scenario + ".xlsx"), file);
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private byte[] pdf(String location, String lang) {
        return owner(organization).queryParam("lang", lang).get(location + "/document").then().statusCode(200)
                .contentType("application/pdf").extract().asByteArray();
    }

    private static void keepForLookingAt(String name, byte[] pdf) throws IOException {
        Files.write(Path.of("target", name + ".pdf"), pdf);
    }

    private String create(String body) {
        return owner(organization).body(body).post(CASES).then().statusCode(201).extract().header("Location");
    }
}
