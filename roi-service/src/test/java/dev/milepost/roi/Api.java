package dev.milepost.roi;

import static io.restassured.RestAssured.given;

import java.util.UUID;

import dev.milepost.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** How tests call the service: as somebody of an organization that no other test uses. */
public final class Api {
    public static final String BASE = "/api/roi/v1";

    /** Reads numbers without losing a digit. */
    public static final JsonPathConfig EXACT = JsonPathConfig.jsonPathConfig()
            .numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    private Api() {
    }

    public static String newOrganization() {
        return "o" + UUID.randomUUID();
    }

    /** @param role owner, manager, contributor or viewer */
    public static RequestSpecification as(String organization, String role) {
        return given().auth().oauth2(Tokens.member(organization, role)).contentType(ContentType.JSON);
    }

    public static RequestSpecification owner(String organization) {
        return as(organization, "owner");
    }

    /** A merge patch on the version that an earlier answer had. */
    public static Response patch(String organization, String path, String etag, String body) {
        return owner(organization).contentType("application/merge-patch+json").header("If-Match", etag).body(body)
                .patch(path);
    }
}
