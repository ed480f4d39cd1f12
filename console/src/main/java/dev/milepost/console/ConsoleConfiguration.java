package dev.milepost.console;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What the console is told about the place it runs in. All of it is public: every browser reads it. */
@ConfigMapping(prefix = "milepost.console")
interface ConsoleConfiguration {

    /** Address of the OpenID Connect issuer, as browsers reach it. */
    URI issuer();

    /** The public client that people sign in by. */
    String clientId();

    /** Where browsers reach the services. */
    Services services();

    /** Only where anybody may sign in to look around: the account to show before signing in. */
    Optional<Demonstration> demonstration();

    /** Origin of each service, without a path. */
    interface Services {
        URI plan();

        URI assessment();

        URI roi();
    }

    /** An account that is no secret. */
    interface Demonstration {
        String user();

        String password();
    }
}
