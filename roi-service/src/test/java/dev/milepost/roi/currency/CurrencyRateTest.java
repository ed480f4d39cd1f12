package dev.milepost.roi.currency;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CurrencyRateTest {
    private static final String RATES = Api.BASE + "/currency-rates";

    private final String organization = Api.newOrganization();

    @Test
    void aRateIsKeptChangedPutAwayAndTakenBack() {
        Response created = create("EUR", "USD", "2026-01-01", "1.1");
        created.then().statusCode(201).header("ETag", "\"0\"").body("rate", is(1.1f));
        String location = created.header("Location");

        patch(organization, location, "\"0\"", "{\"rate\": 1.15, \"source\": \"ECB\"}").then().statusCode(200)
                .body("rate", is(1.15f)).body("on", equalTo("2026-01-01"));
        owner(organization).header("If-Match", "\"1\"").delete(location).then().statusCode(204);
        owner(organization).get(location).then().statusCode(404);
        owner(organization).post(location + "/restore").then().statusCode(200);
        owner(organization).get(location + "/history").then().body("items.action",
                contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void ofAPairAndADayThereIsOne() {
        Response first = create("EUR", "USD", "2026-01-01", "1.1");
        create("EUR", "USD", "2026-01-01", "1.2").then().statusCode(409).body("code", equalTo("rate-twice"))
                .body("errors.pointer", hasItem("/on"));
        Response other = create("EUR", "USD", "2026-01-02", "1.2");
        patch(organization, other.header("Location"), "\"0\"", "{\"on\": \"2026-01-01\"}").then().statusCode(409);
        owner(organization).header("If-Match", "\"0\"").delete(first.header("Location")).then().statusCode(204);
        patch(organization, other.header("Location"), "\"0\"", "{\"on\": \"2026-01-01\"}").then().statusCode(200);
        owner(organization).post(first.header("Location") + "/restore").then().statusCode(409);
    }

    @Test
    void aYearOfRatesComesInOneBatchOrNotAtAll() {
        String rows = IntStream.range(0, 250).mapToObj(i -> row("EUR", "USD", LocalDate.of(2026, 1, 1).plusDays(i).toString()))
                .collect(Collectors.joining(","));
        owner(organization).body("{\"create\": [%s]}".formatted(rows)).post(RATES + "/batch").then().statusCode(200)
                .body("created", hasSize(250));
        owner(organization).body("{\"create\": [%s, %s, %s]}".formatted(row("EUR", "CHF", "2026-01-01"),
                row("EUR", "CHF", "2026-01-01"), row("EUR", "USD", "2026-02-01"))).post(RATES + "/batch").then().statusCode(422)
                .body("errors.pointer", contains("/create/1/on", "/create/2/on"));
        owner(organization).queryParam("quote", "CHF").get(RATES).then().body("items", empty());
        owner(organization).queryParam("from", "2026-03-01").queryParam("until", "2026-03-03").queryParam("sort", "-on")
                .get(RATES)
                .then().body("items.on", contains("2026-03-03", "2026-03-02", "2026-03-01"));
    }

    @Test
    void whatIsNoRateIsRefused() {
        create("EUR", "EUR", "2026-01-01", "1").then().statusCode(422).body("code", equalTo("same-currency"));
        create("EUR", "USD", "2026-01-01", "0").then().statusCode(400);
        create("EUR", "XXZ", "2026-01-01", "1").then().statusCode(400);
        create("EUR", "USD", "1026-01-01", "1").then().statusCode(400);
    }

    @Test
    void somebodyElsesRateIsNotFoundAndAViewerOnlyReads() {
        String location = create("EUR", "USD", "2026-01-01", "1.1").header("Location");
        String stranger = Api.newOrganization();

        owner(stranger).get(location).then().statusCode(404);
        patch(stranger, location, "\"0\"", "{\"rate\": 2}").then().statusCode(404);
        owner(stranger).get(RATES).then().body("items", empty());
        as(organization, "viewer").get(location).then().statusCode(200);
        as(organization, "viewer").body("{}").post(RATES).then().statusCode(403);
    }

    private Response create(String base, String quote, String on, String rate) {
        return owner(organization).body("{\"base\": \"%s\", \"quote\": \"%s\", \"on\": \"%s\", \"rate\": %s}".formatted(base,
                quote, on, rate)).post(RATES);
    }

    private static String row(String base, String quote, String on) {
        return "{\"base\": \"%s\", \"quote\": \"%s\", \"on\": \"%s\", \"rate\": 1.1}".formatted(base, quote, on);
    }
}
