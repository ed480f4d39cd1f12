package dev.milepost.kit.event;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who is told, and whom to believe. */
@ConfigMapping(prefix = "milepost.events")
interface EventConfig {

    /** This service's name, as receivers know the sender. For example {@code plan} */
    String source();

    /** How often the outbox is looked at. */
    @WithDefault("1s")
    String dispatchEvery();

    /** How long one delivery may take before it counts as failed. */
    @WithDefault("5s")
    Duration timeout();

    /** The longest pause between two attempts. */
    @WithDefault("15s")
    Duration longestPause();

    /** Our own services that are told, by name: all organizations, by the operator's configuration. */
    Map<String, Subscriber> subscribers();

    /** What is believed of what arrives. */
    Inbox inbox();

    interface Subscriber {

        /** The address to which events are posted. For example {@code https://plan.internal:8081/api/plan/v1/inbox} */
        URI url();

        /**
         * The shared secret of sender and receiver, base64 with or without the prefix {@code whsec_}, 24 bytes at least. For
         * example
         * {@code $(openssl rand -base64 32)}
         */
        String secret();

        /** The types of events that are told, separated by commas. For example {@code assessment.completed} */
        Set<String> types();
    }

    interface Inbox {

        /** The shared secret with each sender, by the sender's name. For example {@code $(openssl rand -base64 32)} */
        Map<String, String> secrets();
    }
}
