package dev.milepost.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Bearer tokens as the local platform's Keycloak gives them, signed with a key that only tests accept. */
public final class Tokens {

    public static final String ISSUER = "https://identity.test/realms/milepost";
    public static final String AUDIENCE = "milepost-test";

    private static final Map<String, List<String>> USERS = Map.of(
            "demo-owner", List.of("/organizations/demo/owner"),
            "demo-manager", List.of("/organizations/demo/manager"),
            "demo-contributor", List.of("/organizations/demo/contributor"),
            "demo-viewer", List.of("/organizations/demo/viewer"),
            "other-owner", List.of("/organizations/other/owner"),
            "adviser", List.of("/organizations/demo/owner", "/organizations/other/viewer"),
            "nobody", List.of("/visitors"));

    private Tokens() {
    }

    /** A token of one of the local platform's users, or of {@code nobody}, who is in no organization. */
    public static String of(String user) {
        return sign(claims(user, Objects.requireNonNull(USERS.get(user), "a user of the local platform")));
    }

    /** A token of somebody with one role in an organization of any name: a test that wants an organization of its own. */
    public static String member(String organization, String role) {
        return sign(claims(organization + "-" + role, List.of("/organizations/" + organization + "/" + role)));
    }

    /** The service account {@code milepost-partner} of organization {@code demo} with all read and write scopes. */
    public static String partner() {
        return partner("plan:read plan:write assessment:read assessment:write roi:read roi:write");
    }

    /** The service account {@code milepost-partner} of organization {@code demo} with the given scopes, separated by spaces. */
    public static String partner(String scopes) {
        return sign(claims("service-account-milepost-partner", List.of("/organizations/demo/service"))
                .claim("azp", "milepost-partner").claim("client_id", "milepost-partner").claim("scope", scopes));
    }

    /** A person's token that asks for more by its scopes. */
    public static String withScopes(String user, String scopes) {
        return sign(
                claims(user, Objects.requireNonNull(USERS.get(user), "a user of the local platform")).claim("scope", scopes));
    }

    /** A token of organization {@code demo}'s owner that doesn't say whose it is. */
    public static String withoutSubject() {
        return sign(claims("demo-owner", List.of("/organizations/demo/owner")).remove("sub"));
    }

    /** A token of organization {@code demo}'s owner that has expired an hour ago. */
    public static String expired() {
        Instant then = Instant.now().minus(Duration.ofHours(1));
        return sign(claims("demo-owner", List.of("/organizations/demo/owner"))
                .issuedAt(then.minusSeconds(60)).expiresAt(then));
    }

    /** A token of organization {@code demo}'s owner signed by somebody else. */
    public static String forged() {
        return claims("demo-owner", List.of("/organizations/demo/owner")).jws().keyId("test").sign(key("foreign-key.pem"));
    }

    /** A genuine token of organization {@code demo}'s owner that was made for another service. */
    public static String forAnotherAudience() {
        return sign(claims("demo-owner", List.of("/organizations/demo/owner")).audience("another-service"));
    }

    /** A genuine ID token of organization {@code demo}'s owner, made for this service as its access tokens are. */
    public static String idToken() {
        return sign(claims("demo-owner", List.of("/organizations/demo/owner")).claim("typ", "ID"));
    }

    /** As a provider makes access tokens that writes nothing into them of what they are. */
    public static String withoutType() {
        return sign(claims("demo-owner", List.of("/organizations/demo/owner")).remove("typ"));
    }

    /** A genuine token of another issuer. */
    public static String ofAnotherIssuer() {
        return sign(claims("demo-owner", List.of("/organizations/demo/owner")).issuer("https://elsewhere.test"));
    }

    /** The public half, base64 of its encoding. */
    public static String verificationKey() {
        return pem("verification-key.pem");
    }

    private static JwtClaimsBuilder claims(String user, List<String> groups) {
        JwtClaimsBuilder claims = Jwt.claims().issuer(ISSUER).audience(AUDIENCE).subject("subject-of-" + user)
                .preferredUserName(user).claim("typ", "Bearer").claim("azp", "milepost-console")
                .issuedAt(Instant.now()).expiresAt(Instant.now().plus(Duration.ofMinutes(30)));
        return groups.isEmpty() ? claims : claims.claim("groups", groups);
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(key("signing-key.pem"));
    }

    private static PrivateKey key(String resource) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem(resource))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No usable key in " + resource, e);
        }
    }

    private static String pem(String resource) {
        try (InputStream in = Objects.requireNonNull(Tokens.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("-----[A-Z ]+-----|\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
