package dev.milepost.assessment.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.finding.PlanServiceResource;
import dev.milepost.assessment.finding.PlanServiceResource.PlanService;
import dev.milepost.assessment.finding.PlanServiceResource.Reply;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** From answers about an AI system to flags of the law, and from a flag to a task. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PlanServiceResource.class)
class ScreeningResourceTest {
    private static final String SYSTEMS = Client.BASE + "/ai-systems";
    private static final String CALCULATION = Client.BASE + "/screening/calculation";

    private final Client client = Client.ofNewOrganization();
    private final UUID planId = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // injected by the resource
    PlanService planService;

    @ParameterizedTest
    @CsvSource({ "en, This is no legal advice", "de, Das ist keine Rechtsberatung", "es, Esto no es asesoramiento",
            "fr, Ceci n’est pas un conseil juridique" })
    void everyAnswerSaysThatItIsNoLegalAdvice(String language, String notice) {
        String system = system("DEPLOYER");
        for (String path : List.of("/duties", "/screening/criteria", "/ai-systems/" + system + "/duties")) {
            client.get(Client.BASE + path + "?lang=" + language).then().statusCode(200).body("notice", startsWith(notice))
                    .header("Content-Language", language);
        }
        client.post(CALCULATION + "?lang=" + language, Map.of("answers", Map.of())).then().statusCode(200)
                .body("notice", startsWith(notice));
        assertThat(client.get(SYSTEMS + "/" + system + "/sheet?lang=" + language).body().asString()).contains(notice);
    }

    @Test
    void theRowsAreListedAsOfAnyDay() {
        client.get(Client.BASE + "/duties?law=EU_AI_ACT&state=IN_FORCE&on=2025-03-01").then().statusCode(200)
                .body("asOf", equalTo("2025-03-01")).body("items.key", contains("ai-act-literacy", "ai-act-prohibited"));
        client.get(Client.BASE + "/duties?on=2028-05-01").then().body("items.state", everyItem(equalTo("IN_FORCE")));
        client.get(Client.BASE + "/duties?jurisdiction=US-CA&on=2026-11-27").then()
                .body("items.find { it.key == 'ccpa-admt-notice' }.state", equalTo("UPCOMING"))
                .body("items.find { it.key == 'ccpa-admt-notice' }.inForceFrom", equalTo("2027-01-01"))
                .body("items.lastChecked", everyItem(notNullValue())).body("items.source", everyItem(startsWith("http")));
        client.get(Client.BASE + "/duties?state=PENDING").then().statusCode(400);
        client.get(Client.BASE + "/duties?on=tomorrow").then().statusCode(400);
    }

    @Test
    void answersAreTriedWithoutBeingKept() {
        client.as("viewer").post(CALCULATION, Map.of("answers", Map.of("eu", "YES", "personal-data", "YES",
                "gdpr-public-monitoring", "YES"), "on", "2026-11-27")).then().statusCode(200)
                .body("dataProtectionImpactAssessment.need", equalTo("REQUIRED"))
                .body("dataProtectionImpactAssessment.cases", contains("gdpr-public-monitoring"))
                .body("flags.findAll { it.applies == 'YES' }.dutyKey", contains("gdpr-dpia"))
                .body("flags[0].because.key", contains("eu", "personal-data", "gdpr-public-monitoring"))
                .body("screeningId", nullValue());
        client.post(CALCULATION, Map.of("answers", Map.of("eu", "YES", "no-such/one", "YES"))).then().statusCode(422)
                .body("code", equalTo("unknown-criterion")).body("errors.pointer", contains("/answers/no-such~1one"));
        client.post(CALCULATION, Map.of("answers", Map.of("eu", "MAYBE"))).then().statusCode(400);
    }

    @Test
    void withoutAScreeningTheRegisterAloneAnswers() {
        String asset = client.post(Client.BASE + "/data-assets", Map.of("name", "Orders", "personalData", "PERSONAL")).then()
                .extract().path("id");
        Map<String, Object> body = new HashMap<>(Map.of("name", "A", "role", "DEPLOYER", "dataAssetIds", List.of(asset)));
        String system = client.post(SYSTEMS, body).then().statusCode(201).extract().path("id");

        client.get(SYSTEMS + "/" + system + "/duties").then().statusCode(200).body("screeningId", nullValue())
                .body("derived", contains("provider", "deployer", "personal-data")).body("answered", is(3))
                .body("dataProtectionImpactAssessment.need", equalTo("OPEN"))
                .body("flags.find { it.dutyKey == 'ai-act-literacy' }.applies", equalTo("OPEN"))
                .body("flags.find { it.dutyKey == 'ai-act-literacy' }.open.key", contains("eu"))
                .body("flags.dutyKey", not(hasItem("ai-act-high-risk-provider")));
    }

