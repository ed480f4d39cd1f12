package dev.milepost.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * Makes the database of one service and its three roles: {@code <service>_migrator} owns it and is used by migrations alone (it
 * passes
 * row-level security, which would otherwise silently let a backfill touch nothing), {@code <service>_app} serves requests and
 * owns
 * nothing, {@code <service>_worker} finds out which organization has queued work. Needs a superuser; may be repeated, which
 * sets the
 * passwords anew.
 */
public final class ServiceDatabase {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private final String name;

    /**
     * @param name the service's short name, which is also the database's, for example {@code plan}
     * @throws IllegalArgumentException if the name has other characters than small letters, digits and underscores
     */
    public ServiceDatabase(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        this.name = name;
    }

    /** The database's name. */
    public String name() {
        return name;
    }

    /** The role that owns the tables. */
    public String migrator() {
        return name + "_migrator";
    }

    /** The role that serves requests. */
    public String app() {
        return name + "_app";
    }

    /** The role that looks for due work. */
    public String worker() {
        return name + "_worker";
    }

    /**
     * Creates what is missing of roles and database.
     *
     * @param superuser a connection of a superuser to any database of the cluster, in auto-commit mode
     */
    public void create(Connection superuser, Passwords passwords) throws SQLException {
        role(superuser, migrator(), passwords.migrator(), "BYPASSRLS");
        role(superuser, app(), passwords.app(), "NOBYPASSRLS");
        role(superuser, worker(), passwords.worker(), "NOBYPASSRLS");
        if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(superuser, "CREATE DATABASE %s OWNER %s ENCODING 'UTF8' TEMPLATE template0".formatted(name, migrator()));
        }
        execute(superuser, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        execute(superuser, "GRANT CONNECT ON DATABASE %s TO %s, %s".formatted(name, app(), worker()));
    }

    private static void role(Connection superuser, String role, String password, String security) throws SQLException {
        if (!exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute(superuser, "CREATE ROLE " + role);
        }
        execute(superuser, "ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE %s PASSWORD %s".formatted(role, security,
                literal(superuser, password)));
    }

    private static boolean exists(Connection superuser, String query, String value) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static String literal(Connection superuser, String text) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement("SELECT quote_literal(?)")) {
            statement.setString(1, text);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }

    private static void execute(Connection superuser, String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The passwords of the three roles. */
    public record Passwords(String migrator, String app, String worker) {
        @Override
        public String toString() {
            return "Passwords[hidden]";
        }
    }
}
