package dev.milepost.kit.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;

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
        assertThat(memberships(settings, person)).containsExactly(new Memberships.Access("bakery", List.of(Role.OWNER),
                List.of("assessment:approve", "assessment:read", "assessment:write", "organization:admin", "plan:approve",
                        "plan:read", "plan:write", "roi:approve", "roi:read", "roi:write")));
        assertThat(Caller.subjectOf(person)).isEqualTo("1");
        assertThat(organization(machine)).isEqualTo("bakery");
        assertThat(allows(machine, "roi:write")).isTrue();
        assertThat(allows(machine, "roi:read")).isFalse();
        assertThat(memberships(settings, machine))
                .containsExactly(new Memberships.Access("bakery", List.of(), List.of("plan:read", "roi:write")));
    }

    @Test
    void keycloakByAnAttributeOfItsUsersWithSeveralValues() {
        SecurityIdentity person = read(Map.of(),
                """
                        {"sub": "1", "azp": "milepost-console", "groups": ["/organizations/bakery/manager", "/organizations/forge/viewer"]}""");

        assertThat(organization(person)).as("none is chosen").isNull();
        assertThat(memberships(Map.of(), person)).extracting(Memberships.Access::organization, Memberships.Access::roles)
                .containsExactly(tuple("bakery", List.of(Role.MANAGER)), tuple("forge", List.of(Role.VIEWER)));
    }

    @Test
    void keycloakByTheGroupsOfItsOrganizations() {
        Map<String, String> settings = Map.of("milepost.identity.memberships-claim", "organization",
                "milepost.identity.membership-pattern", "/(?<organization>[a-z0-9][a-z0-9-]{0,62})/groups/(?<role>[a-z]+)");

        SecurityIdentity person = read(settings, """
                {"sub": "1", "azp": "milepost-console", "organization": {"bakery": {"groups": ["/manager", "/night-shift"]},
                 "forge": {"groups": ["/viewer"]}, "guild": {}}}""");
        SecurityIdentity machine = read(settings, """
                {"sub": "2", "azp": "till", "client_id": "till", "scope": "plan:read organization:*",
                 "organization": {"bakery": {"groups": ["/service"]}}}""");

        assertThat(memberships(settings, person)).extracting(Memberships.Access::organization, Memberships.Access::roles)
                .containsExactly(tuple("bakery", List.of(Role.MANAGER)), tuple("forge", List.of(Role.VIEWER)));
        assertThat(organization(machine)).isEqualTo("bakery");
        assertThat(allows(machine, "plan:read")).isTrue();
    }

    @Test
    void entraByApplicationRoles() {
        Map<String, String> settings = Map.of("milepost.identity.memberships-claim", "roles",
                "milepost.identity.membership-pattern",
                "organizations:(?<organization>[a-z0-9][a-z0-9-]{0,62}):(?<role>[a-z]+)",
                "milepost.identity.machine-claim", "idtyp", "milepost.identity.permissions-claim", "roles",
                "milepost.identity.subject-claim", "oid");

        SecurityIdentity person = read(settings, """
                {"sub": "pairwise-1", "oid": "o1", "azp": "c0", "scp": "access_as_user",
                 "roles": ["organizations:bakery:contributor", "plan:approve"]}""");
        SecurityIdentity machine = read(settings,
                """
                        {"sub": "o2", "oid": "o2", "azp": "c1", "idtyp": "app", "roles": ["organizations:bakery:service", "plan:read"]}""");

        assertThat(organization(person)).isEqualTo("bakery");
        assertThat(allows(person, "plan:write")).isTrue();
        assertThat(allows(person, "plan:approve")).as("a person's rights come from the role alone").isFalse();
        assertThat(memberships(settings, person)).extracting(Memberships.Access::organization, Memberships.Access::roles)
                .containsExactly(tuple("bakery", List.of(Role.CONTRIBUTOR)));
        assertThat(Caller.subjectOf(person)).isEqualTo("o1");
        assertThat(organization(machine)).isEqualTo("bakery");
        assertThat(allows(machine, "plan:read")).isTrue();
        assertThat(allows(machine, "plan:write")).isFalse();
        assertThat(memberships(settings, machine))
                .containsExactly(new Memberships.Access("bakery", List.of(), List.of("plan:read")));
        assertThat(Caller.subjectOf(machine)).isEqualTo("o2");
    }

    @Test
    void oktaByGroups() {
        Map<String, String> settings = Map.of("milepost.identity.memberships-claim", "groups",
                "milepost.identity.membership-pattern", "milepost-(?<organization>[a-z0-9][a-z0-9-]{0,62}?)-(?<role>[a-z]+)",
                "milepost.identity.machine-claim", "milepost_machine", "milepost.identity.machine-memberships-claim",
                "milepost_machine", "milepost.identity.permissions-claim", "scp", "milepost.identity.client-claim", "cid",
                "milepost.identity.subject-claim", "uid",
                "milepost.identity.name-claim", "sub");

        SecurityIdentity person = read(settings,
                """
                        {"sub": "ada@example.com", "uid": "u1", "cid": "c0", "scp": ["openid", "plan:approve"], "groups": ["Everyone", "milepost-bakery-viewer"]}""");
        SecurityIdentity machine = read(settings,
                """
                        {"sub": "c1", "cid": "c1", "milepost_machine": "milepost-bakery-service", "scp": ["milepost.machine", "plan:read", "plan:write"]}""");

        assertThat(organization(person)).isEqualTo("bakery");
        assertThat(allows(person, "plan:read")).isTrue();
        assertThat(allows(person, "plan:approve")).isFalse();
        assertThat(memberships(settings, person)).containsExactly(new Memberships.Access("bakery", List.of(Role.VIEWER),
                List.of("assessment:read", "plan:read", "roi:read")));
        assertThat(Caller.subjectOf(person)).as("what stays when she is renamed").isEqualTo("u1");
        assertThat(person.<Boolean> getAttribute(MembershipAugmentor.MACHINE_ATTRIBUTE)).isFalse();
        assertThat(person.<String> getAttribute(MembershipAugmentor.NAME_ATTRIBUTE)).isEqualTo("ada@example.com");
        assertThat(allows(machine, "plan:write")).isTrue();
        assertThat(machine.<String> getAttribute(MembershipAugmentor.CLIENT_ATTRIBUTE)).isEqualTo("c1");
        assertThat(Caller.subjectOf(machine)).as("a machine has no uid").isEqualTo("c1");
        assertThat(memberships(settings, machine))
                .containsExactly(new Memberships.Access("bakery", List.of(), List.of("plan:read", "plan:write")));
    }

    @Test
    void aPersonIsNotToldApartByAnotherClaimThanTheOneThatWasChosen() {
        Map<String, String> settings = Map.of("milepost.identity.subject-claim", "uid");

        assertThatThrownBy(() -> read(settings, """
                {"sub": "ada@example.com", "azp": "milepost-console", "groups": ["/organizations/bakery/owner"]}"""))
                .isInstanceOf(AuthenticationFailedException.class).cause().isInstanceOf(UnknownSubjectException.class)
                .hasMessageContaining("uid");
    }

    @Test
    void whoIsInNoOrganizationHasNoMembership() {
        SecurityIdentity person = read(Map.of(), """
                {"sub": "1", "azp": "milepost-console", "groups": ["/staff", "/organizations/bakery/owner/deputy"]}""");

        assertThat(memberships(Map.of(), person)).isEmpty();
    }

    @Test
    void ofSeveralRolesInOneOrganizationTheOneThatAllowsMostComesFirst() {
        SecurityIdentity person = read(Map.of(), """
                {"sub": "1", "azp": "milepost-console", "groups": ["/organizations/bakery/viewer",
                 "/organizations/bakery/emperor", "/organizations/bakery/manager"]}""");

        assertThat(memberships(Map.of(), person)).singleElement().satisfies(access -> {
            assertThat(access.roles()).containsExactly(Role.MANAGER, Role.VIEWER);
            assertThat(access.permissions()).contains("plan:approve").doesNotContain("organization:admin");
        });
    }

    private static String organization(SecurityIdentity identity) {
        return identity.getAttribute(MembershipAugmentor.ORGANIZATION_ATTRIBUTE);
    }

    private static boolean allows(SecurityIdentity identity, String permission) {
        String[] parts = permission.split(":");
        return identity.checkPermissionBlocking(new StringPermission(parts[0], parts[1]));
    }

    private static List<Memberships.Access> memberships(Map<String, String> settings, SecurityIdentity identity) {
        return new Memberships(new Current(identity), new TokenReader(config(settings))).ofCaller();
    }

    private static SecurityIdentity read(Map<String, String> settings, String claims) {
        Token token = new Token(Json.createReader(new StringReader(claims)).readObject());
        SecurityIdentity verified = QuarkusSecurityIdentity.builder().setPrincipal(token).build();
        return new MembershipAugmentor(new TokenReader(config(settings))).augment(verified, work -> {
            throw new UnsupportedOperationException("Nothing here blocks");
        }).await().indefinitely();
    }

    private static IdentityConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder().withMapping(IdentityConfig.class)
                .withDefaultValue("milepost.identity.issuer", "https://id.example.com")
                .withDefaultValue("milepost.identity.audience", "milepost-plan").withDefaultValues(settings).build()
                .getConfigMapping(IdentityConfig.class);
    }

    /** Whose request runs. */
    private record Current(SecurityIdentity identity) implements CurrentIdentityAssociation {

        @Override
        public SecurityIdentity getIdentity() {
            return identity;
        }

        @Override
        public Uni<SecurityIdentity> getDeferredIdentity() {
            return Uni.createFrom().item(identity);
        }

        @Override
        public void setIdentity(SecurityIdentity other) {
            throw new UnsupportedOperationException("It stays who it is");
        }

        @Override
        public void setIdentity(Uni<SecurityIdentity> other) {
            throw new UnsupportedOperationException("It stays who it is");
        }
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
