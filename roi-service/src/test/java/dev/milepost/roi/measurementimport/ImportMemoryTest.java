package dev.milepost.roi.measurementimport;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/**
 * A file is read in the same memory however long it is. {@code -Dimport.rows=1000000} sends a whole one of the length that is
 * promised; the usual length shows the same in a tenth of the time.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportMemoryTest {
    private static final int ROWS = Integer.getInteger("import.rows", 100_000);
    private static final long MOST_BYTES = 64L << 20;
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final int LOOKS = 10;

    @Test
    void aFileOfAnyLengthTakesNoMoreThan64MegabytesOfHeap() throws IOException {
        String organization = Api.newOrganization();
        String kpi = owner(organization).body("{\"name\": \"k\", \"kind\": \"DELTA\", \"direction\": \"AT_LEAST\"}")
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
        String started = announce(organization, kpi);
        // What is loaded once, and stays
        send(organization, announce(organization, kpi), 0, 5_000, () -> 0L);
        long before = usedHeap();

        long most = send(organization, started, 5_000, ROWS, ImportMemoryTest::usedHeap);

        owner(organization).get(started).then().body("state", equalTo("COMPLETED")).body("accepted", is(ROWS));
        assertThat(most - before).as("bytes of heap while %d rows were read", ROWS).isLessThan(MOST_BYTES);
    }

    /** Looks at the heap some times while the file is sent; back-pressure keeps what is underway small. */
    private static long send(String organization, String started, int from, int count, Look look) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI
                .create(RestAssured.baseURI + ":" + RestAssured.port + started + "/content").toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(8_192);
        connection.setRequestProperty("Authorization", "Bearer " + Tokens.member(organization, "owner"));
        connection.setRequestProperty("Content-Type", "application/octet-stream");
        long most = 0;
        try (OutputStream file = connection.getOutputStream()) {
            file.write("at,value\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < count; i++) {
                file.write((FIRST.plusSeconds(60L * (from + i)) + "," + i % 997 + "\n").getBytes(StandardCharsets.UTF_8));
                if (i % (count / LOOKS) == count / LOOKS - 1) {
                    most = Math.max(most, look.bytes());
                }
            }
        }
        assertThat(connection.getResponseCode()).isEqualTo(200);
        return most;
    }

    /** How many bytes are in use. */
    @FunctionalInterface
    private interface Look {
        long bytes();
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String announce(String organization, String kpi) {
        return owner(organization).body("{\"format\": \"CSV\"}").post(kpi + "/measurement-imports").then().statusCode(201)
                .extract().header("Location");
    }
}
