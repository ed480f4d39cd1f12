package dev.milepost.console;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a browser may load and call while it shows the console: files of our own, the services and the issuer, and styles
 * that carry the nonce of the page.
 */
final class ContentPolicy {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String connections;

    ContentPolicy(ConsoleConfiguration configuration) {
        ConsoleConfiguration.Services services = configuration.services();
        connections = Stream.of(configuration.issuer(), services.plan(), services.assessment(), services.roi())
                .map(ContentPolicy::origin).distinct().collect(Collectors.joining(" "));
    }

    /** A new nonce, never used before. */
    String newNonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** The value of {@code Content-Security-Policy} for a page with this nonce. */
    String header(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; img-src 'self'; "
                + "font-src 'self'; connect-src 'self' " + connections + "; base-uri 'none'; form-action 'none'; "
                + "frame-ancestors 'none'";
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
