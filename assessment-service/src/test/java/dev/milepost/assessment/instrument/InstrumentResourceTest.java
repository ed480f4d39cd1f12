package dev.milepost.assessment.instrument;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class InstrumentResourceTest {
    private static final String INSTRUMENTS = Client.BASE + "/instruments";

    private final Client client = Client.ofNewOrganization();

    @Test
    void theBuiltInInstrumentIsThereForEveryOrganization() {
        client.get(INSTRUMENTS).then().statusCode(200)
                .body("items.key", contains("first-look", "small-business-ai-readiness"))
                .body("items.dimensions", contains(10, 10)).body("items.questions", contains(12, 39))
                .body("items.minutes", contains(5, 25)).body("items.indicative", contains(true, false))
                .body("items.languages", contains(List.of("en", "de", "es", "fr"), List.of("en", "de", "es", "fr")))
                .body("items.builtIn", contains(true, true));
        client.get(INSTRUMENTS + "/small-business-ai-readiness").then().statusCode(200)
                .body("dimensions", hasSize(10))
                .body("challenges", hasSize(4))
                .body("dimensions[0].questions[0].levels.value", contains(0, 1, 2, 3, 4));
    }

    @Test
    void aPublishedVersionIsFoundByItsNumber() {
        client.get(INSTRUMENTS + "/small-business-ai-readiness/versions").then().statusCode(200)
                .body("items.version", contains(2, 1));
        client.get(INSTRUMENTS + "/small-business-ai-readiness/versions/1").then().statusCode(200)
                .body("version", is(1));
    }

    @Test
    void anInstrumentIsReadInTheLanguageThatIsWanted() {
        String path = INSTRUMENTS + "/small-business-ai-readiness";

        client.get(path + "?lang=de").then().header("Content-Language", "de").header("Vary", "Accept-Language")
                .body("language", equalTo("de")).body("title", equalTo("KI-Reife eines kleinen Unternehmens"))
                .body("dimensions[0].questions[0].levels[3].text",
                        equalTo("Jedes unserer Ziele hat eine Zahl und ein Datum."))
                .body("dimensions[0].questions[0].levels[3].value", is(3));
        client.request().header("Accept-Language", "es-MX, en;q=0.5").get(path).then()
                .body("language", equalTo("es")).body("bands[0].name", equalTo("Sin empezar"));
        client.request().header("Accept-Language", "es").get(path + "?lang=fr").then().body("language", equalTo("fr"));
        client.get(INSTRUMENTS + "?lang=fr").then()
                .body("items.title", contains("Un premier regard sur votre préparation à l’IA",
                        "Préparation d’une petite entreprise à l’IA"));
    }

    @Test
    void aLanguageThatThereIsNotIsAnsweredInEnglishAndSaidSo() {
        String path = INSTRUMENTS + "/small-business-ai-readiness/versions/";

        client.get(path + "2?lang=nl").then().statusCode(200).header("Content-Language", "en")
                .body("language", equalTo("en"));
        client.get(path + "1?lang=de").then().statusCode(200).body("language", equalTo("en"))
                .body("title", equalTo("AI readiness of a small business"));
        client.get(path + "2?lang=not-a-language-at-all").then().statusCode(400)
                .body("errors[0].pointer", equalTo("?lang"));
    }

    @Test
    void anUnchangedInstrumentIsNotSentAgain() {
        String tag = client.get(INSTRUMENTS + "/small-business-ai-readiness/versions/1").header("ETag");

        client.request().header("If-None-Match", tag).get(INSTRUMENTS + "/small-business-ai-readiness/versions/1")
                .then().statusCode(304);
    }

    @Test
    void theSchemasAreThereForEditors() {
        given().get(INSTRUMENTS + "/schema").then().statusCode(200).contentType("application/schema+json")
                .body("title", equalTo("Instrument")).body("'$defs'.question.properties.type.enum", hasSize(6));
        given().get(INSTRUMENTS + "/schema/translation").then().statusCode(200)
                .body("properties.questions.type", equalTo("object"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        client.get(INSTRUMENTS + "/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        client.get(INSTRUMENTS + "/nothing/versions").then().statusCode(404);
        client.get(INSTRUMENTS + "/small-business-ai-readiness/versions/99").then().statusCode(404);
        client.get(INSTRUMENTS + "/small-business-ai-readiness/versions/first").then().statusCode(400);
    }
}
