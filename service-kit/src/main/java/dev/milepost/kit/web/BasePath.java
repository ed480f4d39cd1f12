package dev.milepost.kit.web;

import org.eclipse.microprofile.config.ConfigProvider;

/** Where this service's API begins, such as {@code /api/plan/v1}. */
public final class BasePath {

    private static final String VALUE = read();

    private BasePath() {
    }

    /** The path of an address below the API's beginning. */
    public static String of(String path) {
        return VALUE + (path.startsWith("/") ? path : "/" + path);
    }

    /** The API's beginning, without a slash at its end. */
    public static String value() {
        return VALUE;
    }

    private static String read() {
        String path = ConfigProvider.getConfig().getOptionalValue("quarkus.rest.path", String.class).orElse("");
        String absolute = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
        return absolute.endsWith("/") ? absolute.substring(0, absolute.length() - 1) : absolute;
    }
}
