package dev.milepost.roi.ledger;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.ledger.Books.ENTRIES;
import static dev.milepost.roi.ledger.Books.PERIODS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LedgerPeriodTest {
    @Inject
    LedgerPeriodService periods;
    @Inject
    EntityManager entities;
    @Inject
    Organizations organizations;

    private final Books books = Books.create();
    private final UUID plan = UUID.randomUUID();

    @Test
    void theFirstOpenMonthIsSoughtFromTheOwnOneOn() {
        Set<String> closed = Set.of("2025-11", "2025-12", "2026-01", "2026-03");

        assertThat(month("2025-12").firstOpen(closed).name()).isEqualTo("2026-02");
        assertThat(month("2026-03").firstOpen(closed).name()).isEqualTo("2026-04");
        assertThat(month("2025-10").firstOpen(closed).name()).isEqualTo("2025-10");
    }

    @Test
    void anEntryOfAClosedMonthCountsInTheFirstOpenOneAndKeepsItsDate() {
        books.close("2026-01").then().statusCode(200).body("status", equalTo("CLOSED"));
        books.close("2026-02").then().statusCode(200);

        Response late = books.post(Books.entry(plan, Map.of("date", "2026-01-15")));

        late.then().statusCode(201).body("date", equalTo("2026-01-15")).body("postedIn", equalTo("2026-03"))
                .body("postingNote", containsString("2026-01 was closed")).body("postingNote", containsString("2026-03"));
        books.get(ENTRIES + "?period=2026-03").then().body("items.date", contains("2026-01-15"));
        books.get(ENTRIES + "?period=2026-01").then().body("items", empty());
        books.post(Books.entry(plan, Map.of("date", "2026-04-01"))).then().body("postedIn", equalTo("2026-04"))
                .body("postingNote", nullValue());
    }

    @Test
    void aMonthClosesOnlyOnceTheEntriesThatAreUnderWayAreIn() {
        CompletableFuture<Integer> closing = organizations.runAs(books.organization(), "test",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    assertThat(periods.closedSince(month("2026-01"))).isEmpty();
                    CompletableFuture<Integer> started = CompletableFuture
                            .supplyAsync(() -> books.close("2026-01").statusCode());
                    awaitSomebodyWaiting();
                    assertThat(started).isNotDone();
                    return started;
                }));

        assertThat(closing.join()).isEqualTo(200);
    }

    @Test
    void whatIsTakenBackAfterTheCloseCountsInAnOpenMonth() {
        String address = books.enter(plan, Map.of("date", "2026-01-15"));
        books.close("2026-01");

        books.reverse(address).then().statusCode(201).body("date", equalTo("2026-01-15"))
                .body("postedIn", equalTo("2026-02"));
        books.get(address).then().body("postedIn", equalTo("2026-01"));
    }

    @Test
    void aMonthIsReopenedForAReasonAndBothAreInItsHistory() {
        books.get(PERIODS + "/2026-01").then().statusCode(200).body("status", equalTo("OPEN"));
        books.get(PERIODS + "/2026-01/history").then().statusCode(200).body("items", empty());
        books.reopen("2026-01").then().statusCode(409).body("code", equalTo("period-is-open"));
        books.close("2026-01");
        String closedAt = books.get(PERIODS + "/2026-01").then().extract().path("updatedAt");
        books.close("2026-01").then().statusCode(200).body("updatedAt", equalTo(closedAt));
        as(books.organization(), "owner").body(Map.of("reason", " ")).post(PERIODS + "/2026-01/reopening").then()
                .statusCode(400).body("errors.pointer", contains("/reason"));

        books.reopen("2026-01").then().statusCode(200).body("status", equalTo("OPEN"))
                .body("reason", equalTo("A late invoice"));

        books.post(Books.entry(plan, Map.of())).then().body("postedIn", equalTo("2026-01"));
        books.close("2026-01").then().body("status", equalTo("CLOSED")).body("reason", nullValue());
        books.get(PERIODS + "/2026-01/history").then().body("items.version", contains(2, 1, 0))
                .body("items[1].changes.find { it.field == 'reason' }.to", equalTo("A late invoice"))
                .body("items[2].changes.find { it.field == 'status' }.to", equalTo("CLOSED"));
    }

    @Test
    void monthsAreListedInTheirOrder() {
        books.close("2026-02");
        books.close("2026-01");
        books.close("2025-12");
        books.reopen("2026-01");

        books.get(PERIODS).then().body("items.period", contains("2025-12", "2026-01", "2026-02"));
        books.get(PERIODS + "?status=CLOSED").then().body("items.period", contains("2025-12", "2026-02"));
        books.get(PERIODS + "?status=OPEN").then().body("items.period", contains("2026-01"));
    }

    @Test
    void onlyAMonthThatHasBegunIsClosed() {
        String next = YearMonth.now(ZoneOffset.UTC).plusMonths(2).toString();

        books.close(next).then().statusCode(422).body("code", equalTo("period-not-begun"));
        for (String wrong : new String[] { "2026-13", "2026-1", "1800-01", "january" }) {
            books.close(wrong).then().statusCode(400).body("errors.pointer", contains("{period}"));
        }
    }

    @Test
    void closingNeedsTheRightToApprove() {
        for (String role : new String[] { "viewer", "contributor" }) {
            as(books.organization(), role).put(PERIODS + "/2026-01/closure").then().statusCode(403);
            as(books.organization(), role).body(Map.of("reason", "No")).post(PERIODS + "/2026-01/reopening").then()
                    .statusCode(403);
            as(books.organization(), role).get(PERIODS + "/2026-01").then().statusCode(200).body("status", equalTo("OPEN"));
        }
        as(books.organization(), "manager").put(PERIODS + "/2026-01/closure").then().statusCode(200);
    }

    @Test
    void somebodyElsesMonthsStayOpen() {
        books.close("2026-01");
        Books other = Books.create();

        other.get(PERIODS).then().body("items", empty());
        other.get(PERIODS + "/2026-01").then().body("status", equalTo("OPEN"));
        other.get(PERIODS + "/2026-01/history").then().body("items", empty());
        other.reopen("2026-01").then().statusCode(409);
        other.post(Books.entry(plan, Map.of())).then().body("postedIn", equalTo("2026-01"));
    }

    private void awaitSomebodyWaiting() throws InterruptedException {
        Instant patience = Instant.now().plusSeconds(30);
        while (((Number) entities
                .createNativeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .getSingleResult()).intValue() == 0) {
            assertThat(Instant.now()).as("nobody waits for the lock").isBefore(patience);
            Thread.sleep(20);
        }
    }

    private static LedgerMonth month(String name) {
        return LedgerMonth.read("?period", name);
    }
}
