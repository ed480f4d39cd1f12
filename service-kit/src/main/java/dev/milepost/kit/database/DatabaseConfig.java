package dev.milepost.kit.database;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * The service's own database and its three roles, see {@link ServiceDatabase}. The settings of the framework are made from
 * these, so that a missing or misspelled one stops the start by its name.
 */
@ConfigMapping(prefix = "milepost.database")
interface DatabaseConfig {

    /**
     * Where the database is, with the way the connection is encrypted; a production wants {@code verify-full} or
     * {@code verify-ca}. For example {@code jdbc:postgresql://db.internal:5432/plan?sslmode=verify-full}
     */
    String url();

    /** Serves requests: owns nothing and can't pass row-level security. */
    Role app();

    /** Finds what is due in queues, seeing no content. */
    Role worker();

    /** Owns the tables and changes them; only whoever migrates is told of it. */
    Optional<Role> migrator();

    /**
     * Whether the service brings its database up to date when it starts. {@code false} where a run with
     * {@code MILEPOST_MODE=migrate} has done it before: the service then needs no credentials of the migrator, and
     * refuses to start on a schema older than it knows.
     */
    @WithDefault("true")
    boolean migrateAtStart();

    /**
     * Whether a production may reach the database without TLS, or with TLS whose certificate nobody checks
     * ({@code sslmode=require}), because the network itself is encrypted.
     */
    @WithDefault("false")
    boolean allowPlainConnections();

    /** One role of the database. */
    interface Role {

        /** Its name. For example {@code plan_<role>} */
        String username();

        /**
         * Its password, best from a secret store; a production wants at least 12 characters besides well-known words, and
         * nothing of the user's name. For example
         * {@code $(openssl rand -hex 32)}
         */
        String password();
    }
}
