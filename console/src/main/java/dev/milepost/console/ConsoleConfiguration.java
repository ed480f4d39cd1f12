package dev.milepost.console;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the console is told about the place it runs in. All of it is public: every browser reads it. */
@ConfigMapping(prefix = "milepost.console")
interface ConsoleConfiguration {

    /**
     * Address of the OpenID Connect issuer, as browsers reach it. For example {@code https://id.example.com/realms/milepost}
     */
    URI issuer();

    /** The public client that people sign in by. For example {@code milepost-console} */
    String clientId();

    /**
     * What people's sign-ins ask the issuer for, separated by spaces: what makes the issuer give an access token for the
     * services and, where it gives one only if asked, {@code offline_access} for a refresh token.
     */
    @WithDefault("openid profile")
    String scope();

    /** Where browsers reach the services. */
    Services services();

    /** Only where anybody may sign in to look around: the account to show before signing in. */
    Optional<Demonstration> demonstration();

    /** Origin of each service, without a path. */
    interface Services {
        /** Of plan-service. For example {@code https://plan.example.com} */
        URI plan();

        /** Of assessment-service. For example {@code https://assessment.example.com} */
        URI assessment();

        /** Of roi-service. For example {@code https://roi.example.com} */
        URI roi();
    }

    /** An account that is no secret. */
    interface Demonstration {
        /** Its name. For example {@code demo-owner} */
        String user();

        /** Its password, shown to everybody. For example {@code milepost} */
        String password();
    }
}
