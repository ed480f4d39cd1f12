package dev.milepost.kit.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import java.util.Set;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * The settings that {@code docs/guides/identity-providers.md} gives for each provider, on tokens of the shape that it
 * documents.
 */
class IdentityProvidersTest {

    @Test
    void keycloakByGroups() {
        Map<String, String> settings = Map.of();

        SecurityIdentity person = read(settings, """
                {"sub": "1", "preferred_username": "ada", "azp": "milepost-console", "scope": "openid profile",
                 "groups": ["/organizations/bakery/owner", "/staff"]}""");
        SecurityIdentity machine = read(settings, """
                {"sub": "2", "azp": "till", "client_id": "till", "scope": "plan:read roi:write",
                 "groups": ["/organizations/bakery/service"]}""");

        assertThat(organization(person)).isEqualTo("bakery");
        assertThat(allows(person, "plan:approve")).isTrue();
        assertThat(organization(machine)).isEqualTo("bakery");
        assertThat(allows(machine, "roi:write")).isTrue();
        assertThat(allows(machine, "roi:read")).isFalse();
    }

    @Test
    void keycloakByItsOrganizations() {
        Map<String, String> settings = Map.of("milepost.identity.memberships-claim", "organization",
                "milepost.identity.membership-pattern",
                "/(?<organization>[a-z0-9][a-z0-9-]{0,62})/milepost-role/(?<role>[a-z]+)");

        SecurityIdentity person = read(settings, """
                {"sub": "1", "azp": "milepost-console",
                 "organization": {"bakery": {"id": "4f1", "milepost-role": ["manager"]}}}""");

        assertThat(organization(person)).isEqualTo("bakery");
        assertThat(allows(person, "plan:approve")).isTrue();
        assertThat(allows(person, "organization:admin")).isFalse();
    }

    @Test
    void entraByApplicationRoles() {
        Map<String, String> settings = Map.of("milepost.identity.memberships-claim", "roles",
                "milepost.identity.membership-pattern",
                "organizations:(?<organization>[a-z0-9][a-z0-9-]{0,62}):(?<role>[a-z]+)",
                "milepost.identity.machine-claim", "idtyp", "milepost.identity.permissions-claim", "roles");

        SecurityIdentity person = read(settings, """
                {"sub": "1", "azp": "c0", "scp": "access", "roles": ["organizations:bakery:contributor", "plan:approve"]}""");
        SecurityIdentity machine = read(settings, """
                {"sub": "2", "azp": "c1", "idtyp": "app", "roles": ["organizations:bakery:service", "plan:read"]}""");

        assertThat(organization(person)).isEqualTo("bakery");
        assertThat(allows(person, "plan:write")).isTrue();
        assertThat(allows(person, "plan:approve")).as("a person's rights come from the role alone").isFalse();
        assertThat(organization(machine)).isEqualTo("bakery");
        assertThat(allows(machine, "plan:read")).isTrue();
        assertThat(allows(machine, "plan:write")).isFalse();
    }

    @Test
    void oktaByGroups() {
        Map<String, String> settings = Map.of("milepost.identity.memberships-claim", "groups",
                "milepost.identity.membership-pattern", "milepost-(?<organization>[a-z0-9][a-z0-9-]{0,62}?)-(?<role>[a-z]+)",
                "milepost.identity.machine-claim", "milepost_machine", "milepost.identity.permissions-claim", "scp",
                "milepost.identity.client-claim", "cid", "milepost.identity.subject-claim", "uid",
                "milepost.identity.name-claim", "sub");

        SecurityIdentity person = read(settings,
                """
                        {"sub": "ada@example.com", "uid": "u1", "cid": "c0", "scp": ["openid", "plan:approve"], "groups": ["Everyone", "milepost-bakery-viewer"]}""");
        SecurityIdentity machine = read(settings,
                """
                        {"sub": "c1", "cid": "c1", "milepost_machine": true, "scp": ["plan:read", "plan:write"], "groups": ["milepost-bakery-service"]}""");

        assertThat(organization(person)).isEqualTo("bakery");
        assertThat(allows(person, "plan:read")).isTrue();
        assertThat(allows(person, "plan:approve")).isFalse();
        assertThat(Caller.subjectOf(person)).as("what stays when she is renamed").isEqualTo("u1");
        assertThat(person.<String> getAttribute(MembershipAugmentor.NAME_ATTRIBUTE)).isEqualTo("ada@example.com");
        assertThat(allows(machine, "plan:write")).isTrue();
        assertThat(machine.<String> getAttribute(MembershipAugmentor.CLIENT_ATTRIBUTE)).isEqualTo("c1");
    }

    private static String organization(SecurityIdentity identity) {
        return identity.getAttribute(MembershipAugmentor.ORGANIZATION_ATTRIBUTE);
    }

    private static boolean allows(SecurityIdentity identity, String permission) {
        String[] parts = permission.split(":");
        return identity.checkPermissionBlocking(new StringPermission(parts[0], parts[1]));
    }

    private static SecurityIdentity read(Map<String, String> settings, String claims) {
        SmallRyeConfig config = new SmallRyeConfigBuilder().withMapping(IdentityConfig.class)
                .withDefaultValue("milepost.identity.issuer", "https://id.example.com")
                .withDefaultValue("milepost.identity.audience", "milepost-plan").withDefaultValues(settings).build();
        Token token = new Token(Json.createReader(new StringReader(claims)).readObject());
        SecurityIdentity verified = QuarkusSecurityIdentity.builder().setPrincipal(token).build();
        return new MembershipAugmentor(new TokenReader(config.getConfigMapping(IdentityConfig.class))).augment(verified, work -> {
            throw new UnsupportedOperationException("Nothing here blocks");
        }).await().indefinitely();
    }

    /** The claims as the verified token has them. */
    private record Token(JsonObject claims) implements JsonWebToken {

        @Override
        public String getName() {
            return claims.getString("sub");
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable T getClaim(String name) {
            Object value = claims.get(name);
            return (T) (value instanceof JsonString text ? text.getString() : value);
        }
    }
}
