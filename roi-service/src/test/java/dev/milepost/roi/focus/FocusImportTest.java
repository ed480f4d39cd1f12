package dev.milepost.roi.focus;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Columns and formats from the FOCUS specification, 1.0 to 1.3; sums worked out by hand beside each test. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FocusImportTest {
    private static final String RULES = Api.BASE + "/cost-rules";
    private static final String IMPORT = Api.BASE + "/ledger-imports/focus";
    private static final String ENTRIES = Api.BASE + "/ledger-entries";

    private final String organization = Api.newOrganization();
    private final UUID plan = UUID.randomUUID();

    @Test
    void chargesFindTheirLineByTheFirstRuleThatFits() {
        Response made = owner(organization).body("""
                {"name": "c", "planId": "%s", "currency": "EUR", "discountRate": 0, "lines": [
                 {"kind": "COST", "name": "tokens", "amount": 9}]}""".formatted(plan)).post(Api.BASE + "/business-cases");
        String line = made.path("lines[0].id");
        rule(Map.of("name", "rest", "position", 100, "planId", plan));
        rule(Map.of("name", "models", "position", 10, "service", "Language*", "businessCaseId", made.path("id"), "lineId", line,
                "costCentreTag", "team", "costCentre", "4711", "category", "AI"));

        Response answer = send(
                new FocusFile().charge("2026-01-02", "10.5", "Usage", "Language Models", "{\"team\": \"support\"}")
                        .usage("2026-01-03", "0.004").usage("2026-01-04", "0.004")
                        .charge("2026-01-31", "2.1", "Tax", "Language Models", "")
                        .charge("2026-01-31", "-0.5", "Credit", "Storage", ""));

        // net 10.5 + 0.004 + 0.004 - 0.5 = 10.008; tax 2.1
        answer.then().statusCode(200).body("lines", is(5)).body("created", is(5)).body("dryRun", is(false))
                .body("cost", equalTo("BILLED")).body("totals.currency", contains("EUR"))
                .body("totals.amount", contains(10.01f)).body("totals.tax", contains(2.1f))
                .body("rules.find { it.name == 'models' }.lines", is(4)).body("rules.find { it.name == 'rest' }.lines", is(1));
        Response entries = owner(organization).queryParam("sort", "date").get(ENTRIES);
        entries.then().body("items.lineId", hasItem(line)).body("items.date[0]", equalTo("2026-01-02"))
                .body("items.costCentre[0]", equalTo("support")).body("items.costCentre[1]", equalTo("4711"))
                .body("items.category[0]", equalTo("AI")).body("items.supplier[0]", equalTo("Example Cloud"))
                .body("items.voucher[0]", equalTo("inv-7")).body("items.source", everyItem(equalTo("focus")))
                .body("items.description[0]", equalTo("Tokens, in and out")).body("items.amount[1]", is(0.004f))
                .body("items.planId", everyItem(equalTo(plan.toString())));
        // rounded once, not entry by entry
        assertThat(total()).isEqualTo(new BigDecimal("10.01"));
    }

    @Test
    void aDryRunAnswersTheSameAndSavesNothing() {
        rule(Map.of("name", "all", "position", 1, "planId", plan));

        owner(organization).contentType("text/csv").queryParam("dryRun", true)
                .body(new FocusFile().usage("2026-01-02", "3").text())
                .post(IMPORT).then().statusCode(200).body("dryRun", is(true)).body("created", is(1));
        owner(organization).get(ENTRIES).then().body("items", empty());
    }

    @Test
    void everyWrongLineIsNamedWithWhatIsAcceptedAndNothingIsEntered() {
        rule(Map.of("name", "all", "position", 1, "planId", plan, "service", "Language Models"));

        Response refused = send(new FocusFile().usage("2026-01-01", "1").usage("2026-01-02", "1,5")
                .charge("2026-01-03", "€ 7", "Rent", "Language Models", "[1]").usage("2026-13-04", "1")
                .charge("2026-01-05", "1", "Usage", "Storage", "").line(",,,,,,,,,,,,,")
                .line("2026-01-06T00:00:00Z,2026-01-06T00:00:00Z,1,1,EURO,a,s,Language Models,p,Usage,d,i,{,x"));

        // "1,5" is two cells, which shifts all that follows
        refused.then().statusCode(422).body("code", equalTo("focus-lines-refused"))
                .body("detail", equalTo("6 of 7 lines are wrong, and nothing was entered"))
                .body("errors.pointer", hasItems("/lines/2", "/lines/3/BilledCost", "/lines/3/ChargeCategory", "/lines/3/Tags",
                        "/lines/4/ChargePeriodStart", "/lines/4/ChargePeriodEnd", "/lines/5", "/lines/6/BilledCost",
                        "/lines/6/ServiceName", "/lines/7/BillingCurrency", "/lines/7/ChargePeriodEnd", "/lines/7/Tags"))
                .body("errors.find { it.pointer == '/lines/3/ChargeCategory' }.detail",
                        equalTo("must be Usage, Purchase, Tax, Credit or Adjustment"))
                .body("errors.find { it.pointer == '/lines/5' }.detail", containsString("no cost rule fits Storage of sub-1"))
                .body("errors.find { it.pointer == '/lines/7/BillingCurrency' }.detail", containsString("ISO 4217"));
        owner(organization).get(ENTRIES).then().body("items", empty());
    }

    @Test
    void theSameFileAgainChangesNothingAndACorrectedOneTakesBackWhatItSaidBefore() {
        rule(Map.of("name", "all", "position", 1, "planId", plan));
        FocusFile file = new FocusFile().usage("2026-01-01", "10").usage("2026-01-02", "20").usage("2026-01-03", "0");
        send(file).then().body("created", is(2)).body("free", is(1));

        send(file).then().statusCode(200).body("created", is(0)).body("unchanged", is(2)).body("free", is(1));
        send(new FocusFile().usage("2026-01-01", "10.00").usage("2026-01-02", "25").usage("2026-01-03", "4")).then()
                .body("unchanged", is(1)).body("restated", is(1)).body("created", is(1));

        // 10 + 20 - 20 + 25 + 4
        assertThat(total()).isEqualTo(new BigDecimal("39.00"));
        owner(organization).get(ENTRIES).then().body("items", hasSize(5))
                .body("items.findAll { it.reversalOf != null }.amount", contains(-20.0f))
                .body("items.findAll { it.reversalOf != null }.reason", contains(containsString("imported again")));
        send(new FocusFile().usage("2026-01-02", "0")).then().body("restated", is(1)).body("created", is(0));
        assertThat(total()).isEqualTo(new BigDecimal("14.00"));
    }

    @Test
    void linesThatSayTheSameAreChargesEachAndAChangedRuleMovesThem() {
        String location = rule(Map.of("name", "all", "position", 1, "planId", plan));
        FocusFile twice = new FocusFile().usage("2026-01-01", "10").usage("2026-01-01", "10");
        send(twice).then().body("created", is(2));
        send(twice).then().body("unchanged", is(2));
        UUID other = UUID.randomUUID();
        patch(organization, location, "\"0\"", "{\"planId\": \"%s\"}".formatted(other)).then().statusCode(200);

        send(twice).then().body("restated", is(2));

        assertThat(total()).isEqualByComparingTo("0");
        owner(organization).get(Api.BASE + "/actual-costs?planId=" + other).then().body("total", is(20.0f));
    }

    @Test
    void anInvoiceOrATagThatComesLaterMakesNoSecondCharge() {
        rule(Map.of("name", "all", "position", 1, "planId", plan, "costCentreTag", "team"));
        send(new FocusFile().usage("2026-01-01", "10")).then().body("created", is(1));
        String later = new FocusFile().charge("2026-01-01", "10", "Usage", "Language Models", "{\"team\": \"desk\"}").text()
                .replace("inv-7", "inv-8").replace("T00:00:00Z", "T00:00:00.000Z");

        owner(organization).contentType("text/csv").body(later).post(IMPORT).then().body("restated", is(1)).body("created",
                is(0));
        assertThat(total()).isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void inAClosedMonthAChargeKeepsItsDateAndCountsInTheNextOne() {
        rule(Map.of("name", "all", "position", 1, "planId", plan));
        owner(organization).put(Api.BASE + "/ledger-periods/2026-01/closure").then().statusCode(200);

        send(new FocusFile().usage("2026-01-31", "10").usage("2026-02-01", "1")).then().body("countedLater", is(1));

        owner(organization).queryParam("sort", "date").get(ENTRIES).then()
                .body("items.date", contains("2026-01-31", "2026-02-01"))
                .body("items.postedIn", contains("2026-02", "2026-02"));
    }

    @Test
    void theOtherCostAndTheColumnsThatAreNeeded() {
        rule(Map.of("name", "all", "position", 1, "planId", plan));
        owner(organization).contentType("text/csv; charset=UTF-8").queryParam("cost", "EFFECTIVE")
                .body("\uFEFF" + new FocusFile().usage("2026-01-01", "10").text()).post(IMPORT).then().statusCode(200)
                .body("totals.amount", contains(1.0f));
        owner(organization).contentType("text/csv").body("BilledCost,ServiceName,ServiceName\r\n1,a,b\r\n").post(IMPORT).then()
                .statusCode(422).body("code", equalTo("focus-columns-missing"))
                .body("errors.pointer", hasItems("/ServiceName", "/BillingCurrency", "/ChargePeriodStart"));
        owner(organization).contentType("text/csv").body("").post(IMPORT).then().statusCode(422);
        owner(organization).contentType("text/csv").body(FocusFile.HEADER + "\r\n\"open").post(IMPORT).then().statusCode(422)
                .body("code", equalTo("focus-unreadable"));
        owner(organization).body("{}").post(IMPORT).then().statusCode(415);
    }

    @Test
    void aLongFileIsEnteredInPortions() {
        rule(Map.of("name", "all", "position", 1, "planId", plan));
        FocusFile file = new FocusFile();
        IntStream.range(0, 1_203).forEach(i -> file.charge("2026-03-01", "0.01", "Usage", "s" + i, ""));

        send(file).then().statusCode(200).body("created", is(1_203));
        send(file).then().body("unchanged", is(1_203));

        assertThat(total()).isEqualTo(new BigDecimal("12.03"));
    }

    @Test
    void rulesAreKeptLikeTheirNeighboursAndNameWhatIsThere() {
        String location = rule(Map.of("name", "all", "position", 1, "planId", plan, "externalId", "r-1"));
        owner(organization).get(RULES + "/key:r-1").then().statusCode(200).header("ETag", "\"0\"");
        owner(organization).body(Map.of("name", "n", "position", 1)).post(RULES).then().statusCode(422).body("code",
                equalTo("cost-rule-unclear"));
        owner(organization).body(Map.of("name", "n", "position", 1, "planId", plan, "tagValue", "v")).post(RULES).then()
                .statusCode(422);
        owner(organization).body(Map.of("name", "n", "position", 1, "businessCaseId", UUID.randomUUID())).post(RULES).then()
                .statusCode(422).body("code", equalTo("cost-rule-target-unknown"));
        owner(organization).header("If-Match", "\"0\"").delete(location).then().statusCode(204);
        send(new FocusFile().usage("2026-01-01", "1")).then().statusCode(422).body("errors[0].code", equalTo("no-rule"));
        owner(organization).post(location + "/restore").then().statusCode(200);
        owner(organization).get(location + "/history").then().body("items", hasSize(3));
        owner(Api.newOrganization()).get(location).then().statusCode(404);
        as(organization, "viewer").contentType("text/csv").body("a").post(IMPORT).then().statusCode(403);
        as(organization, "viewer").get(RULES).then().statusCode(200).body("items", hasSize(1));
    }

    private String rule(Map<String, ?> body) {
        return owner(organization).body(new HashMap<>(body)).post(RULES).then().statusCode(201).extract().header("Location");
    }

    private Response send(FocusFile file) {
        return owner(organization).contentType("text/csv").body(file.text()).post(IMPORT);
    }

    private BigDecimal total() {
        return new BigDecimal(owner(organization).get(Api.BASE + "/actual-costs?planId=" + plan).jsonPath(Api.EXACT)
                .get("total").toString());
    }
}
