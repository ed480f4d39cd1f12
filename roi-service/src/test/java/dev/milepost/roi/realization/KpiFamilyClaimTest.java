package dev.milepost.roi.realization;

import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static dev.milepost.roi.realization.Benefits.AFTER;
import static dev.milepost.roi.realization.Benefits.CLAIMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.realization.Benefits.Case;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The same change, claimed through KPIs that go into each other. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class KpiFamilyClaimTest {
    private static final String KPIS = Api.BASE + "/kpis";

    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final Benefits benefits = Benefits.create();
    private final UUID plan = UUID.randomUUID();

    @Test
    void aChangeIsClaimedOnceThroughAFormulaWhicheverIsClaimedFirst() {
        String minutes = kpi("Minutes", "\"key\": \"minutes\"");
        String cost = kpi("Cost", "\"key\": \"cost\", \"formula\": \"{minutes} * 2\"");
        String margin = kpi("Margin", "\"formula\": \"100 - {cost}\"");
        Case first = benefits.businessCase(plan, minutes);
        String claim = id(benefits.claimed(first, Map.of("share", 0.4)));
        Case second = benefits.businessCase(UUID.randomUUID(), margin);

        benefits.claim(second, Map.of("share", 0.1)).then().statusCode(409)
                .body("code", equalTo("claimed-through-another-kpi"))
                .body("detail", equalTo(("In 2024-09 the same change is claimed already, through the KPI \"Minutes\" (%s): "
                        + "\"Minutes\" goes into \"Margin\". \"Assistant\" (%s of plan %s) has 40 %% of it by the claim %s. "
                        + "Claim a share of that KPI instead, or have that claim end before").formatted(minutes, first.id(),
                                plan, claim)))
                .body("errors[0].pointer", equalTo("/lineId"));
        benefits.claim(benefits.businessCase(plan, cost), Map.of()).then().statusCode(409);

        owner(benefits.organization()).header("If-Match", "\"0\"").delete(CLAIMS + "/" + claim).then().statusCode(204);
        benefits.claimed(second, Map.of());
        benefits.claim(first, Map.of()).then().statusCode(409).body("detail", containsString(
                "through the KPI \"Margin\" (%s): \"Minutes\" goes into \"Margin\"".formatted(margin)));
        owner(benefits.organization()).post(CLAIMS + "/" + claim + "/restore").then().statusCode(409).body("code",
                equalTo("claimed-through-another-kpi"));
    }

    @Test
    void aPartAndItsWholeAreOneChangeAndTwoPartsAreTwo() {
        String whole = kpi("All teams", "\"unit\": \"min\"");
        String one = kpi("Team 1", "\"parentId\": \"%s\"".formatted(whole));
        String other = kpi("Team 2", "\"parentId\": \"%s\"".formatted(whole));
        String within = kpi("Desk", "\"parentId\": \"%s\"".formatted(one));
        benefits.claimed(benefits.businessCase(plan, within), Map.of());
        benefits.claimed(benefits.businessCase(plan, other), Map.of());

        benefits.claim(benefits.businessCase(plan, one), Map.of()).then().statusCode(409);
        benefits.claim(benefits.businessCase(UUID.randomUUID(), whole), Map.of()).then().statusCode(409).body("code",
                equalTo("claimed-through-another-kpi"));
        benefits.attribution(whole).then().statusCode(200).body("months[0].shares", empty())
                .body("months[0].claimedThrough", hasSize(2))
                .body("months[0].claimedThrough.kpiId", contains(within, other))
                .body("months[0].claimedThrough.commonKpiId", contains(within, other))
                .body("months[0].claimedThrough.share.share", contains(1, 1));
        benefits.attribution(other).then().body("months[0].claimedThrough", empty());
    }

    @Test
    void twoKpisThatAreComputedFromTheSameOneAreOneChange() {
        String hours = kpi("Hours", "\"key\": \"hours\"");
        String wages = kpi("Wages", "\"formula\": \"{hours} * 40\"");
        String days = kpi("Days", "\"formula\": \"{hours} / 8\"");
        benefits.claimed(benefits.businessCase(plan, wages), Map.of());

        benefits.claim(benefits.businessCase(plan, days), Map.of()).then().statusCode(409).body("detail",
                containsString("through the KPI \"Wages\" (%s): \"Hours\" goes into both".formatted(wages)));
        benefits.attribution(days).then().body("months[0].claimedThrough.commonKpiId", contains(hours));
    }

    @Test
    void anotherMonthIsAnotherChangeAndAClaimThatGrowsIntoTakenMonthsIsRefused() {
        String minutes = kpi("Minutes", "\"key\": \"minutes\"");
        String cost = kpi("Cost", "\"formula\": \"{minutes} * 2\"");
        benefits.claimed(benefits.businessCase(plan, minutes), Map.of());
        String after = AFTER.plusMonths(6).toString();
        String address = benefits.claimed(benefits.businessCase(plan, cost), Map.of("firstMonth", after, "lastMonth", after));

        patch(benefits.organization(), address, "\"0\"", "{\"firstMonth\": \"%s\"}".formatted(AFTER.plusMonths(5))).then()
                .statusCode(409).body("code", equalTo("claimed-through-another-kpi"));
        patch(benefits.organization(), address, "\"0\"", "{\"lastMonth\": \"%s\"}".formatted(AFTER.plusMonths(7))).then()
                .statusCode(200);
    }

    @Test
    void aFormulaThatWouldLetTwoClaimsCountTheSameIsRefused() {
        String minutes = kpi("Minutes", "\"key\": \"minutes\"");
        String tickets = kpi("Tickets", "\"key\": \"tickets\"");
        String cost = kpi("Cost", "\"key\": \"cost\", \"formula\": \"{tickets} * 2\"");
        String margin = kpi("Margin", "\"formula\": \"100 - {cost}\"");
        String claim = id(benefits.claimed(benefits.businessCase(plan, minutes), Map.of()));
        String other = id(benefits.claimed(benefits.businessCase(UUID.randomUUID(), margin), Map.of()));

        Response refused = change(cost, "{\"formula\": \"{minutes} + {tickets}\"}");

        refused.then().statusCode(409).body("code", equalTo("claims-would-overlap")).body("detail",
                equalTo(("In 2024-09 the same change would count twice, by the claim %s of the KPI \"Margin\" (%s) and by the "
                        + "claim %s of the KPI \"Minutes\" (%s), since \"Minutes\" would go into \"Margin\". Have one of the "
                        + "claims end before, or leave the KPIs apart").formatted(other, margin, claim, minutes)));
        owner(benefits.organization()).get(KPIS + "/" + cost).then().body("formula", equalTo("{tickets} * 2"));
        change(cost, "{\"formula\": \"{tickets} * 3\"}").then().statusCode(200);
        change(tickets, "{\"name\": \"Cases\"}").then().statusCode(200);
    }

    @Test
    void aPartThatWouldLetTwoClaimsCountTheSameIsRefused() {
        String minutes = kpi("Minutes", "\"key\": \"minutes\"");
        String whole = kpi("Whole", "\"unit\": \"min\"");
        benefits.claimed(benefits.businessCase(plan, minutes), Map.of());
        benefits.claimed(benefits.businessCase(plan, whole), Map.of());

        change(minutes, "{\"parentId\": \"%s\"}".formatted(whole)).then().statusCode(409).body("code",
                equalTo("claims-would-overlap"));
        owner(benefits.organization()).body("""
                {"name": "New", "direction": "LOWER_IS_BETTER", "formula": "{minutes} * 2", "parentId": "%s"}"""
                .formatted(whole)).post(KPIS).then().statusCode(409).body("code", equalTo("claims-would-overlap"));
        kpi("Apart", "\"formula\": \"{minutes} * 2\"");
    }

    @Test
    void claimsAndFormulasOfTheSameMomentNeverCountAChangeTwice() {
        for (int round = 0; round < 4; round++) {
            String key = "minutes" + round;
            String minutes = kpi("Minutes", "\"key\": \"%s\"".formatted(key));
            String tickets = kpi("Tickets", "\"key\": \"tickets%d\"".formatted(round));
            String cost = kpi("Cost", "\"formula\": \"{tickets%d} * 2\"".formatted(round));
            Case one = benefits.businessCase(plan, minutes);
            Case other = benefits.businessCase(UUID.randomUUID(), cost);
            assertThat(tickets).isNotEqualTo(minutes);

            List<Integer> answers = atOnce(() -> benefits.claim(one, Map.of()), () -> benefits.claim(other, Map.of()),
                    () -> change(cost, "{\"formula\": \"{%s} * 2\"}".formatted(key)));

            assertThat(answers).as("two of the three fit together, in whichever order they come")
                    .satisfies(all -> assertThat(all.stream().filter(status -> status == 409)).hasSize(1))
                    .satisfies(all -> assertThat(all.stream().filter(status -> status < 300)).hasSize(2));
        }
    }

    @Test
    void theDatabaseItselfCountsAChangeOnceThroughOneKpi() {
        String minutes = kpi("Minutes", "\"key\": \"minutes\"");
        String cost = kpi("Cost", "\"formula\": \"{minutes} * 2\"");
        String whole = kpi("Whole", "\"unit\": \"min\"");
        String claim = id(benefits.claimed(benefits.businessCase(plan, minutes), Map.of()));
        benefits.claimed(benefits.businessCase(plan, whole), Map.of());
        String share = """
                insert into benefit_share (organization_id, id, claim_id, benefit_id, month, claimant_id, share) values
                (current_setting('milepost.organization'), gen_random_uuid(), '%s', '%s', '%s', gen_random_uuid(), 0.1)""";

        assertThatThrownBy(() -> sql(share.formatted(claim, cost, AFTER))).rootCause()
                .hasMessageContaining("The same change is claimed through another KPI");
        sql(share.formatted(claim, cost, AFTER.plusMonths(6)));
        assertThatThrownBy(() -> sql("update kpi set parent_id = '%s' where id = '%s'".formatted(whole, minutes)))
                .hasStackTraceContaining("Two claims would count the same change");
        assertThatThrownBy(() -> sql("""
                insert into kpi_operand (organization_id, kpi_id, name, operand_id) values
                (current_setting('milepost.organization'), '%s', 'minutes', '%s')""".formatted(whole, minutes)))
                .hasStackTraceContaining("Two claims would count the same change");
    }

    @SafeVarargs
    private static List<Integer> atOnce(Supplier<Response>... calls) {
        List<CompletableFuture<Integer>> attempts = Stream.of(calls)
                .map(call -> CompletableFuture.supplyAsync(() -> call.get().statusCode())).toList();
        return attempts.stream().map(CompletableFuture::join).toList();
    }

    private String kpi(String name, String more) {
        return owner(benefits.organization())
                .body("{\"name\": \"%s\", \"direction\": \"LOWER_IS_BETTER\", %s}".formatted(name, more)).post(KPIS).then()
                .statusCode(201).extract().path("id");
    }

    private Response change(String kpi, String body) {
        String etag = owner(benefits.organization()).get(KPIS + "/" + kpi).header("ETag");
        return patch(benefits.organization(), KPIS + "/" + kpi, etag, body);
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void sql(String statement) {
        organizations.runAs(benefits.organization(), "test", () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate()));
    }
}
