package dev.milepost.kit.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Websites of strangers whose names look like those that an expression is meant for: what a careless expression lets in. It
 * isn't proven that an expression which fits none of them is right, but the usual slips are found.
 */
final class ForeignOrigins {

    /** The plain text at the end: letters, digits, hyphens and dots, with whatever port may follow. */
    private static final Pattern END = Pattern.compile("((?:[A-Za-z0-9-]|\\\\?\\.(?![*+?{]))+)(?::[^.]*)?\\$?$");
    /** The plain text at the beginning, up to the first sign with a meaning. */
    private static final Pattern BEGINNING = Pattern.compile("^\\^?((?:[A-Za-z0-9:/-]|\\\\[./-]|\\.(?![*+?{]))+)");
    private static final String LETTER = "x";

    private ForeignOrigins() {
    }

    static List<String> like(String expression) {
        List<String> origins = new ArrayList<>();
        for (String alternative : expression.split("\\|", -1)) {
            String plain = alternative.replaceAll("\\(\\?:|[()]", "");
            Matcher end = END.matcher(plain);
            if (end.find()) {
                String host = end.group(1).replace("\\.", ".");
                // Anything before a dot is below our own domain; anything before a letter is another one
                if (!host.startsWith(".")) {
                    for (String scheme : List.of("https://", "http://")) {
                        origins.add(scheme + "stranger" + host);
                        origins.add(scheme + "stranger-" + host);
                    }
                }
            }
            Matcher beginning = BEGINNING.matcher(plain);
            if (beginning.find()) {
                String ours = beginning.group(1);
                String anyLetter = ours.replaceAll("(?<!\\\\)\\.", LETTER);
                if (!anyLetter.equals(ours)) {
                    origins.add(anyLetter.replace("\\", ""));
                }
                // What follows a colon can only be a port
                if (!ours.endsWith(":")) {
                    origins.add(ours.replace("\\", "") + ".stranger.example");
                }
            }
        }
        return origins;
    }
}
