package dev.milepost.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class RealmTest {

    private final JsonNode realm = read();
    /** That of compose and of the overlay "single". */
    private final JsonNode shipped = new ObjectMapper()
            .readTree(Path.of("../kubernetes/components/keycloak/milepost-realm.json").toFile());

    RealmTest() throws IOException {
    }

    @Test
    void theDocumentedUsersHaveTheirMemberships() {
        assertThat(memberships("demo-owner")).containsExactly("/organizations/demo/owner");
        assertThat(memberships("demo-viewer")).containsExactly("/organizations/demo/viewer");
        assertThat(memberships("other-owner")).containsExactly("/organizations/other/owner");
        assertThat(memberships("adviser")).containsExactlyInAnyOrder("/organizations/demo/owner",
                "/organizations/other/viewer");
        assertThat(memberships("service-account-milepost-partner")).containsExactly("/organizations/demo/service");
    }

    @Test
    void theConsoleSignsInWithCodeAndProofKeyOnly() {
        JsonNode console = client("milepost-console");

        assertThat(console.path("publicClient").asBoolean()).isTrue();
        assertThat(console.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(console.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(console.path("attributes").path("pkce.code.challenge.method").asText()).isEqualTo("S256");
        console.path("redirectUris").forEach(address -> assertThat(address.asText()).matches(
                "http://127\\.0\\.0\\.1:[0-9]+/signed-in"));
        assertThat(console.path("attributes").path("post.logout.redirect.uris").asText()).doesNotContain("*");
    }

    /** RFC 9700, section 4.14.2: a refresh token that is used twice was stolen by one of the two. */
    @Test
    void aRefreshTokenIsGoodForOneRenewal() {
        for (JsonNode one : List.of(realm, shipped)) {
            assertThat(one.path("revokeRefreshToken").asBoolean()).isTrue();
            assertThat(one.path("refreshTokenMaxReuse").asInt(1)).isZero();
        }
    }

    @Test
    void theShippedRealmSendsPeopleBackToOneAddressOfTheConsole() {
        JsonNode console = client(shipped, "milepost-console");

        assertThat(console.path("redirectUris")).singleElement()
                .satisfies(address -> assertThat(address.asText()).isEqualTo("https://${MILEPOST_DOMAIN}/signed-in"));
        assertThat(console.path("attributes").path("post.logout.redirect.uris").asText())
                .isEqualTo("https://${MILEPOST_DOMAIN}/");
    }

    /** The console holds one token for all three services. */
    @Test
    void tokensAreMeantForTheAudienceThatEachServiceExpectsByDefault() throws IOException {
        for (String service : List.of("plan", "assessment", "roi")) {
            String audience = audienceOf(service);
            assertThat(audience).isEqualTo("milepost-" + service);
            for (JsonNode one : List.of(realm, shipped)) {
                assertThat(one.findValuesAsText("included.custom.audience")).contains(audience);
            }
        }
    }

    @Test
    void thePartnerReadsAndWritesAndNothingMore() {
        List<String> scopes = new ArrayList<>();
        client("milepost-partner").path("defaultClientScopes").forEach(scope -> scopes.add(scope.asText()));

        assertThat(scopes).contains("plan:read", "plan:write", "assessment:read", "assessment:write", "roi:read", "roi:write")
                .doesNotContain("plan:approve", "organization:admin");
        assertThat(client("milepost-partner").path("optionalClientScopes")).isEmpty();
    }

    @Test
    void thePersonsClientsCanAskForNoPermission() {
        for (String name : List.of("milepost-console", "milepost-cli")) {
            assertThat(client(name).path("defaultClientScopes").toString() + client(name).path("optionalClientScopes"))
                    .doesNotContain(
                            "plan:", "roi:", "assessment:", "organization:");
        }
    }

    @Test
    void theSignInPageSaysThatThePasswordIsForThisRealmOnly() {
        assertThat(realm.path("displayNameHtml").asText()).contains("for this realm only");
    }

    private static String audienceOf(String service) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files
                .newBufferedReader(Path.of("../../" + service + "-service/src/main/resources/application.properties"))) {
            settings.load(file);
        }
        return settings.getProperty("milepost.identity.audience");
    }

    private List<String> memberships(String user) {
        List<String> groups = new ArrayList<>();
        realm.path("users").forEach(candidate -> {
            if (candidate.path("username").asText().equals(user)) {
                candidate.path("groups").forEach(group -> groups.add(group.asText()));
            }
        });
        return groups;
    }

    private JsonNode client(String id) {
        return client(realm, id);
    }

    private static JsonNode client(JsonNode realm, String id) {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("No client " + id);
    }

    private static JsonNode read() {
        try (InputStream file = RealmTest.class.getResourceAsStream("/keycloak/milepost-realm.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
