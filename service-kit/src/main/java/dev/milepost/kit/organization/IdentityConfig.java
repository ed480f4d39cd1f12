package dev.milepost.kit.organization;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How memberships and permissions are read from the issuer's tokens. */
@ConfigMapping(prefix = "milepost.identity")
public interface IdentityConfig {

    /**
     * Address of the OpenID Connect issuer, exactly as its tokens name it. For example
     * {@code https://id.example.com/realms/milepost}
     */
    String issuer();

    /**
     * Whether a production may fetch the issuer's keys over plain http, from where {@code quarkus.oidc.auth-server-url} or
     * {@code jwks-path} leads: only where nobody can sit in between, as inside one machine.
     */
    @WithDefault("false")
    boolean allowPlainKeys();

    /**
     * The audience that a token must carry to be accepted by this service, which has one by default. For example
     * {@code milepost-plan}
     */
    String audience();

    /**
     * Where the memberships stand in the token: a claim, or a path of claims separated by slashes. Objects are read as paths,
     * {@code {"bakery": {"groups": ["/owner"]}}} as {@code /bakery/groups/owner}.
     */
    @WithDefault("groups")
    String membershipsClaim();

    /** Each text of the claim that matches is a membership; the groups {@code organization} and {@code role} are read. */
    @WithDefault("/organizations/(?<organization>[a-z0-9][a-z0-9-]{0,62})/(?<role>[a-z]+)")
    String membershipPattern();

    /** A claim that only tokens of service accounts carry; their permissions are scopes, a person's never. */
    @WithDefault("client_id")
    String machineClaim();

    /**
     * Where the memberships of service accounts stand, if not where those of people do. For example {@code milepost_machine}
     */
    Optional<String> machineMembershipsClaim();

    /** Where a service account's permissions stand: one text with spaces between them, or a list. */
    @WithDefault("scope")
    String permissionsClaim();

    /** The claim with the name of the client that a token was made for, by which requests are counted. */
    @WithDefault("azp")
    String clientClaim();

    /**
     * The claim that tells people apart, for as long as what they did is kept: it must never change, nor be given to somebody
     * else. A person's token without it is refused; service accounts without it are told apart by {@code sub}.
     */
    @WithDefault("sub")
    String subjectClaim();

    /** The claim with a person's name for history and logs. */
    @WithDefault("preferred_username")
    String nameClaim();

    /** The parts of the product that have a read, a write and an approve permission. */
    @WithDefault("plan,assessment,roi")
    List<String> permissionAreas();
}
