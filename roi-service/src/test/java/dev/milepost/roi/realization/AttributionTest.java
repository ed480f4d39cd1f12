package dev.milepost.roi.realization;

import static dev.milepost.roi.Api.as;
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
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.realization.Benefits.Case;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AttributionTest {
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final Benefits benefits = Benefits.create();
    private final UUID plan = UUID.randomUUID();

    @Test
    void sharesOfSeveralPlansAddUpAndTheRestIsShownAsUnattributed() {
        String kpi = benefits.kpi(10);
        benefits.measure(kpi, 5);
        Case first = benefits.businessCase(plan, kpi);
        benefits.claimed(first, Map.of("share", 0.4));
        Case second = benefits.businessCase(UUID.randomUUID(), kpi);
        benefits.claimed(second, Map.of("share", 0.35, "lastMonth", AFTER.toString()));

        benefits.attribution(kpi).then().statusCode(200).body("months", hasSize(6))
                .body("months[0].shares.share", contains(0.4f, 0.35f))
                .body("months[0].shares.businessCaseId", contains(first.id(), second.id()))
                .body("months[0].unattributedShare", is(0.25f)).body("months[0].change", is(5))
                .body("months[0].verdict", equalTo("REAL")).body("months[1].unattributedShare", is(0.6f));
    }

    @Test
    void sharesBeyondTheWholeAreRefusedAndTheAnswerNamesWhoHasWhat() {
        String kpi = benefits.kpi(10);
        Case first = benefits.businessCase(plan, kpi);
        String address = benefits.claimed(first, Map.of("share", 0.7));
        Case second = benefits.businessCase(UUID.randomUUID(), kpi);

        benefits.claim(second, Map.of("share", 0.31)).then().statusCode(409).body("code", equalTo("shares-beyond-whole"))
                .body("detail", equalTo(
                        "In 2024-09 \"Assistant\" (%s of plan %s) has 70 %%: 30 %% is left, 31 %% was asked for".formatted(
                                first.id(), plan)))
                .body("errors[0].pointer", equalTo("/share")).body("errors[0].detail", equalTo("must be at most 0.3"));
        String other = benefits.claimed(second, Map.of("share", 0.3));
        patch(benefits.organization(), other, "\"0\"", "{\"share\": 0.4}").then().statusCode(409);
        patch(benefits.organization(), address, "\"0\"", "{\"share\": 0.5}").then().statusCode(200);
        patch(benefits.organization(), other, "\"0\"", "{\"share\": 0.5}").then().statusCode(200);
        owner(benefits.organization()).header("If-Match", "\"1\"").delete(address).then().statusCode(204);
        patch(benefits.organization(), other, "\"1\"", "{\"share\": 0.9}").then().statusCode(200);
        owner(benefits.organization()).post(address + "/restore").then().statusCode(409).body("code",
                equalTo("shares-beyond-whole"));
        owner(benefits.organization()).queryParam("deleted", true).get(CLAIMS).then().body("items", hasSize(1));
    }

    @Test
    void aPlanClaimsTheSameChangeOnceThroughWhicheverCase() {
        String kpi = benefits.kpi(10);
        Case first = benefits.businessCase(plan, kpi);
        String address = benefits.claimed(first, Map.of("share", 0.2));
        Case second = benefits.businessCase(plan, kpi);

        benefits.claim(second, Map.of("share", 0.2, "firstMonth", AFTER.plusMonths(5).toString(), "lastMonth",
                AFTER.plusMonths(9).toString())).then().statusCode(409).body("code", equalTo("change-already-claimed"))
                .body("detail", containsString("2025-02"))
                .body("detail", containsString(address.substring(address.lastIndexOf('/') + 1)));
        benefits.claimed(second, Map.of("share", 0.2, "firstMonth", AFTER.plusMonths(6).toString(), "lastMonth",
                AFTER.plusMonths(9).toString()));
    }

    @Test
    void claimsMadeAtTheSameMomentNeverComeToMoreThanAll() {
        String kpi = benefits.kpi(10);
        List<Case> cases = IntStream.range(0, 8).mapToObj(i -> benefits.businessCase(UUID.randomUUID(), kpi)).toList();
        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<Integer>> attempts = cases.stream().map(one -> CompletableFuture
                    .supplyAsync(() -> benefits.claim(one, Map.of("share", 0.3)).statusCode(), threads)).toList();
            answers = attempts.stream().map(CompletableFuture::join).sorted().toList();
        }

        assertThat(answers).containsExactly(201, 201, 201, 409, 409, 409, 409, 409);
        benefits.attribution(kpi).then().body("months[0].shares", hasSize(3)).body("months[0].unattributedShare", is(0.1f));
    }

    @Test
    void theSameClaimSentAtTheSameMomentIsMadeOnce() {
        String kpi = benefits.kpi(10);
        Case one = benefits.businessCase(plan, kpi);
        Case other = benefits.businessCase(plan, kpi);
        List<CompletableFuture<Integer>> attempts = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> benefits.claim(i % 2 == 0 ? one : other, Map.of("share", 0.1)).statusCode())).toList();

        assertThat(attempts.stream().map(CompletableFuture::join).sorted().toList()).containsExactly(201, 409, 409, 409);
    }

    @Test
    void theDatabaseItselfHoldsNoMoreThanAll() {
        String kpi = benefits.kpi(10);
        String address = benefits.claimed(benefits.businessCase(plan, kpi), Map.of("share", 0.7));
        String claim = address.substring(address.lastIndexOf('/') + 1);
        String beyond = """
                insert into benefit_share (organization_id, id, claim_id, benefit_id, month, claimant_id, share) values
                (current_setting('milepost.organization'), gen_random_uuid(), '%s', '%s', '2024-09', gen_random_uuid(), %s)""";

        assertThatThrownBy(() -> sql(beyond.formatted(claim, kpi, "0.31"))).rootCause()
                .hasMessageContaining("benefit_claimed_at_most_whole");
        sql(beyond.formatted(claim, kpi, "0.3"));
        assertThatThrownBy(() -> sql("update benefit_share set share = 0.1")).rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatAClaimCanNotBeIsRefused() {
        String kpi = benefits.kpi(10);
        Case one = benefits.businessCase(plan, kpi);

        benefits.claim(one, Map.of("amountPerMonth", 5)).then().statusCode(422).body("code",
                equalTo("claim-amount-unclear"));
        benefits.claim(one, Map.of("lastMonth", "2024-08")).then().statusCode(422).body("code",
                equalTo("claim-months-unclear"));
        benefits.claim(one, Map.of("lastMonth", "2034-09")).then().statusCode(422);
        benefits.claim(one, Map.of("share", 1.01)).then().statusCode(400);
        benefits.claim(one, Map.of("firstMonth", "2024-13")).then().statusCode(400);
        benefits.claim(new Case(one.id(), UUID.randomUUID().toString()), Map.of()).then().statusCode(422).body("code",
                equalTo("claimed-line-unknown"));
        benefits.claim(benefits.businessCase(null, "key:nothing"), Map.of()).then().statusCode(422).body("code",
                equalTo("claimed-kpi-unknown"));
        String address = benefits.claimed(one, Map.of());
        patch(benefits.organization(), address, "\"0\"", "{\"lineId\": \"%s\"}".formatted(UUID.randomUUID())).then()
                .statusCode(422).body("code", equalTo("claim-is-of-one-line"));
    }

    @Test
    void aClaimIsKeptLikeItsNeighboursAndNobodyElseSeesIt() {
        String kpi = benefits.kpi(10);
        Case one = benefits.businessCase(plan, kpi);
        owner(benefits.organization()).queryParam("dryRun", true).body(Benefits.body(one, Map.of())).post(CLAIMS).then()
                .statusCode(200);
        Map<String, Object> body = Benefits.body(one, Map.of("externalId", "c-1"));
        String id = owner(benefits.organization()).header("Idempotency-Key", "k").body(body).post(CLAIMS).path("id");
        owner(benefits.organization()).header("Idempotency-Key", "k").body(body).post(CLAIMS).then().statusCode(201)
                .body("id", equalTo(id));
        owner(benefits.organization()).get(CLAIMS + "/key:c-1").then().statusCode(200).header("ETag", "\"0\"");
        owner(benefits.organization()).contentType("application/merge-patch+json").body("{}").patch(CLAIMS + "/" + id).then()
                .statusCode(428);
        patch(benefits.organization(), CLAIMS + "/" + id, "\"7\"", "{\"note\": \"n\"}").then().statusCode(412);
        for (String filter : List.of("planId=" + plan, "businessCaseId=" + one.id(), "lineId=" + one.lineId(),
                "kpiId=" + kpi, "externalId=c-1")) {
            owner(benefits.organization()).get(CLAIMS + "?" + filter).then().body("items.id", contains(id));
        }
        owner(benefits.organization()).get(CLAIMS + "?planId=" + UUID.randomUUID()).then().body("items", empty());
        Benefits stranger = Benefits.create();
        owner(stranger.organization()).get(CLAIMS + "/" + id).then().statusCode(404);
        stranger.confirm("owner", CLAIMS + "/" + id).then().statusCode(404);
        as(benefits.organization(), "viewer").body(body).post(CLAIMS).then().statusCode(403);
    }

    private void sql(String statement) {
        organizations.runAs(benefits.organization(), "test", () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate()));
    }
}
