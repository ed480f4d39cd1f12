package dev.milepost.roi.focus;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/**
 * A file of charges, and one that restates it without each tenth, are read in the same memory however long they are.
 * {@code -Dfocus.rows=1000000} sends a whole one of the length that is promised; the usual length shows the same in a fraction
 * of the time. Beside what is underway there are 24 bytes a charge, by which a file knows the charges that it names.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FocusMemoryTest {
    private static final int ROWS = Integer.getInteger("focus.rows", 20_000);
    private static final long MOST_BYTES = 64L << 20;
    private static final int LOOKS = 10;
    private static final int TENTH = 10;

    private final String organization = Api.newOrganization();

    @Test
    void aFileOfAnyLengthTakesNoMoreThan64MegabytesOfHeap() throws IOException {
        owner(organization).body(Map.of("name", "all", "position", 1, "planId", UUID.randomUUID()))
                .post(Api.BASE + "/cost-rules").then().statusCode(201);
        // What is loaded once, and stays
        send("warm", 1_000, false);
        long before = usedHeap();

        Sent first = send("acct", ROWS, false);
        Sent second = send("acct", ROWS, true);

        assertThat(first.answer().getLong("created")).isEqualTo(ROWS);
        assertThat(second.answer().getLong("unchanged")).isEqualTo(ROWS - ROWS / TENTH);
        assertThat(second.answer().getLong("omitted")).isEqualTo(ROWS / TENTH);
        assertThat(Math.max(first.most(), second.most()) - before).as("bytes of heap while %d charges were read", ROWS)
                .isLessThan(MOST_BYTES);
    }

    /** @param most bytes of heap that were seen in use while it was sent */
    private record Sent(JsonPath answer, long most) {
    }

    /** Looks at the heap some times while the file is sent; back-pressure keeps what is underway small. */
    private Sent send(String account, int count, boolean withoutEachTenth) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(RestAssured.baseURI + ":" + RestAssured.port + Api.BASE
                + "/ledger-imports/focus?restates=true").toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(8_192);
        connection.setRequestProperty("Authorization", "Bearer " + Tokens.member(organization, "owner"));
        connection.setRequestProperty("Content-Type", "text/csv");
        long most = 0;
        try (OutputStream file = connection.getOutputStream()) {
            write(file, "BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,BilledCost,BillingCurrency,BillingAccountId,"
                    + "ServiceName,ProviderName,ChargeCategory,ResourceId\n");
            for (int i = 0; i < count; i++) {
                if (!withoutEachTenth || i % TENTH != 0) {
                    write(file,
                            "2026-01-01T00:00:00Z,2026-01-%02dT00:00:00Z,2026-02-01T00:00:00Z,0.%03d,EUR,%s,Models,Cloud,Usage,r%d\n"
                                    .formatted(1 + i % 28, 1 + i % 997, account, i));
                }
                if (i % (count / LOOKS) == count / LOOKS - 1) {
                    most = Math.max(most, usedHeap());
                }
            }
        }
        assertThat(connection.getResponseCode()).isEqualTo(200);
        return new Sent(new JsonPath(connection.getInputStream()), most);
    }

    private static void write(OutputStream file, String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
