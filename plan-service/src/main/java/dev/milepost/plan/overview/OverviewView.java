package dev.milepost.plan.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.finance.FinanceView;
import dev.milepost.plan.finance.KpisView;
import dev.milepost.plan.outline.PlanView;
import dev.milepost.plan.practice.PracticeCheck;
import dev.milepost.plan.readiness.ReadinessView;
import dev.milepost.plan.risk.ChallengeView;
import dev.milepost.plan.risk.RiskView;

/** The plan on one page. What another service can't say at the moment is marked, the rest is there. */
@Schema(name = "OverviewView")
record OverviewView(
        @Schema(required = true) PlanView plan,
        @Schema(required = true) Progress progress,
        @Nullable @Schema(description = "The next milestone that is not reached; absent where there is none") Milestone nextMilestone,
        @Schema(required = true) ReadinessView readiness,
        @Schema(required = true) FinanceView finance,
        @Schema(required = true) KpisView kpis,
        @Schema(required = true) List<PracticeCheck> practices,
        @Schema(required = true) Risks risks) {

    /**
     * How far the work is.
     *
     * @param percent by duration, to one decimal; null without any work, see reason
     */
    @Schema(name = "Progress")
    record Progress(
            @Schema(required = true, description = "All tasks, without milestones and cancelled ones") int total,
            @Schema(required = true) int done,
            @Schema(required = true) int inProgress,
            @Schema(required = true) int milestones,
            @Schema(required = true) int milestonesReached,
            @Nullable @Schema(description = "By duration, to one decimal; absent without any work, see reason") BigDecimal percent,
            @Nullable @Schema(description = "Why there is no percentage") String reason,
            @Schema(required = true) LocalDate start,
            @Schema(required = true) LocalDate finish,
            @Schema(required = true, description = "The same in one sentence") String text) {
    }

    /** A milestone and its day. */
    @Schema(name = "NextMilestone")
    record Milestone(
            @Schema(required = true) UUID taskId,
            @Schema(required = true) String name,
            @Schema(required = true, description = "The day it falls on, by the schedule") LocalDate date,
            @Schema(required = true) boolean critical) {
    }

    /** What may get in the way. */
    @Schema(name = "RiskSummary")
    record Risks(
            @Schema(required = true, description = "How many open risks there are") int open,
            @Schema(required = true, description = "How many of them are rated HIGH or CRITICAL") int high,
            @Schema(required = true, description = "The worst open ones, up to three") List<RiskView> worst,
            @Schema(required = true) List<ChallengeView> challenges) {
    }
}
