package dev.milepost.roi.focus;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Files that say anew what a billing period cost, as FOCUS 1.4 has it where a delivery overwrites the one before. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FocusRestatementTest {
    private static final String IMPORT = Api.BASE + "/ledger-imports/focus";
    private static final String ENTRIES = Api.BASE + "/ledger-entries";
    private static final String HEADER = "BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,BilledCost,BillingCurrency,"
            + "BillingAccountId,ServiceName,ProviderName,ChargeCategory,ResourceId";

    private final String organization = Api.newOrganization();
    private final UUID plan = UUID.randomUUID();

    @BeforeEach
    void oneRuleForAll() {
        owner(organization).body(Map.of("name", "all", "position", 1, "planId", plan)).post(Api.BASE + "/cost-rules").then()
                .statusCode(201);
    }

    @Test
    void whatAPeriodDoesNotNameAnyMoreIsTakenBackAndNothingIsOverwritten() {
        send(false, january("a", "10"), january("b", "20"), january("c", "30")).then().body("created", is(3))
                .body("restates", is(false)).body("omitted", is(0)).body("periods", empty());

        send(true, january("a", "10"), january("c", "35"), january("d", "1")).then().statusCode(200).body("unchanged", is(1))
                .body("restated", is(1)).body("created", is(1)).body("omitted", is(1)).body("restates", is(true))
                .body("periods", hasSize(1)).body("periods[0].provider", equalTo("Example Cloud"))
                .body("periods[0].billingAccountId", equalTo("acct-1"))
                .body("periods[0].billingPeriodStart", equalTo("2026-01-01T00:00:00Z")).body("periods[0].lines", is(3))
                .body("periods[0].omitted", is(1));

        // 10 + 35 + 1
        assertThat(total()).isEqualTo(new BigDecimal("46.00"));
        owner(organization).get(ENTRIES).then().body("items", hasSize(7)).body(
                "items.find { it.amount == -20 }.reason", containsString("doesn't name this charge any more"));
        send(true, january("a", "10"), january("c", "35"), january("d", "1")).then().body("unchanged", is(3))
                .body("omitted", is(0)).body("created", is(0));
        send(true, january("b", "20"), january("a", "10")).then().body("created", is(1)).body("omitted", is(2));
        assertThat(total()).isEqualTo(new BigDecimal("30.00"));
    }

    @Test
    void otherPeriodsAccountsAndProvidersAreLeftAlone() {
        send(false, january("a", "1"), line("2026-02-01", "2026-02-03", "2", "acct-1", "Example Cloud", "a"),
                line("2026-01-01", "2026-01-03", "4", "acct-2", "Example Cloud", "a"),
                line("2026-01-01", "2026-01-03", "8", "acct-1", "Other Cloud", "a")).then().body("created", is(4));

        send(true, january("b", "16")).then().body("omitted", is(1)).body("created", is(1));

        // 2 + 4 + 8 + 16
        assertThat(total()).isEqualTo(new BigDecimal("30.00"));
    }

    @Test
    void withoutSayingSoAFileTakesNothingBack() {
        send(false, january("a", "10")).then().body("created", is(1));
        send(false, january("b", "20")).then().body("created", is(1)).body("omitted", is(0));

        assertThat(total()).isEqualTo(new BigDecimal("30.00"));
    }

    @Test
    void ofTwoChargesThatSayTheSameOneIsTakenBack() {
        send(true, january("a", "10"), january("a", "10")).then().body("created", is(2));

        send(true, january("a", "10")).then().body("unchanged", is(1)).body("omitted", is(1));

        assertThat(total()).isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void inAClosedMonthWhatIsTakenBackKeepsItsDateAndCountsInTheNextOne() {
        send(true, january("a", "10"), january("b", "20")).then().body("created", is(2));
        owner(organization).put(Api.BASE + "/ledger-periods/2026-01/closure").then().statusCode(200);

        send(true, january("b", "20")).then().body("omitted", is(1)).body("countedLater", is(1));

        owner(organization).get(ENTRIES).then().body("items.date", everyItem(equalTo("2026-01-03")))
                .body("items.findAll { it.reversalOf != null }.postedIn", contains("2026-02"))
                .body("items.findAll { it.reversalOf != null }.amount", contains(-10.0f));
    }

    @Test
    void aDryRunTellsWhatWouldBeTakenBackAndARefusedFileTakesNothing() {
        send(false, january("a", "10"), january("b", "20")).then().body("created", is(2));

        owner(organization).contentType("text/csv").queryParam("restates", true).queryParam("dryRun", true)
                .body(text(january("a", "10"))).post(IMPORT).then().statusCode(200).body("omitted", is(1))
                .body("dryRun", is(true));
        send(true, january("a", "10"), january("b", "much")).then().statusCode(422);

        assertThat(total()).isEqualTo(new BigDecimal("30.00"));
    }

    @Test
    void whatWasTakenBackByHandIsNotTakenBackAgain() {
        send(false, january("a", "10"), january("b", "20"));
        String id = owner(organization).get(ENTRIES).jsonPath().getString("items.find { it.amount == 20 }.id");
        owner(organization).body(Map.of("reason", "wrong account")).post(ENTRIES + "/" + id + "/reversal").then()
                .statusCode(201);

        send(true, january("a", "10")).then().body("omitted", is(0)).body("unchanged", is(1));
    }

    @Test
    void aFileThatRestatesSaysWhichPeriods() {
        String without = HEADER.replace("BillingPeriodStart,", "") + "\r\n";
        owner(organization).contentType("text/csv").queryParam("restates", true).body(without).post(IMPORT).then()
                .statusCode(422).body("code", equalTo("focus-columns-missing"))
                .body("errors.pointer", contains("/BillingPeriodStart"));
        send(true, january("a", "1").replaceFirst("2026-01-01T00:00:00Z", "January"), january("b", "1").substring(20)).then()
                .statusCode(422).body("errors.pointer", hasItems("/lines/1/BillingPeriodStart", "/lines/2/BillingPeriodStart"));
        send(false, january("a", "1").replaceFirst("2026-01-01T00:00:00Z", "January")).then().statusCode(200);
    }

    @Test
    void manyChargesAreTakenBackPageByPage() {
        String[] all = IntStream.range(0, 4_500).mapToObj(i -> january("r" + i, "0.01")).toArray(String[]::new);
        send(true, all).then().body("created", is(4_500));

        send(true, january("r7", "0.01")).then().body("unchanged", is(1)).body("omitted", is(4_499));

        assertThat(total()).isEqualTo(new BigDecimal("0.01"));
    }

    @Test
    void moreThanAThousandPeriodsAreRefused() {
        String[] all = IntStream.rangeClosed(0, 1_000)
                .mapToObj(i -> line("2026-01-01", "2026-01-03", "1", "acct-" + i, "Example Cloud", "a"))
                .toArray(String[]::new);

        send(true, all).then().statusCode(422).body("code", equalTo("focus-too-many-periods"));

        owner(organization).get(ENTRIES).then().body("items", empty());
        send(false, all).then().statusCode(200).body("created", is(1_001));
    }

    private static String january(String resource, String cost) {
        return line("2026-01-01", "2026-01-03", cost, "acct-1", "Example Cloud", resource);
    }

    private static String line(String period, String day, String cost, String account, String provider, String resource) {
        return "%sT00:00:00Z,%sT00:00:00Z,%sT12:00:00Z,%s,EUR,%s,Language Models,%s,Usage,%s".formatted(period, day, day, cost,
                account, provider, resource);
    }

    private static String text(String... lines) {
        return HEADER + "\r\n" + String.join("\r\n", lines) + "\r\n";
    }

    private Response send(boolean restates, String... lines) {
        return owner(organization).contentType("text/csv").queryParam("restates", restates).body(text(lines)).post(IMPORT);
    }

    private BigDecimal total() {
        return new BigDecimal(owner(organization).get(Api.BASE + "/actual-costs?planId=" + plan).jsonPath(Api.EXACT)
                .get("total").toString());
    }
}
