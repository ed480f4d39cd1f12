package dev.milepost.acceptance;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;

/** Who calls: the users and the partner of the local platform, with tokens from the real Keycloak. */
enum User {

    DEMO_OWNER("demo-owner"),
    DEMO_MANAGER("demo-manager"),
    DEMO_CONTRIBUTOR("demo-contributor"),
    DEMO_VIEWER("demo-viewer"),
    OTHER_OWNER("other-owner"),
    ADVISER("adviser"),
    PARTNER("milepost-partner");

    static final String REALM = "http://127.0.0.1:%d/realms/milepost".formatted(8180 + Service.OFFSET);

    private static final RestAssuredConfig EXACT_NUMBERS = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Map<User, Token> TOKENS = new ConcurrentHashMap<>();

    private final String login;

    User(String login) {
        this.login = login;
    }

    /** A request of this user with JSON in and exact numbers out. */
    RequestSpecification request() {
        return given().config(EXACT_NUMBERS).auth().preemptive().oauth2(token()).contentType("application/json");
    }

    /** A request of this user that changes something under a merge patch. */
    RequestSpecification patch(String etag) {
        return request().contentType("application/merge-patch+json").header("If-Match", etag);
    }

    String token() {
        return TOKENS.compute(this, (user, known) -> known != null && known.isFresh() ? known : user.signIn()).value();
    }

    private Token signIn() {
        RequestSpecification form = given().contentType("application/x-www-form-urlencoded");
        if (this == PARTNER) {
            form.formParam("grant_type", "client_credentials").formParam("client_id", login).formParam("client_secret", login);
        } else {
            form.formParam("grant_type", "password").formParam("client_id", "milepost-cli").formParam("username", login)
                    .formParam("password", "milepost");
        }
        return new Token(
                form.post(REALM + "/protocol/openid-connect/token").then().statusCode(200).extract().path("access_token"),
                Instant.now());
    }

    private record Token(String value, Instant since) {
        boolean isFresh() {
            return Duration.between(since, Instant.now()).compareTo(FRESH) < 0;
        }
    }
}
