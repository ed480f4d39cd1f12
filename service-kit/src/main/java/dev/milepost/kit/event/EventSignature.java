package dev.milepost.kit.event;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and verifies the body of an event as the specification "Standard Webhooks" says: HMAC-SHA256 over id, time and body.
 */
final class EventSignature {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int SHORTEST_SECRET = 24;

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException if the secret isn't base64 of at least 24 bytes */
    EventSignature(String secret) {
        byte[] bytes = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        if (bytes.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("The secret of events must have at least " + SHORTEST_SECRET + " bytes");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    String sign(String id, Instant time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + time.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK lacks " + ALGORITHM, e);
        }
    }

    /** Whether one of the signatures, separated by spaces, is right and the time is within five minutes of now. */
    boolean verifies(String signatures, String id, Instant time, Instant now, byte[] body) {
        if (Duration.between(time, now).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        byte[] expected = sign(id, time, body).getBytes(StandardCharsets.UTF_8);
        boolean right = false;
        for (String signature : signatures.split(" ", -1)) {
            right |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        }
        return right;
    }
}
