package dev.milepost.kit.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells before the first event that a secret can't sign any, which would otherwise show only when there is one to tell. */
@ApplicationScoped
public class EventSecrets {

    private static final String MAKE_ONE = "make one with openssl rand -base64 32, the same for sender and receiver";
    /** As text; what is random has twice as many, in hexadecimal digits too. */
    private static final int FEWEST_DIFFERENT = 8;

    private final Map<String, String> secrets = new TreeMap<>();

    EventSecrets(EventConfig config) {
        config.subscribers().forEach((name, subscriber) -> secrets.put("subscribers." + name + ".secret", subscriber.secret()));
        config.inbox().secrets().forEach((sender, secret) -> secrets.put("inbox.secrets." + sender, secret));
    }

    /** A sentence for each of them, which starts with its name and doesn't say the secret. */
    public List<String> unusable() {
        List<String> findings = new ArrayList<>();
        secrets.forEach((name, secret) -> {
            if (!canSign(secret)) {
                findings.add("milepost.events." + name + " isn't base64 of at least 24 bytes: " + MAKE_ONE);
            }
        });
        return findings;
    }

    /** The same for those that can sign, but that somebody made up or left at zeros; only a production minds. */
    public List<String> guessable() {
        List<String> findings = new ArrayList<>();
        secrets.forEach((name, secret) -> {
            if (canSign(secret) && secret.chars().distinct().count() < FEWEST_DIFFERENT) {
                findings.add("milepost.events." + name + " is the same few characters again and again: " + MAKE_ONE);
            }
        });
        return findings;
    }

    private static boolean canSign(String secret) {
        try {
            new EventSignature(secret);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
