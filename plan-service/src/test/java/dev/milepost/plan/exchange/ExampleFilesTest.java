package dev.milepost.plan.exchange;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the contract shows of files can be imported as it stands. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ExampleFilesTest {

    @ParameterizedTest
    @CsvSource({ "csv, csv, text/csv", "xml, mspdi, application/xml" })
    void theExampleOfAFileIsTaken(String extension, String format, String mediaType) throws IOException {
        owner().request().contentType(mediaType).body(example("importPlan", extension))
                .post(Api.BASE + "/plans/" + owner().emptyPlan() + "/import?format=" + format).then().statusCode(200)
                .body("tasks.created", equalTo(2));
        owner().request().contentType(mediaType).body(example("createPlanFromFile", extension))
                .post(Api.BASE + "/plans/import?name=Ours&startDate=2027-01-04&currency=EUR&format=" + format).then()
                .statusCode(201).body("tasks.created", equalTo(2));
    }

    private static byte[] example(String operation, String extension) throws IOException {
        String file = "/META-INF/examples/" + operation + ".request." + extension;
        try (InputStream in = Objects.requireNonNull(ExampleFilesTest.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        }
    }
}
