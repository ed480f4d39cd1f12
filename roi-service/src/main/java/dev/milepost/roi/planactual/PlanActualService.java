package dev.milepost.roi.planactual;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.businesscase.CaseFiguresService;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.businesscase.NewBusinessCase;
import dev.milepost.roi.businesscase.ShownLines;
import dev.milepost.roi.ledger.LedgerTotals;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.planactual.PlanActualView.Compared;
import dev.milepost.roi.planactual.PlanActualView.LineView;
import dev.milepost.roi.plans.PlanBudget;
import dev.milepost.roi.plans.PlanBudgets;
import dev.milepost.roi.plans.PlanProgress;
import dev.milepost.roi.plans.PlanProgresses;
import dev.milepost.roi.projection.LineKind;
import dev.milepost.roi.projection.Scenario;
import dev.milepost.roi.realization.RealizedBenefits;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Puts what was planned beside what happened. */
@ApplicationScoped
class PlanActualService {
    private final CaseFiguresService figures;
    private final LedgerTotals ledger;
    private final RealizedBenefits benefits;
    private final PlanBudgets budgets;
    private final PlanProgresses progresses;

    PlanActualService(CaseFiguresService figures, LedgerTotals ledger, RealizedBenefits benefits, PlanBudgets budgets,
            PlanProgresses progresses) {
        this.figures = figures;
        this.ledger = ledger;
        this.benefits = benefits;
        this.budgets = budgets;
        this.progresses = progresses;
    }

    /** @param until null for the last month that is over */
    PlanActualView of(Reference reference, @Nullable YearMonth until, ForecastMethod method) {
        CaseValuation valuation = figures.valuation(reference);
        NewBusinessCase content = valuation.content();
        YearMonth last = until == null ? benefits.lastOver() : until;
        ShownLines shown = ShownLines.of(valuation, Scenario.EXPECTED);
        Actuals actuals = QuarkusTransaction.requiringNew()
                .call(() -> Actuals.of(content.lines(), content.currency(),
                        ledger.ofCase(valuation.id(), content.planId(), last.atEndOfMonth()),
                        benefits.ofCase(valuation.id(), last)));
        LocalDate start = content.startDate();
        Calendar calendar = start == null ? null
                : new Calendar(start, content.period().months(), shown.periods(), last);
        List<Progress> progress = progress(content, last);
        List<LineView> lines = IntStream.range(0, content.lines().size())
                .mapToObj(i -> new LineComparison(content.lines().get(i),
                        shown.lines().get(i).amounts(), actuals.of(content.lines().get(i)).orElse(null),
                        progress.get(i), calendar, method, content.currency()).view())
                .toList();
        Rounding money = Rounding.of(content.currency());
        return new PlanActualView(valuation.id(), content.planId(), content.currency(), last.atEndOfMonth(),
                together("Costs", lines, LineKind.COST, content.currency()),
                together("Benefits", lines, LineKind.BENEFIT, content.currency()),
                together("Disbenefits", lines, LineKind.DISBENEFIT, content.currency()),
                money.money(actuals.unassigned()), lines,
                actuals.otherCurrencies().entrySet().stream().map(other -> new PlanActualView.OtherCurrency(other.getKey(),
                        Rounding.of(other.getKey()).money(other.getValue()))).toList(),
                new PlanActualView.ForecastConventions(method, method.formula(), ForecastMethod.SOURCE),
                valuation.conventions(Scenario.EXPECTED).covering(last, method,
                        content.lines().stream().map(actuals::of).toList(), actuals.unassigned(), actuals.otherCurrencies(),
                        progress));
    }

    /** How much of each line is done; plan-service is asked only where a cost points at its budget. */
    private List<Progress> progress(NewBusinessCase content, YearMonth last) {
        UUID plan = content.planId();
        PlanBudget budget = plan == null || content.lines().stream().noneMatch(Progress::canBeKnown) ? null
                : budgets.asked(plan).orElse(null);
        PlanProgress done = plan == null || budget == null ? null
                : budget.missing() == null ? progresses.ask(plan, last.atEndOfMonth()) : PlanProgress.like(budget.missing());
        return content.lines().stream().map(line -> Progress.of(line, budget, done)).toList();
    }

    /** The sum of the lines; what isn't known of all of them isn't known of the sum. */
    private static Compared together(String what, List<LineView> lines, LineKind kind, String currency) {
        List<LineView> own = lines.stream().filter(line -> line.kind() == kind).toList();
        List<String> unknown = own.stream().filter(line -> line.figures().actual() == null).map(LineView::name).toList();
        BigDecimal planned = Objects.requireNonNull(sum(own, Compared::planned, currency));
        BigDecimal toDate = sum(own, Compared::plannedToDate, currency);
        BigDecimal actual = sum(own, Compared::actual, currency);
        BigDecimal forecast = sum(own, Compared::forecast, currency);
        if (toDate == null || actual == null || forecast == null) {
            Outcome why = unknown.isEmpty() ? Outcome.NO_START_DATE : Outcome.LINES_UNKNOWN;
            return new Compared(planned, toDate, actual, null, forecast, null, null, why,
                    "%s: %s%s.".formatted(what, why.sentence(),
                            unknown.isEmpty() ? "" : unknown.stream().collect(Collectors.joining(", ", " (", ")"))));
        }
        BigDecimal earned = sum(own, figures -> figures.earned() == null ? null : figures.earned().value(), currency);
        EarnedFigures figures = earned == null || own.isEmpty() ? null : EarnedFigures.of(earned, toDate, actual);
        return new Compared(planned, toDate, actual, actual.subtract(toDate), forecast, figures, null, null,
                new Sentences(what, kind == LineKind.COST, currency).of(planned, toDate, actual, figures, forecast));
    }

    private static @Nullable BigDecimal sum(List<LineView> lines, Function<Compared, @Nullable BigDecimal> part,
            String currency) {
        BigDecimal sum = Rounding.of(currency).money(BigDecimal.ZERO);
        for (LineView line : lines) {
            BigDecimal amount = part.apply(line.figures());
            if (amount == null) {
                return null;
            }
            sum = sum.add(amount);
        }
        return sum;
    }
}
