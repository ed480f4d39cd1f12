package dev.milepost.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** As in production, with the keys fetched from the issuer: only there does quarkus-oidc look at what a token is. */
@QuarkusTest
@TestProfile(TokenTypeTest.OfItsOwn.class)
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(value = TokenTypeTest.Issuer.class, restrictToAnnotatedClass = true)
class TokenTypeTest {

    private static final String MEMOS = "/api/note/v1/memos";

    @Test
    void anIdTokenIsNoAccessTokenThoughItIsMadeForThisService() {
        given().auth().oauth2(Tokens.of("demo-owner")).get(MEMOS).then().statusCode(200);
        given().auth().oauth2(Tokens.idToken()).get(MEMOS).then().statusCode(401)
                .contentType("application/problem+json").body("code", equalTo("token-invalid"));
    }

    @Test
    void aProviderThatWritesNoTypeIsBelieved() {
        given().auth().oauth2(Tokens.withoutType()).get(MEMOS).then().statusCode(200);
    }

    /** So that the program is started anew, with other resources. */
    public static class OfItsOwn extends KitProfile {
    }

    /** An issuer that publishes the key of the tests, in place of the setting. */
    public static class Issuer implements QuarkusTestResourceLifecycleManager {

        private @Nullable HttpServer server;

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            answer("/.well-known/openid-configuration", """
                    {"issuer": "%1$s", "jwks_uri": "%2$s/keys", "token_endpoint": "%2$s/token",
                     "authorization_endpoint": "%2$s/auth"}""".formatted(Tokens.ISSUER, address));
            answer("/keys", keys());
            server.start();
            return Map.of("quarkus.oidc.auth-server-url", address, "quarkus.oidc.public-key", "");
        }

        @Override
        public void stop() {
            started().stop(0);
        }

        private void answer(String path, String json) {
            started().createContext(path, exchange -> {
                byte[] body = json.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
        }

        private HttpServer started() {
            return Objects.requireNonNull(server, "started");
        }

        private static String keys() {
            try {
                RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(Tokens.verificationKey())));
                return """
                        {"keys": [{"kty": "RSA", "kid": "test", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}"""
                        .formatted(text(key.getModulus()), text(key.getPublicExponent()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** As JSON Web Keys write numbers: base64url of their bytes, without a byte for the sign. */
        private static String text(BigInteger number) {
            byte[] bytes = number.toByteArray();
            int sign = bytes[0] == 0 ? 1 : 0;
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
        }
    }
}