    @Test
    void theLatestScreeningDecidesAndEarlierOnesStay() {
        String system = system("DEPLOYER");
        String first = screen(system, Map.of("eu", "YES", "annex-employment", "YES", "narrow-task", "NO"));
        client.get(SYSTEMS + "/" + system + "/duties?on=2026-11-27").then().body("screeningId", equalTo(first))
                .body("flags.find { it.dutyKey == 'ai-act-inform-workers' }.state", equalTo("UPCOMING"));
        client.get(SYSTEMS + "/" + system + "/duties?on=2027-12-02").then()
                .body("flags.find { it.dutyKey == 'ai-act-inform-workers' }.state", equalTo("IN_FORCE"));

        String second = screen(system, Map.of("eu", "YES", "annex-employment", "NO"));

        client.get(SYSTEMS + "/" + system + "/duties").then().body("screeningId", equalTo(second))
                .body("flags.findAll { it.dutyKey == 'ai-act-inform-workers' }", empty());
        client.get(SYSTEMS + "/" + system + "/screenings/" + first + "/result").then()
                .body("flags.dutyKey", hasItem("ai-act-inform-workers"));
    }

    @Test
    void anAnswerIsChangedAndTakenBack() {
        String system = system("PROVIDER");
        String id = screen(system, Map.of("eu", "YES", "talks-to-people", "NO"));
        String path = SYSTEMS + "/" + system + "/screenings/" + id;
        client.request().contentType("application/merge-patch+json").header("If-Match", "\"0\"")
                .body("{\"answers\": {\"talks-to-people\": \"YES\", \"eu\": null}}").patch(path).then().statusCode(200)
                .body("answers.keySet()", contains("talks-to-people"));
        client.get(path + "/history").then().body("items", hasSize(2));
        client.request().contentType("application/merge-patch+json").header("If-Match", "\"1\"")
                .body("{\"answers\": {\"nothing\": \"YES\"}}").patch(path).then().statusCode(422);
        client.request().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        client.get(SYSTEMS + "/" + system + "/duties").then().body("screeningId", nullValue());
        client.request().post(path + "/restore").then().statusCode(200);
    }

    @Test
    void aFlagBecomesOneTaskOfThePlanThatStillSaysItIsNoLegalAdvice() {
        planService.replies(event -> new Reply(200, "{\"taskId\": \"" + UUID.randomUUID() + "\"}"));
        String system = system("DEPLOYER");
        screen(system, Map.of("eu", "YES", "personal-data", "YES", "wp248-scoring", "YES", "wp248-vulnerable", "YES"));
        String path = SYSTEMS + "/" + system + "/duties/gdpr-dpia/tasks?lang=es";

        client.request().post(path).then().statusCode(200).body("what", equalTo("gdpr-dpia"));
        client.request().post(path).then().statusCode(200);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> client.get(SYSTEMS + "/" + system + "/tasks").then().body("items.status", contains("DELIVERED")));
        String handover = client.get(SYSTEMS + "/" + system + "/tasks").path("items[0].id");
        List<String> events = planService.events("recommendation.accepted", handover);
        assertThat(events).hasSize(1);
        JsonPath event = JsonPath.from(events.getFirst());
        assertThat(event.getString("data.title")).startsWith("Realizar una evaluación de impacto").contains("Assistant");
        assertThat(event.getString("data.description")).contains("no es asesoramiento jurídico");
        assertThat(event.getString("data.source")).isEqualTo("RGPD, Art 35(1), (3)");
        assertThat(event.getString("data.planId")).isEqualTo(planId.toString());
    }

    @Test
    void whatDoesNotApplyIsNoTask() {
        String system = system("DEPLOYER");
        screen(system, Map.of("eu", "NO", "california", "NO"));
        client.request().post(SYSTEMS + "/" + system + "/duties/gdpr-dpia/tasks").then().statusCode(409)
                .body("code", equalTo("nothing-to-do"));
        client.request().post(SYSTEMS + "/" + system + "/duties/no-such/tasks").then().statusCode(404)
                .body("detail", containsString("GET /duties"));
    }

    @Test
    void scoresKnowNothingOfTheLaw() {
        String assessment = client.assessment();
        client.answerAll(assessment, 2);
        String before = client.result(assessment).body().asString();
        String system = system("DEPLOYER");
        screen(system, Map.of("eu", "YES", "ban-social-scoring", "YES"));
        client.get(SYSTEMS + "/" + system + "/duties").then().body("flags.size()", greaterThan(0));

        assertThat(client.result(assessment).body().asString()).isEqualTo(before);
    }

    @Test
    void theScreeningsOfAnotherOrganizationAreNotFound() {
        String system = system("DEPLOYER");
        String id = screen(system, Map.of("eu", "YES"));
        Client other = Client.ofNewOrganization();
        other.get(SYSTEMS + "/" + system + "/screenings/" + id).then().statusCode(404);
        other.get(SYSTEMS + "/" + system + "/screenings/" + id + "/result").then().statusCode(404);
        other.get(SYSTEMS + "/" + system + "/duties").then().statusCode(404);
        other.request().post(SYSTEMS + "/" + system + "/duties/gdpr-dpia/tasks").then().statusCode(404);
        client.get(SYSTEMS + "/" + system("DEPLOYER") + "/screenings/" + id).then().statusCode(404);
        client.as("viewer").post(SYSTEMS + "/" + system + "/screenings", Map.of("answers", Map.of())).then().statusCode(403);
    }

    private String system(String role) {
        return client.post(SYSTEMS, Map.of("name", "Assistant", "role", role, "planId", planId)).then().statusCode(201)
                .extract()
                .path("id");
    }

    private String screen(String system, Map<String, String> answers) {
        return client.post(SYSTEMS + "/" + system + "/screenings", Map.of("answers", answers)).then().statusCode(201).extract()
                .path("id");
    }
}
