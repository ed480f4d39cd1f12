package dev.milepost.kit.event;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of one attempt to deliver an event. */
sealed interface Outcome {

    /** The receiver has it; it won't be sent again. */
    record Delivered(JsonNode answer) implements Outcome {
    }

    /** The receiver will never take it; it won't be sent again. */
    record Rejected(String reason) implements Outcome {
    }

    /** It is sent again later. */
    record Failed(String reason, boolean unreachable) implements Outcome {
    }
}
