package dev.milepost.plan.profile;

import static dev.milepost.plan.Api.BASE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Each test has an organization of its own, since there is one profile in each. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OrganizationProfileResourceTest {

    private static final String PROFILE = BASE + "/organization/profile";
    private static final Map<String, Object> WHOLE = Map.of("name", "Muster GmbH", "size", "SMALL", "sector", "Retail",
            "country",
            "DE", "currency", "EUR", "timeZone", "Europe/Berlin", "locale", "de-DE");

    @Inject
    EntityManager entities;
    @Inject
    Organizations organizations;
    @Inject
    ObjectMapper json;

    @Test
    void theProfileIsEmptyUntilSomebodyFillsItIn() throws JsonProcessingException {
        String organization = organization();
        as(organization, "viewer").get(PROFILE).then().statusCode(200).header("ETag", equalTo("\"0\""))
                .body("version", equalTo(0)).body("currency", equalTo(null));

        put(organization, 0, WHOLE).statusCode(200).body("version", equalTo(1)).body("country", equalTo("DE"));
        put(organization, 0, WHOLE).statusCode(412);
        patch(organization, 1, "{\"size\": \"MEDIUM\", \"sector\": null}").statusCode(200).body("size", equalTo("MEDIUM"))
                .body("sector", equalTo(null)).body("currency", equalTo("EUR"));
        put(organization, 2, Map.of("currency", "USD")).statusCode(200).body("name", equalTo(null));

        as(organization, "viewer").get(PROFILE + "/history").then().statusCode(200)
                .body("items.action", contains("CHANGED", "CHANGED", "CHANGED", "CREATED"))
                .body("items.version", contains(3, 2, 1, 0));
        as(organization(), "viewer").get(PROFILE + "/history").then().statusCode(200).body("items", empty());
        List<String> events = told(organization);
        assertThat(events).hasSize(3);
        assertThat(json.readTree(events.getFirst()).path("timeZone").asText()).isEqualTo("Europe/Berlin");
        assertThat(json.readTree(events.getLast()).path("currency").asText()).isEqualTo("USD");
    }

    @Test
    void codesAreThoseTheWorldHasAgreedOn() {
        String organization = organization();

        put(organization, 0, Map.of("country", "XX", "currency", "EEE", "timeZone", "Europe/Muster", "locale", "qq-DE"))
                .statusCode(422).body("code", equalTo("unknown-region-code"))
                .body("errors.pointer", containsInAnyOrder("/country", "/currency", "/timeZone", "/locale"));
        put(organization, 0, Map.of("country", "de")).statusCode(400).body("errors.pointer", contains("/country"));
        as(organization, "viewer").get(PROFILE).then().body("version", equalTo(0));
        assertThat(told(organization)).isEmpty();
    }

    @Test
    void newPlansTakeCurrencyAndCalendarFromTheProfile() {
        String organization = organization();
        Map<String, Object> plan = Map.of("name", "Support assistant", "startDate", "2027-01-04");

        as(organization, "owner").body(plan).post(BASE + "/plans").then().statusCode(400)
                .body("errors.pointer", contains("/currency"));
        put(organization, 0, Map.of("currency", "CHF", "calendar", Map.of("workingDays", List.of("MONDAY", "TUESDAY"))))
                .statusCode(200);
        as(organization, "owner").body(plan).post(BASE + "/plans").then().statusCode(201).body("currency", equalTo("CHF"))
                .body("calendar.workingDays", contains("MONDAY", "TUESDAY"));
        as(organization, "owner").body(Map.of("name", "Other", "startDate", "2027-01-04", "currency", "EUR", "calendar",
                Map.of("workingDays", List.of("FRIDAY")))).post(BASE + "/plans").then().statusCode(201)
                .body("currency", equalTo("EUR")).body("calendar.workingDays", contains("FRIDAY"));
    }

    @Test
    void onlyOwnersChangeItAndEachOrganizationHasItsOwn() {
        String organization = organization();
        put(organization, 0, WHOLE).statusCode(200);

        for (String role : List.of("viewer", "contributor", "manager")) {
            as(organization, role).header("If-Match", "\"1\"").body(WHOLE).put(PROFILE).then().statusCode(403);
            as(organization, role).contentType("application/merge-patch+json").header("If-Match", "\"1\"").body("{}")
                    .patch(PROFILE).then().statusCode(403);
        }
        as(organization(), "owner").get(PROFILE).then().body("version", equalTo(0)).body("name", equalTo(null));
        as(organization, "owner").body(WHOLE).put(PROFILE).then().statusCode(428);
    }

    @Test
    void ofTwoWhoFillItInAtOnceOneIsTold() {
        String organization = organization();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<Integer>> answers = Stream.of("EUR", "USD").map(currency -> CompletableFuture.supplyAsync(
                    () -> put(organization, 0, Map.of("currency", currency)).extract().statusCode(), both)).toList();

            assertThat(answers.stream().map(CompletableFuture::join)).containsOnlyOnce(200)
                    .allMatch(status -> status == 200 || status == 409 || status == 412);
        }
        assertThat(told(organization)).hasSize(1);
    }

    private static String organization() {
        return "profile-" + UUID.randomUUID();
    }

    private static RequestSpecification as(String organization, String role) {
        return given().auth().oauth2(Tokens.member(organization, role)).contentType(ContentType.JSON);
    }

    private static ValidatableResponse put(String organization, int version, Object profile) {
        return as(organization, "owner").header("If-Match", "\"" + version + "\"").body(profile).put(PROFILE).then();
    }

    private static ValidatableResponse patch(String organization, int version, String fields) {
        return as(organization, "owner").contentType("application/merge-patch+json").header("If-Match", "\"" + version + "\"")
                .body(fields).patch(PROFILE).then();
    }

    private List<String> told(String organization) {
        return Objects.requireNonNull(organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(
                () -> entities.createNativeQuery(
                        "select data::text from outbox_event where type = 'organization.profile-changed' order by id",
                        String.class).getResultList().stream().map(String.class::cast).toList())));
    }
}
