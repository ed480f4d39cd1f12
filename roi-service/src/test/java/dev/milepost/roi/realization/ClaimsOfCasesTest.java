package dev.milepost.roi.realization;

import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static dev.milepost.roi.realization.Benefits.CLAIMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.realization.Benefits.Case;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Claims of cases that are in the bin. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ClaimsOfCasesTest {
    private static final String CASES = Api.BASE + "/business-cases/";

    private final Benefits benefits = Benefits.create();

    @Test
    void aCaseInTheBinFreesWhatItClaimedAndTakesItBackWhereItIsStillFree() {
        String kpi = benefits.kpi(10);
        Case binned = benefits.businessCase(UUID.randomUUID(), kpi);
        benefits.claimed(binned, Map.of("share", 0.7));
        bin(binned).then().statusCode(204);
        benefits.attribution(kpi).then().body("months[0].shares", empty()).body("months[0].unattributedShare", is(1));
        Case other = benefits.businessCase(UUID.randomUUID(), kpi);
        benefits.claimed(other, Map.of("share", 0.3));

        restore(binned).then().statusCode(200);

        benefits.attribution(kpi).then().body("months[0].shares.share", contains(0.7f, 0.3f))
                .body("months[5].unattributedShare", is(0.0f));
    }

    @Test
    void aCaseWhoseShareWasGivenAwayComesBackOnceItsClaimIsMadeToFit() {
        String kpi = benefits.kpi(10);
        Case binned = benefits.businessCase(UUID.randomUUID(), kpi);
        String address = benefits.claimed(binned, Map.of("share", 0.7));
        bin(binned).then().statusCode(204);
        Case other = benefits.businessCase(UUID.randomUUID(), kpi);
        benefits.claimed(other, Map.of("share", 0.6));

        restore(binned).then().statusCode(409).body("code", equalTo("case-claims-taken")).body("detail",
                startsWith("The claim %s of the case doesn't fit in any more. In 2024-09 \"Assistant\" (%s"
                        .formatted(address.substring(address.lastIndexOf('/') + 1), other.id())));
        owner(benefits.organization()).get(CASES + binned.id()).then().statusCode(404);
        patch(benefits.organization(), address, "\"0\"", "{\"share\": 0.4}").then().statusCode(200);
        benefits.attribution(kpi).then().body("months[0].shares.share", contains(0.6f));
        restore(binned).then().statusCode(200);
        benefits.attribution(kpi).then().body("months[0].shares", hasSize(2));
    }

    @Test
    void whatAPlanClaimedThroughAnotherKpiMeanwhileIsNotClaimedTwice() {
        String kpi = benefits.kpi(10);
        UUID plan = UUID.randomUUID();
        Case binned = benefits.businessCase(plan, kpi);
        benefits.claimed(binned, Map.of());
        bin(binned).then().statusCode(204);
        String whole = benefits.kpi(10);
        patch(benefits.organization(), Api.BASE + "/kpis/" + kpi, "\"0\"", "{\"parentId\": \"%s\"}".formatted(whole)).then()
                .statusCode(200);
        benefits.claimed(benefits.businessCase(plan, whole), Map.of());

        restore(binned).then().statusCode(409).body("code", equalTo("case-claims-taken"));
    }

    @Test
    void aBenefitThatIsClaimedStaysInItsCaseMeasuredAsItIs() {
        String kpi = benefits.kpi(10);
        Case claimed = benefits.businessCase(UUID.randomUUID(), kpi);
        String address = benefits.claimed(claimed, Map.of("share", 0.7));
        String location = CASES + claimed.id();
        JsonPath before = owner(benefits.organization()).get(location).jsonPath(Api.EXACT);
        String otherwise = """
                {"lines": [{"id": "%s", "kind": "BENEFIT", "name": "Faster answers", "benefitKind": "CASH_SAVING", "amount": 500,
                 "timing": "RECURRING", "measuredBy": {"kpi": "%s", "valuePerUnit": 100}}]}"""
                .formatted(claimed.lineId(), benefits.kpi(10));

        for (String change : List.of("{\"lines\": []}", otherwise)) {
            patch(benefits.organization(), location, "\"0\"", change).then().statusCode(409)
                    .body("code", equalTo("benefit-claimed")).body("detail",
                            startsWith("\"Faster answers\" is claimed by the claim %s: put that claim into the bin first"
                                    .formatted(address.substring(address.lastIndexOf('/') + 1))));
        }
        assertThat(owner(benefits.organization()).get(location).jsonPath(Api.EXACT).<Object> get()).isEqualTo(before.get());

        owner(benefits.organization()).header("If-Match", "\"0\"").delete(address).then().statusCode(204);
        patch(benefits.organization(), location, "\"0\"", otherwise).then().statusCode(200);
    }

    @Test
    void aClaimThatIsRestoredBeforeItsCaseHoldsNothingYet() {
        String kpi = benefits.kpi(10);
        Case binned = benefits.businessCase(UUID.randomUUID(), kpi);
        String address = benefits.claimed(binned, Map.of("share", 0.7));
        owner(benefits.organization()).header("If-Match", "\"0\"").delete(address).then().statusCode(204);
        bin(binned).then().statusCode(204);

        owner(benefits.organization()).post(address + "/restore").then().statusCode(200);

        benefits.attribution(kpi).then().body("months[0].shares", empty());
        restore(binned).then().statusCode(200);
        benefits.attribution(kpi).then().body("months[0].shares.share", contains(0.7f));
        benefits.claim(new Case(UUID.randomUUID().toString(), binned.lineId()), Map.of()).then().statusCode(422);
    }

    @Test
    void aCaseThatIsBinnedWhileItClaimsHoldsNothingAfterwards() {
        for (int round = 0; round < 4; round++) {
            String kpi = benefits.kpi(10);
            Case one = benefits.businessCase(UUID.randomUUID(), kpi);
            CompletableFuture<Integer> claiming = CompletableFuture
                    .supplyAsync(() -> benefits.claim(one, Map.of()).statusCode());
            int deleted = bin(one).statusCode();

            assertThat(deleted).isEqualTo(204);
            assertThat(claiming.join()).isIn(List.of(201, 422));
            benefits.attribution(kpi).then().body("months[0].shares", empty());
            owner(benefits.organization()).queryParam("businessCaseId", one.id()).get(CLAIMS).then().statusCode(200);
        }
    }

    private Response bin(Case one) {
        String etag = owner(benefits.organization()).get(CASES + one.id()).header("ETag");
        return owner(benefits.organization()).header("If-Match", etag).delete(CASES + one.id());
    }

    private Response restore(Case one) {
        return owner(benefits.organization()).post(CASES + one.id() + "/restore");
    }
}
