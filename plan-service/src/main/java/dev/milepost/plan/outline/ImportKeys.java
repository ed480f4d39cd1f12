package dev.milepost.plan.outline;

import java.util.Set;

/** The keys by which a file names things: of the right form, and each of them once. */
final class ImportKeys {

    private ImportKeys() {
    }

    static boolean require(String place, String key, Set<String> seen, ImportReading reading) {
        if (key.length() > Texts.KEY || !key.matches(Texts.SLUG)) {
            reading.wrong(place + "/key", "wrong-value",
                    "\"" + key + "\" is not accepted; accepted is a key of lower-case letters"
                            + " and digits, with single hyphens between, of at most " + Texts.KEY + " characters");
            return false;
        }
        return requireOnce(place + "/key", key, seen, reading);
    }

    static boolean requireOnce(String place, String key, Set<String> seen, ImportReading reading) {
        if (!seen.add(key)) {
            reading.wrong(place, "repeated", "\"" + key + "\" stands in the file before; accepted is one that is used once");
            return false;
        }
        return true;
    }
}
