package dev.milepost.roi.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.businesscase.LowSource;
import dev.milepost.roi.kpi.KpiStatus;
import dev.milepost.roi.review.DueReviewsView;

/**
 * What the organization has put into its plans and what it stands to gain, in one currency: each flow is converted at the rate
 * of its date, and then discounted. What can't be converted is left out and listed.
 *
 * @param items the case that stands for each plan, cases of no plan, and plans on which money was spent without a case
 */
@Schema(name = "PortfolioView")
public record PortfolioView(@Schema(required = true) String currency, @Schema(required = true) LocalDate on,
        @Schema(required = true) BigDecimal invested,
        @Schema(required = true, description = "What benefits have really brought and counts, in months that were over") BigDecimal realized,
        @Schema(required = true) BigDecimal npv,
        @Schema(required = true, description = "How much of the net present value may not come: with 95 % likelihood no more than this, or, without uncertain drivers, the way down to the scenario WORST; only of cases that know it") BigDecimal npvAtRisk,
        @Schema(required = true, description = "How many KPIs stand how") Map<KpiStatus, Integer> kpisByStatus,
        @Schema(required = true) List<PortfolioItem> items,
        @Schema(required = true, description = "Plans whose ROI nobody has reviewed for 90 days") List<DueReviewsView.DueReview> reviewsDue,
        @Schema(required = true, description = "What the sums don't hold, and why") List<LeftOut> leftOut) {

    /**
     * One plan or case.
     *
     * @param currency of the case
     * @param caseNpv in the currency of the case, as it was when the case was last saved or refreshed
     * @param npv in the portfolio's currency; absent where it can't be converted, see {@code leftOut}
     */
    @Schema(name = "PortfolioItem")
    public record PortfolioItem(@Nullable UUID planId, @Nullable UUID businessCaseId, @Nullable String name,
            @Nullable String currency, @Nullable BigDecimal caseNpv, @Nullable BigDecimal npv, @Nullable BigDecimal npvAtRisk,
            @Nullable LowSource npvAtRiskSource, @Schema(required = true) BigDecimal invested,
            @Schema(required = true) BigDecimal realized, @Nullable Instant asOf) {
    }

    /** @param amount in its own currency, where it is one amount */
    @Schema(name = "LeftOut")
    public record LeftOut(@Nullable UUID planId, @Nullable UUID businessCaseId, @Schema(required = true) Part part,
            @Nullable BigDecimal amount, @Nullable String currency, @Schema(required = true) Reason reason,
            @Schema(required = true) String detail) {
    }

    /** What is left out. */
    public enum Part {
        NPV,
        NPV_AT_RISK,
        INVESTED,
        REALIZED
    }

    /** Why. */
    public enum Reason {
        /** No rate is known on the date or before it. */
        NO_RATE,
        /** The case has no start, so that its flows have no dates. */
        NO_START_DATE,
        /** The case has no lines yet, or a driver no value. */
        NO_FIGURES
    }
}
