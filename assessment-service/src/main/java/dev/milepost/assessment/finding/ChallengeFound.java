package dev.milepost.assessment.finding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.finding.ChallengeView.FiredSignal;

/**
 * The event {@code challenge.found}: a plan makes a risk of it, one for each code.
 *
 * @param evidence the answers that point to it, for people to read
 * @param at when the assessment was completed
 */
record ChallengeFound(UUID assessmentId, UUID planId, String code, String name, Severity severity, List<String> evidence,
        @Nullable Instant at) {

    static final String TYPE = "challenge.found";

    static ChallengeFound of(UUID assessmentId, UUID planId, ChallengeView challenge, @Nullable Instant at) {
        return new ChallengeFound(assessmentId, planId, challenge.code(), challenge.name(), challenge.severity(),
                challenge.firedBy().stream().map(ChallengeFound::line).toList(), at);
    }

    private static String line(FiredSignal signal) {
        return signal.value() == null ? signal.question() + " (?)"
                : "%s (%s)".formatted(signal.question(), signal.value().stripTrailingZeros().toPlainString());
    }
}
