package dev.milepost.roi.ledger;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.ledger.Books.ENTRIES;
import static dev.milepost.roi.ledger.Books.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LedgerEntryTest {
    @Inject
    EntityManager entities;
    @Inject
    Organizations organizations;

    private final Books books = Books.create();
    private final UUID plan = UUID.randomUUID();

    @Test
    void anEntryIsKeptToTheLastDigitAndFoundByEitherId() {
        String address = books.enter(plan, Map.of("amount", new BigDecimal("123456789012345678.91"), "tax",
                new BigDecimal("0.07"), "kind", "CAPEX", "voucher", "RE-7", "externalId", "acc-7"));

        Response answer = books.get(address);

        answer.then().statusCode(200).header("ETag", "\"0\"").body("kind", equalTo("CAPEX")).body("voucher", equalTo("RE-7"))
                .body("date", equalTo("2026-01-15")).body("postedIn", equalTo("2026-01")).body("postingNote", nullValue());
        JsonPath amounts = answer.jsonPath(Api.EXACT);
        assertThat((BigDecimal) amounts.get("amount")).isEqualTo(new BigDecimal("123456789012345678.91"));
        assertThat((BigDecimal) amounts.get("gross")).isEqualTo(new BigDecimal("123456789012345678.98"));
        books.get(ENTRIES + "/key:acc-7").then().statusCode(200).body("id", equalTo(answer.path("id")));
        books.get(address + "/history").then().body("items.action", contains("CREATED"));
    }

    @Test
    void aListIsNarrowedAndReadPageByPage() {
        books.enter(plan, Map.of("date", "2026-01-31", "costCentre", "Support", "category", "Licences"));
        books.enter(plan, Map.of("date", "2026-02-01", "costCentre", "Support", "category", "Training"));
        books.enter(plan, Map.of("date", "2026-01-02", "costCentre", "Sales", "category", "Licences"));
        books.enter(UUID.randomUUID(), Map.of("costCentre", "Support"));

        dates("planId=" + plan).body("items.date", contains("2026-01-31", "2026-02-01", "2026-01-02"));
        dates("planId=" + plan + "&sort=-date").body("items.date", contains("2026-02-01", "2026-01-31", "2026-01-02"));
        dates("planId=" + plan + "&from=2026-01-31&to=2026-02-01").body("items.date", contains("2026-01-31"));
        dates("planId=" + plan + "&period=2026-02").body("items.date", contains("2026-02-01"));
        dates("planId=" + plan + "&costCentre=Support&category=Licences").body("items.date", contains("2026-01-31"));
        dates("costCentre=Support").body("items", hasSize(3));
        String next = dates("planId=" + plan + "&limit=2&count=true").body("items", hasSize(2)).body("count", equalTo(3))
                .extract().path("nextCursor");
        dates("planId=" + plan + "&limit=2&cursor=" + next).body("items.date", contains("2026-01-02"))
                .body("nextCursor", nullValue());
        books.get(ENTRIES + "?period=2026-13").then().statusCode(400).body("errors.pointer", contains("?period"));
    }

    @Test
    void anEntryIsTakenBackOnceByACounterEntryLinkedBothWays() {
        String address = books.enter(plan, Map.of("amount", 250, "tax", 47.5, "voucher", "RE-9",
                "externalId", "acc-9"));
        String id = address.substring(address.lastIndexOf('/') + 1);

        Response counter = books.reverse(address);

        counter.then().statusCode(201).body("reversalOf", equalTo(id)).body("reason", equalTo("Entered twice"))
                .body("date", equalTo("2026-01-15")).body("voucher", equalTo("RE-9")).body("externalId", nullValue());
        assertThat(number(counter, "amount")).isEqualByComparingTo("-250");
        assertThat(number(counter, "tax")).isEqualByComparingTo("-47.5");
        String counterId = counter.path("id");
        Response reversed = books.get(address);
        reversed.then().header("ETag", "\"1\"").body("reversedBy", equalTo(counterId));
        assertThat(number(reversed, "amount")).isEqualByComparingTo("250");
        dates("planId=" + plan).body("items.reversedBy", contains(equalTo(counterId), nullValue()));
        books.get(address + "/history").then().body("items.action", contains("CHANGED", "CREATED"))
                .body("items[0].changes.field", contains("reversedBy"));

        books.reverse(address).then().statusCode(409).body("code", equalTo("already-reversed"));
        books.reverse(counter.header("Location")).then().statusCode(409).body("code", equalTo("reversal-is-final"));
        dates("planId=" + plan).body("items", hasSize(2));
    }

    @Test
    void ofSeveralWhoTakeItBackAtTheSameMomentOneDoes() {
        String address = books.enter(plan, Map.of());

        List<CompletableFuture<Integer>> attempts = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> books.reverse(address).statusCode())).toList();

        assertThat(attempts.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409, 409, 409);
        dates("planId=" + plan).body("items", hasSize(2));
    }

    @Test
    void theDatabaseItselfKeepsEntriesAsTheyAre() {
        books.enter(plan, Map.of());

        for (String statement : List.of("update ledger_entry set amount = 1", "update ledger_entry set posted_in = '2026-02'",
                "delete from ledger_entry", "delete from ledger_period")) {
            assertThatThrownBy(() -> run(statement)).as(statement).hasStackTraceContaining("permission denied");
        }
        dates("planId=" + plan).body("items.amount", contains(100.0f));
    }

    @Test
    void anAmountIsNotFinerThanItsCurrency() {
        refused(Map.of("amount", 1.001), 422, "/amount");
        refused(Map.of("tax", 0.001), 422, "/tax");
        refused(Map.of("currency", "JPY", "amount", 100.5, "tax", 0), 422, "/amount");
        refused(Map.of("currency", "TND", "amount", 1.0005, "tax", 0), 422, "/amount");
        refused(Map.of("currency", "XXX"), 400, "/currency");
        refused(Map.of("currency", "EURO"), 400, "/currency");
        books.enter(plan, Map.of("currency", "TND", "amount", 1.005));
        books.enter(plan, Map.of("currency", "JPY", "amount", 100, "tax", 10));
    }

    @Test
    void anEntryBelongsToAPlanOrToACaseWhosePlanItTakes() {
        String address = businessCase(books.organization());
        String caseId = address.substring(address.lastIndexOf('/') + 1);
        String line = books.get(address).path("lines[0].id");
        Map<String, Object> ofCase = entry(plan, Map.of("businessCaseId", caseId, "lineId", line));
        ofCase.remove("planId");
        Map<String, Object> ofNothing = entry(plan, Map.of());
        ofNothing.remove("planId");

        books.post(ofCase).then().statusCode(201).body("planId", equalTo(plan.toString())).body("lineId", equalTo(line));
        books.post(ofNothing).then().statusCode(422).body("code", equalTo("entry-belongs-nowhere"));
        refused(Map.of("lineId", line), 422, "/lineId");
        refused(Map.of("businessCaseId", caseId, "lineId", UUID.randomUUID()), 422, "/lineId");
        refused(Map.of("businessCaseId", caseId, "planId", UUID.randomUUID()), 422, "/planId");
    }

    @Test
    void somebodyElsesCaseIsNoCaseToSpendOn() {
        String theirs = businessCase(Api.newOrganization());
        String caseId = theirs.substring(theirs.lastIndexOf('/') + 1);

        refused(Map.of("businessCaseId", caseId), 422, "/businessCaseId");
        refused(Map.of("businessCaseId", UUID.randomUUID()), 422, "/businessCaseId");
    }

    @Test
    void anExternalIdIsTakenOnce() {
        books.enter(plan, Map.of("externalId", "acc-1"));

        refused(Map.of("externalId", "acc-1"), 409, "/externalId");
        Books.create().enter(plan, Map.of("externalId", "acc-1"));
    }

    @Test
    void aBatchIsEnteredWholeOrNotAtAll() {
        Map<String, Object> good = entry(plan, Map.of());
        Response entered = batch(List.of(good, entry(plan, Map.of("externalId", "b-1"))));
        entered.then().statusCode(200).body("created", hasSize(2)).body("created[1].externalId", equalTo("b-1"));

        batch(List.of(good, entry(plan, Map.of("amount", 0.001)), entry(plan, Map.of("externalId", "b-1")),
                entry(plan, Map.of("externalId", "b-2")), entry(plan, Map.of("externalId", "b-2")))).then().statusCode(422)
                .body("errors.pointer", contains("/create/1/amount", "/create/2/externalId", "/create/4/externalId"));
        Map<String, Object> undated = entry(plan, Map.of());
        undated.remove("date");
        batch(List.of(good, undated)).then().statusCode(400).body("errors.pointer", hasItems("/create/1/date"));
        batch(List.of()).then().statusCode(400);
        batch(new ArrayList<>(Collections.nCopies(501, good))).then().statusCode(400);
        owner(books.organization()).queryParam("dryRun", true).body(Map.of("create", List.of(good))).post(ENTRIES + "/batch")
                .then().statusCode(200).body("created", hasSize(1));
        dates("planId=" + plan).body("items", hasSize(2));
        batch(new ArrayList<>(Collections.nCopies(500, good))).then().statusCode(200).body("created", hasSize(500));
    }

    @Test
    void aRetryUnderTheSameKeyEntersNothingTwice() {
        for (int i = 0; i < 2; i++) {
            owner(books.organization()).header("Idempotency-Key", "invoice-7").body(entry(plan, Map.of())).post(ENTRIES).then()
                    .statusCode(201);
        }

        dates("planId=" + plan).body("items", hasSize(1));
    }

    @Test
    void somebodyElsesEntryIsNotThere() {
        String address = books.enter(plan, Map.of("externalId", "ours"));
        Books other = Books.create();

        other.get(address).then().statusCode(404);
        other.get(address + "/history").then().statusCode(404);
        other.get(ENTRIES + "/key:ours").then().statusCode(404).body("detail", containsString("key:ours"));
        other.reverse(address).then().statusCode(404);
        other.get(ENTRIES + "?planId=" + plan).then().body("items", empty());
        books.get(address).then().body("reversedBy", nullValue());
    }

    @Test
    void aViewerReadsAndEntersNothing() {
        String address = books.enter(plan, Map.of());

        as(books.organization(), "viewer").get(address).then().statusCode(200);
        as(books.organization(), "viewer").body(entry(plan, Map.of())).post(ENTRIES).then().statusCode(403);
        as(books.organization(), "viewer").body(Map.of("create", List.of(entry(plan, Map.of())))).post(ENTRIES + "/batch")
                .then()
                .statusCode(403);
        as(books.organization(), "viewer").body(Map.of("reason", "No")).post(address + "/reversal").then().statusCode(403);
        as(books.organization(), "contributor").body(entry(plan, Map.of())).post(ENTRIES).then().statusCode(201);
    }

    private ValidatableResponse dates(String query) {
        return books.get(ENTRIES + "?" + query).then().statusCode(200);
    }

    private void refused(Map<String, ?> otherwise, int status, String pointer) {
        books.post(entry(plan, otherwise)).then().statusCode(status).body("errors.pointer", contains(pointer));
    }

    private Response batch(List<?> wanted) {
        return owner(books.organization()).body(Map.of("create", wanted)).post(ENTRIES + "/batch");
    }

    private String businessCase(String organization) {
        return owner(organization).body("""
                {"name": "c", "currency": "EUR", "discountRate": 0.1, "planId": "%s",
                 "lines": [{"kind": "COST", "name": "Licences", "amounts": [1200]}]}""".formatted(plan))
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location");
    }

    private static BigDecimal number(Response answer, String path) {
        return new BigDecimal(answer.jsonPath(Api.EXACT).get(path).toString());
    }

    private int run(String statement) {
        return organizations.runAs(books.organization(), "test",
                () -> QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(statement).executeUpdate()));
    }
}
