package dev.milepost.kit.event;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Takes events of some types. One bean per type. An event of a type without a bean is not taken: its sender keeps it until a
 * version of the receiver knows it. So what one version takes, every later one takes, too.
 */
public interface InboxHandler {

    Set<String> types();

    /**
     * Lets the event take effect, as its organization and inside a transaction. Called once per event that succeeds.
     *
     * @return what the sender learns, written as JSON, or nothing
     * @throws dev.milepost.kit.problem.ProblemException to refuse the event for good; the detail is the reason the sender
     *         learns
     */
    @Nullable
    Object handle(InboundEvent event);
}
