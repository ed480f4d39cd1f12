package dev.milepost.kit.startup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a password of the database could be guessed by somebody who knows the product and its guides. */
final class WeakPassword {

    private static final int SHORTEST = 12;
    private static final int FEWEST_DIFFERENT = 6;
    /** A shorter name stands in many a strong password by chance. */
    private static final int SHORTEST_NAME = 4;
    /** Of the product, its roles and its guides, and what people choose; the longer before those they contain. */
    private static final List<String> WELL_KNOWN = List.of("1234567890", "assessment", "qwertyuiop", "administrator",
            "local-platform", "12345678", "changeit", "changeme", "database", "keycloak", "migrator", "milepost", "password",
            "postgres", "training", "iloveyou", "letmein", "welcome", "123456", "abc123", "qwerty", "quarkus", "secret",
            "worker", "12345", "admin", "plan", "root", "test", "user");
    /** The same piece again and again, to the end. */
    private static final Pattern REPEATED = Pattern.compile("(.+?)\\1+");

    /** What stands behind the name of the setting where its password is refused. */
    static final String REASON = " is a well-known or short password, or says the user's name: set one of at least " + SHORTEST
            + " characters, as openssl rand -hex 32 prints";

    private WeakPassword() {
    }

    /** What somebody had to think of is the password without the words that anybody knows; that much must be long enough. */
    static boolean is(String password, String user) {
        String own = password.toLowerCase(Locale.ROOT);
        if (user.length() >= SHORTEST_NAME && own.contains(user.toLowerCase(Locale.ROOT))) {
            return true;
        }
        // A command of a shell that no shell has run
        if (own.contains("$(") || own.contains("`")) {
            return true;
        }
        if (own.chars().distinct().count() < FEWEST_DIFFERENT || REPEATED.matcher(own).matches()) {
            return true;
        }
        for (String word : WELL_KNOWN) {
            own = own.replace(word, "");
        }
        return own.length() < SHORTEST;
    }
}
