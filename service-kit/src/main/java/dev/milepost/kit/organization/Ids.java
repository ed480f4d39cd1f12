package dev.milepost.kit.organization;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** New identifiers: UUID version 7 (RFC 9562), which sort by the time of their making, though not by the time of commit. */
public final class Ids {

    private Ids() {
    }

    /** A new identifier. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
