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
import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.cashflow.RateConversion;
import dev.milepost.roi.kpi.KpiStatus;
import dev.milepost.roi.review.DueReviewsView;

/**
 * What the organization has put into its plans and what it stands to gain, in one currency: each flow is converted at the rate
 * of its date, and then discounted. What can't be converted is left out and listed.
 * The amounts of the items add up to the sums.
 *
 * @param items the case that stands for each plan, cases of no plan, and plans on which money was spent without a case
 */
@Schema(name = "PortfolioView")
public record PortfolioView(@Schema(required = true) String currency, @Schema(required = true) LocalDate on,
        @Schema(required = true, description = "What was spent by the day; entries on disbenefits are no investment") BigDecimal invested,
        @Schema(required = true, description = "What benefits have really brought and counts, in months that were over, less what entries on disbenefits come to by the day") BigDecimal realized,
        @Schema(required = true) BigDecimal npv,
        @Schema(required = true, description = "How much of the net present value may not come: with 95 % likelihood no more than this, or, without uncertain drivers, the way down to the scenario WORST; only of cases that know it") BigDecimal npvAtRisk,
        @Schema(required = true, description = "How many KPIs stand how") Map<KpiStatus, Integer> kpisByStatus,
        @Schema(required = true) List<PortfolioItem> items,
        @Schema(required = true, description = "Plans whose ROI nobody has reviewed for 90 days") List<DueReviewsView.DueReview> reviewsDue,
        @Schema(required = true, description = "What the sums don't hold, and why") List<LeftOut> leftOut,
        @Schema(required = true) PortfolioConventions conventions) {

    /**
     * One plan or case.
     *
     * @param currency of the case
     * @param caseNpv in the currency of the case, as it was when the case was last saved or refreshed
     * @param npv in the portfolio's currency; absent where it can't be converted, see {@code leftOut}
     * @param asOf when the last of what its figures depend on changed or was measured
     * @param discountRate of the case, yearly, with the rules by which it discounts
     * @param inputHash SHA-256 of everything the figures of the case depend on; absent where it has none
     */
    @Schema(name = "PortfolioItem")
    public record PortfolioItem(@Nullable UUID planId, @Nullable UUID businessCaseId, @Nullable String name,
            @Nullable String currency, @Nullable BigDecimal caseNpv, @Nullable BigDecimal npv, @Nullable BigDecimal npvAtRisk,
            @Nullable LowSource npvAtRiskSource, @Schema(required = true) BigDecimal invested,
            @Schema(required = true) BigDecimal realized,
            @Nullable Instant asOf,
            @Nullable @Schema(description = "Of the case, yearly") BigDecimal discountRate, @Nullable Period period,
            @Nullable Convention convention, @Nullable RateConversion rateConversion,
            @Nullable @Schema(description = "SHA-256 of everything the figures of the case depend on; absent where it has none") String inputHash) {

        PortfolioItem with(@Nullable BigDecimal itsNpv, @Nullable BigDecimal atRisk, BigDecimal itsInvested,
                BigDecimal itsRealized) {
            return new PortfolioItem(planId, businessCaseId, name, currency, caseNpv, itsNpv, atRisk, npvAtRiskSource,
                    itsInvested, itsRealized, asOf, discountRate, period, convention, rateConversion, inputHash);
        }
    }

    /**
     * By what rules it was added up; each case is discounted by its own.
     *
     * @param scenario of all cases
     * @param freedTime whether freed time counts
     * @param inputHash SHA-256 of everything the sums depend on
     * @param inputsAsOf when the last of what the cases depend on changed or was measured; absent without cases
     * @param rates by which amounts were converted
     */
    @Schema(name = "PortfolioConventions")
    public record PortfolioConventions(@Schema(required = true) String scenario, @Schema(required = true) boolean freedTime,
            @Schema(required = true, description = "SHA-256 of everything the sums depend on") String inputHash,
            @Nullable @Schema(description = "When the last of what the cases depend on changed or was measured; absent without cases") Instant inputsAsOf,
            @Schema(required = true, description = "By which amounts were converted") List<UsedRate> rates) {
    }

    /**
     * An exchange rate that was used.
     *
     * @param on its date: it counts from then on until the next one
     */
    @Schema(name = "UsedCurrencyRate")
    public record UsedRate(@Schema(required = true) String from, @Schema(required = true) String to,
            @Schema(required = true) LocalDate on,
            @Schema(required = true, description = "How much of the other currency one unit is; turned over where it was supplied the other way round") BigDecimal rate) {
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
