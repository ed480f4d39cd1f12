package dev.milepost.kit.web;

import java.util.regex.Pattern;

import io.vertx.ext.web.RoutingContext;

/**
 * The path of a request as answers and logs may show it. Where a part of the address is a secret that lets in whoever has it,
 * such as that of a calendar to subscribe to, a log line or a problem that somebody passes on must not give it away.
 */
public final class ShownPath {

    /**
     * Our secrets are 32 random bytes in Base64, which are 43 characters; those copied with a slip give away nearly as much.
     */
    private static final Pattern SECRET = Pattern.compile("(?<=/)[A-Za-z0-9_~-]{40,}(?=[./]|$)");

    private ShownPath() {
    }

    public static String of(RoutingContext request) {
        return withoutSecrets(String.valueOf(request.request().path()));
    }

    static String withoutSecrets(String path) {
        return SECRET.matcher(path).replaceAll("***");
    }
}
