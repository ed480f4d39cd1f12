package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.calculation.Conventions;
import dev.milepost.roi.calculation.InputHash;
import dev.milepost.roi.funding.Financing;
import dev.milepost.roi.funding.FundingKind;
import dev.milepost.roi.funding.FundingSource;
import dev.milepost.roi.money.Rounding;

/**
 * Who pays for a case, period by period, and whether it carries itself once they no longer do. Freed time pays nobody and is
 * left out.
 */
@Schema(name = "FinancingView")
public record FinancingView(@Schema(required = true) Conventions conventions,
        @Schema(required = true) List<FinancingPeriodView> periods,
        @Schema(required = true) SelfCarryingView carriesItself, @Schema(required = true) List<InputReading> readings) {

    /**
     * @param operating what the case brings less what it costs, without freed time
     * @param owed at the end of the period
     * @param cash what is left of everything in the period: the sum of the amounts as they are shown
     * @param cumulativeCash the sum of the cash as it is shown
     */
    @Schema(name = "FinancingPeriodView")
    public record FinancingPeriodView(@Schema(required = true) int index,
            @Schema(required = true) BigDecimal operating, @Schema(required = true) BigDecimal grants,
            @Schema(required = true) BigDecimal loans, @Schema(required = true) BigDecimal vendorCredits,
            @Schema(required = true) BigDecimal ownMoney, @Schema(required = true) BigDecimal interest,
            @Schema(required = true) BigDecimal repayment, @Schema(required = true) BigDecimal owed,
            @Schema(required = true) BigDecimal cash, @Schema(required = true) BigDecimal cumulativeCash) {
    }

    /**
     * @param fundedUntil the last period in which grants, loans or vendor credits come in; absent without any
     * @param netAfterwards operating less interest and repayment of all later periods
     * @param shortPeriods later periods that don't cover themselves
     */
    @Schema(name = "SelfCarryingView")
    public record SelfCarryingView(
            @Schema(required = true, description = "YES every later period covers its costs, interest and repayments; ON_AVERAGE all of them together do; NO; NOT_SHOWN the case ends no later than its funding") Financing.Verdict verdict,
            @Schema(required = true) String because, @Nullable Integer fundedUntil,
            @Schema(required = true) BigDecimal netAfterwards, @Schema(required = true) List<Integer> shortPeriods) {
    }

    /** Without what was read for some drivers. */
    FinancingView without(Set<String> keys) {
        return new FinancingView(conventions, periods, carriesItself, InputReading.without(keys, readings));
    }

    public static FinancingView of(CaseValuation valuation, String scenario) {
        NewBusinessCase content = valuation.content();
        Rounding money = Rounding.of(content.currency());
        List<FundingSource> sources = content.funding().stream().map(FundingInput::source)
                .map(source -> source.withAmount(money.money(source.amount()))).toList();
        Financing financing = Financing.of(ShownLines.of(valuation, scenario).netWithoutFreedTime(), sources,
                content.period()).rounded(money::parts, money::money);
        return new FinancingView(
                valuation.conventionsWithoutFreedTime(scenario).covering(sources.stream()
                        .map(source -> InputHash.of(source.kind(), source.amount(), source.period(), source.repayment()))
                        .toList()),
                financing.rows().stream().map(row -> period(row, money.money(BigDecimal.ZERO))).toList(),
                carrying(financing.carriesItself(), money, content.currency()), valuation.readings());
    }

    private static FinancingPeriodView period(Financing.Row row, BigDecimal nothing) {
        return new FinancingPeriodView(row.period(), row.operating(),
                row.received().getOrDefault(FundingKind.GRANT, nothing), row.received().getOrDefault(FundingKind.LOAN, nothing),
                row.received().getOrDefault(FundingKind.VENDOR_CREDIT, nothing), row.ownMoney(), row.interest(),
                row.repayment(), row.owed(), row.cash(), row.cumulativeCash());
    }

    private static SelfCarryingView carrying(Financing.SelfCarrying carrying, Rounding money, String currency) {
        BigDecimal net = money.money(carrying.netAfterwards());
        boolean funded = carrying.fundedUntil() >= 0;
        String since = funded ? "After the last funding in period " + carrying.fundedUntil() : "Without any funding";
        String because = switch (carrying.verdict()) {
            case YES -> since + " every period covers its costs, interest and repayments";
            case ON_AVERAGE -> "%s all periods together leave %s %s, but %d of them fall short".formatted(since,
                    net.toPlainString(), currency, carrying.shortPeriods().size());
            case NO -> "%s all periods together are %s %s short".formatted(since, net.negate().toPlainString(), currency);
            case NOT_SHOWN -> "The case ends no later than its funding: let it look at more periods";
        };
        return new SelfCarryingView(carrying.verdict(), because, funded ? carrying.fundedUntil() : null, net,
                carrying.shortPeriods());
    }
}
