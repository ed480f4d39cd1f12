package dev.milepost.local.keycloak;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.local.PlatformProblem;

/** Access tokens of the local realm's users, by direct grant. */
public final class Token {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "milepost";

    private Token() {
    }

    /** An access token of this user, valid for a quarter of an hour. */
    public static String of(String user) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=milepost-cli&scope=openid&username=%s&password=%s"
                .formatted(URLEncoder.encode(user,
                        StandardCharsets.UTF_8), PASSWORD);
        HttpRequest request = HttpRequest.newBuilder(URI.create(KeycloakServer.ISSUER + "/protocol/openid-connect/token"))
                .timeout(Duration
                        .ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer;
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new PlatformProblem("Keycloak doesn't answer; start the platform with ./milepost up.", e);
        }
        JsonNode body = JSON.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new PlatformProblem(
                    "No token for %s: %s. The users are demo-owner, demo-manager, demo-contributor, demo-viewer, other-owner and adviser."
                            .formatted(user,
                                    body.path("error_description").asText("Keycloak answered " + answer.statusCode())));
        }
        return body.path("access_token").asText();
    }
}
