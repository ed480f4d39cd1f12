package dev.milepost.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;

@QuarkusTest
class ConsoleServerTest {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/index-[^\"]+\\.js)\"");
    private static final Pattern STYLE_NONCE = Pattern.compile("style-src 'self' 'nonce-([^']+)'");

    @TestHTTPResource(value = "/", management = true)
    @SuppressWarnings("NullAway.Init") // set by the test framework
    URI management;

    @ParameterizedTest
    @ValueSource(strings = { "/", "/index.html", "/plans", "/plans/0199e8a1-0000-7000-8000-000000000000/schedule",
            "/signed-in" })
    void everyAddressInsideTheConsoleAnswersThePage(String address) {
        given().get(address).then().statusCode(200).contentType("text/html").header("Cache-Control", "no-store")
                .body(containsString("<div id=\"root\">"));
        given().head(address).then().statusCode(200);
    }

    @Test
    void eachPageHasANonceOfItsOwnAndThePolicyNamesIt() {
        Response first = given().get("/plans");
        Response second = given().get("/plans");

        assertThat(first.asString()).contains("nonce=\"" + nonce(first) + "\"").doesNotContain("__CSP_NONCE__");
        assertThat(nonce(first)).isNotEqualTo(nonce(second)).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void thePolicyAllowsOurFilesTheServicesAndTheIssuerAndNothingElse() {
        given().get("/").then().header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self';"))
                .header("Content-Security-Policy", containsString("connect-src 'self' http://127.0.0.1:8180 "
                        + "http://127.0.0.1:8081 http://127.0.0.1:8082 http://127.0.0.1:8083;"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/config.json", "/milepost.svg", "/nothing-here.js" })
    void everyAnswerKeepsForeignCodeOut(String address) {
        given().get(address).then().header("X-Content-Type-Options", "nosniff").header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Security-Policy", allOf(containsString("default-src 'none'"),
                        containsString("frame-ancestors 'none'")));
    }

    @Test
    void whatIsNoPageMayLoadNothingAndThePageHasOnePolicyAlone() {
        for (String address : new String[] { "/config.json", "/milepost.svg", "/nothing-here.js", "/assets/nothing.css" }) {
            assertThat(given().get(address).headers().getValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; frame-ancestors 'none'");
        }
        assertThat(given().get("/plans").headers().getValues("Content-Security-Policy")).singleElement()
                .asString().contains("script-src 'self'");
    }

    @Test
    void builtFilesAreKeptForEverByBrowsersAndSentSmall() {
        Matcher script = SCRIPT.matcher(given().get("/").asString());
        assertThat(script.find()).isTrue();

        given().header(new Header("Accept-Encoding", "gzip")).get(script.group(1)).then().statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable").header("Content-Encoding", "gzip");
    }

    @Test
    void aFileThatIsNotThereIsMissingInsteadOfBeingThePage() {
        given().get("/assets/index-00000000.js").then().statusCode(404).header("Cache-Control", nullValue());
        given().get("/favicon.ico").then().statusCode(404);
    }

    @Test
    void thePageLearnsWhereItRuns() {
        given().get("/config.json").then().statusCode(200).contentType("application/json")
                .header("Cache-Control", "no-store").body("issuer", equalTo("http://127.0.0.1:8180/realms/milepost"))
                .body("clientId", equalTo("milepost-console")).body("scope", equalTo("openid profile"))
                .body("services.plan", equalTo("http://127.0.0.1:8081"))
                .body("services.assessment", equalTo("http://127.0.0.1:8082"))
                .body("services.roi", equalTo("http://127.0.0.1:8083"))
                .body("containsKey('demonstration')", equalTo(false));
    }

    @Test
    void metricsAreOnTheManagementPortAlone() {
        given().get("/plans").then().statusCode(200);

        given().get(management.resolve("/q/metrics")).then().statusCode(200)
                .body(containsString("http_server_requests_seconds_count{")).body(containsString("jvm_memory_used_bytes{"))
                .body(matchesPattern("(?s).*\nhttp_server_requests_seconds_bucket\\{[^}]*le=\"0.5\"[^\n]*\n.*"));
        given().get("/q/metrics").then().body(not(containsString("jvm_memory_used_bytes")));
    }

    @Test
    void addressesThatPeopleAskForMakeNoMetricEach() {
        given().get("/plans/0199e8a1-0000-7000-8000-000000000001/schedule").then().statusCode(200);

        given().get(management.resolve("/q/metrics")).then().body(not(containsString("0199e8a1-0000-7000-8000-000000000001")));
    }

    private static String nonce(Response page) {
        Matcher matcher = STYLE_NONCE.matcher(page.getHeader("Content-Security-Policy"));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
