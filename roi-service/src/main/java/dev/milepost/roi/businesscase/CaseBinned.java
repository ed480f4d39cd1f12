package dev.milepost.roi.businesscase;

import java.util.UUID;

/**
 * A case went into the bin, or came out of it. Told within the service, in the transaction of the change: whoever can't have
 * the
 * case back throws a problem.
 *
 * @param restored whether it came out
 */
public record CaseBinned(UUID businessCaseId, boolean restored) {
}
