package dev.milepost.assessment.benchmark;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Official figures, and one's own beside them. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BenchmarkResourceTest {
    private static final String BENCHMARKS = Client.BASE + "/benchmarks";

    private final Client client = Client.ofNewOrganization();

    @Test
    void eachSeriesSaysWhatWasAskedOfWhomWithWhichDenominator() {
        client.get(BENCHMARKS).then().statusCode(200).body("items", hasSize(9))
                .body("items.licence", everyItem(not(empty()))).body("items.denominator", everyItem(not(empty())));
        client.get(BENCHMARKS + "?indicator=AI_USE&geography=US").then()
                .body("items.key", contains("us-btos-any-function", "us-btos-producing"))
                .body("items[0].note", containsString("never join")).body("items[1].ended", is(true));
        client.get(BENCHMARKS + "?indicator=PROFIT").then().statusCode(400);
    }

    @Test
    void aSeriesHasItsOwnFiguresAlone() {
        client.get(BENCHMARKS + "/series/us-btos-any-function").then().statusCode(200).body("figures", hasSize(10))
                .body("figures[0].period", containsString("202619"))
                .body("figures.find { it.sizeClass == '1-4' }.value", is(21.9f))
                .body("figures.find { it.sizeClass == '1-4' }.standardError", is(0.52f))
                .body("figures.find { it.sector == 'NAICS 51' }.value", is(49.0f)).body("reasons", empty());
        client.get(BENCHMARKS + "/series/eurostat-reasons?lang=de").then().body("reasons", hasSize(8))
                .body("reasons[0].name", equalTo("Fehlendes Fachwissen")).body("reasons[0].value", is(7.8f));
        client.get(BENCHMARKS + "/series/none").then().statusCode(404);
    }

    @Test
    void anEnterpriseIsComparedWithEverySeriesThatFits() {
        client.post(Client.BASE + "/ai-systems", Map.of("name", "A", "role", "DEPLOYER", "status", "IN_USE")).then()
                .statusCode(201);
        client.post(Client.BASE + "/ai-systems", Map.of("name", "B", "role", "DEPLOYER")).then().statusCode(201);

        client.get(BENCHMARKS + "/comparison?country=es&employees=25&sector=CNAE 47").then().statusCode(200)
                .body("own.usesAi", is(true)).body("own.systemsInUse", is(1)).body("own.country", equalTo("ES"))
                .body("lines.series.key", contains("es-ine-ai", "eurostat-ai-any", "oecd-g7-ai", "oecd-article-ai"))
                .body("lines.basis", everyItem(equalTo("SIZE"))).body("lines[0].figure.value", is(17.89f))
                .body("lines[0].passedOver[0].basis", equalTo("SIZE_AND_SECTOR"))
                .body("lines[0].passedOver[0].why", equalTo("NOT_PUBLISHED"))
                .body("notFitting.series", hasItems("us-btos-any-function", "us-btos-producing", "uk-ons-ai"));
    }

    @Test
    void aSeriesThatDoesNotCountEnterprisesOfThisSizeIsNotUsed() {
        client.get(BENCHMARKS + "/comparison?country=DE&employees=6").then().body("lines", empty())
                .body("own.usesAi", is(false))
                .body("notFitting.find { it.series == 'eurostat-ai-any' }.reason", containsString("10 or more"));
        client.get(BENCHMARKS + "/comparison?country=US&employees=6").then()
                .body("lines.series.key", contains("us-btos-any-function")).body("lines[0].figure.value", is(20.0f))
                .body("lines[0].figure.low", is(18.78f)).body("lines[0].passedOver", empty())
                .body("notFitting.find { it.series == 'us-btos-producing' }.reason", containsString("ended"));
    }

    @Test
    void whatAComparisonNeedsIsNamed() {
        client.get(BENCHMARKS + "/comparison").then().statusCode(400).body("errors.pointer",
                hasItems("?country", "?employees"));
        client.get(BENCHMARKS + "/comparison?country=Spain&employees=0").then().statusCode(400);
    }

    @Test
    void theChallengesOfAnAssessmentStandBesideTheReasonsOfOthers() {
        String assessment = client.assessment();
        client.answerAll(assessment, 1);
        client.get(ASSESSMENTS + "/" + assessment + "/benchmarks").then().statusCode(200)
                .body("series.denominator", containsString("all enterprises"))
                .body("lines.findAll { it.challenge == 'COST_AND_BUDGET' }.found", contains(true))
                .body("lines.findAll { it.challenge == 'COST_AND_BUDGET' }.value", contains(4.2f))
                .body("lines.find { it.code == 'E_AI_BNU' }.found", nullValue());
        client.answerAll(assessment, 4);
        client.get(ASSESSMENTS + "/" + assessment + "/benchmarks").then()
                .body("lines.findAll { it.found == true }", empty());
        Client.ofNewOrganization().get(ASSESSMENTS + "/" + assessment + "/benchmarks").then().statusCode(404);
    }
}
