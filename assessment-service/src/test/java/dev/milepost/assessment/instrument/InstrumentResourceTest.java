package dev.milepost.assessment.instrument;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

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
                .body("items.key", contains("small-business-ai-readiness"))
                .body("items[0].dimensions", is(10))
                .body("items[0].builtIn", is(true));
        client.get(INSTRUMENTS + "/small-business-ai-readiness").then().statusCode(200)
                .body("dimensions", hasSize(10))
                .body("challenges", hasSize(4))
                .body("dimensions[0].questions[0].levels.value", contains(0, 1, 2, 3, 4));
    }

    @Test
    void aPublishedVersionIsFoundByItsNumber() {
        client.get(INSTRUMENTS + "/small-business-ai-readiness/versions").then().statusCode(200)
                .body("items.version", contains(1));
        client.get(INSTRUMENTS + "/small-business-ai-readiness/versions/1").then().statusCode(200)
                .body("version", is(1));
    }

    @Test
    void anUnchangedInstrumentIsNotSentAgain() {
        String tag = client.get(INSTRUMENTS + "/small-business-ai-readiness/versions/1").header("ETag");

        client.request().header("If-None-Match", tag).get(INSTRUMENTS + "/small-business-ai-readiness/versions/1")
                .then().statusCode(304);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        client.get(INSTRUMENTS + "/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        client.get(INSTRUMENTS + "/nothing/versions").then().statusCode(404);
        client.get(INSTRUMENTS + "/small-business-ai-readiness/versions/99").then().statusCode(404);
        client.get(INSTRUMENTS + "/small-business-ai-readiness/versions/first").then().statusCode(400);
    }
}
