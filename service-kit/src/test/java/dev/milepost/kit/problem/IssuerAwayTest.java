package dev.milepost.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** As long as the keys of the issuer can't be had, nobody is let in, and it isn't called the token's fault. */
@QuarkusTest
@TestProfile(IssuerAwayTest.OfItsOwn.class)
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(value = IssuerAwayTest.NobodyThere.class, restrictToAnnotatedClass = true)
class IssuerAwayTest {

    private static final String MEMOS = "/api/note/v1/memos";

    @Test
    void anIssuerThatIsAwayLetsNobodyIn() {
        for (String token : new String[] { Tokens.of("demo-owner"), Tokens.forged(), Tokens.expired() }) {
            given().auth().oauth2(token).get(MEMOS).then().statusCode(503).contentType("application/problem+json")
                    .header("Retry-After", "5").body("code", equalTo("unavailable"));
        }
        given().get(MEMOS).then().statusCode(401).body("code", equalTo("not-signed-in"));
    }

    /** So that the program is started anew, with other resources. */
    public static class OfItsOwn extends KitProfile {
    }

    /** An issuer where nobody listens, in place of the key that tests are given. */
    public static class NobodyThere implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return Map.of("quarkus.oidc.auth-server-url", "http://127.0.0.1:" + free.getLocalPort() + "/realms/milepost",
                        "quarkus.oidc.public-key", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
        }
    }
}
