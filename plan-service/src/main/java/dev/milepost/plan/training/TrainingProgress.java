package dev.milepost.plan.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;
import dev.milepost.plan.phase.GoLive;

/** How far a training is, and what it changed. */
@Schema(name = "TrainingProgress")
record TrainingProgress(
        @Schema(required = true) UUID trainingId,
        @Schema(required = true) String name,
        @Nullable LocalDate endsOn,
        @Nullable @Schema(description = "When its phase goes live; absent without a phase or its day") LocalDate goesLiveOn,
        @Schema(required = true) int participants,
        @Schema(required = true, description = "How many were invited, or have completed it without") int invited,
        @Schema(required = true) int completed,
        @Nullable @Schema(description = "Completed of all participants, 0 to 1; absent without participants, see reason") BigDecimal completionRate,
        @Nullable @Schema(description = "Why there is no rate") String reason,
        @Schema(required = true, description = "How many were measured before and after") int measured,
        @Nullable @Schema(description = "Of those measured twice; absent without any") BigDecimal averageBefore,
        @Nullable @Schema(description = "Of those measured twice; absent without any") BigDecimal averageAfter,
        @Nullable @Schema(description = "Average of after less before; absent without any") BigDecimal averageEffect,
        @Schema(required = true) List<Warning> warnings) {

    private static final int RATE_DIGITS = 12;
    private static final int SCORE_DECIMALS = 2;

    /** Something to look at. */
    @Schema(name = "TrainingWarning")
    record Warning(
            @Schema(required = true) Code code,
            @Schema(required = true, description = "The same in one sentence") String text) {
    }

    /** What can be worth a look. */
    @Schema(name = "TrainingWarningCode")
    enum Code {
        /** It does not end before its phase goes live. */
        ENDS_AFTER_GO_LIVE,
        /** It is over and not everybody has completed it. */
        NOT_ALL_COMPLETED,
        /** Nobody takes part yet. */
        NOBODY_INVITED
    }

    static TrainingProgress of(TrainingView training, List<ParticipantView> participants,
            @Nullable GoLive phase, LocalDate today) {
        int completed = (int) participants.stream().filter(one -> one.completedOn() != null).count();
        int invited = (int) participants.stream().filter(one -> one.invitedOn() != null || one.completedOn() != null).count();
        List<ParticipantView> measured = participants.stream().filter(one -> one.effect() != null).toList();
        return new TrainingProgress(training.id(), training.name(), training.endsOn(), phase == null ? null : phase.date(),
                participants.size(), invited, completed,
                participants.isEmpty() ? null : quotient(completed, participants.size()),
                participants.isEmpty() ? "Nobody takes part in this training yet" : null, measured.size(),
                average(measured, ParticipantView::scoreBefore), average(measured, ParticipantView::scoreAfter),
                average(measured, ParticipantView::effect), warnings(training, participants.size(), completed, phase, today));
    }

    private static List<Warning> warnings(TrainingView training, int participants, int completed,
            @Nullable GoLive phase, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        if (participants == 0) {
            warnings.add(new Warning(Code.NOBODY_INVITED, "Nobody takes part in \"" + training.name() + "\" yet"));
        }
        if (phase != null && training.endsOn() != null && !training.endsOn().isBefore(phase.date())) {
            warnings.add(new Warning(Code.ENDS_AFTER_GO_LIVE, "\"" + training.name() + "\" ends on " + training.endsOn()
                    + ", not before \"" + phase.phase() + "\" goes live on " + phase.date()));
        }
        if (training.endsOn() != null && training.endsOn().isBefore(today) && completed < participants) {
            warnings.add(
                    new Warning(Code.NOT_ALL_COMPLETED, "\"" + training.name() + "\" ended on " + training.endsOn() + ", and "
                            + (participants - completed) + " of " + participants + " have not completed it"));
        }
        return List.copyOf(warnings);
    }

    private static BigDecimal quotient(int part, int whole) {
        return Exact.plain(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), RATE_DIGITS, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal average(List<ParticipantView> measured,
            Function<ParticipantView, @Nullable BigDecimal> value) {
        if (measured.isEmpty()) {
            return null;
        }
        BigDecimal sum = measured.stream().map(value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Exact.plain(sum.divide(BigDecimal.valueOf(measured.size()), SCORE_DECIMALS, RoundingMode.HALF_UP));
    }
}
