package dev.milepost.roi.focus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.focus.FocusImportView.RestatedPeriod;
import dev.milepost.roi.ledger.LedgerImport;
import dev.milepost.roi.ledger.LedgerImport.Charge;
import dev.milepost.roi.ledger.LedgerImport.Outcome;
import dev.milepost.roi.ledger.NewLedgerEntry;
import dev.milepost.roi.money.Rounding;

/**
 * One file on its way: each line finds its rule and becomes a charge; once a line is wrong, the rest is only checked. What a
 * file that restates billing periods doesn't name of them is taken back at its end.
 */
final class FocusImport {
    private static final int PORTION = 500;
    private static final int NAMED = 1_000;
    private static final int MOST_PERIODS = 1_000;
    private static final int LONGEST = 100;
    private static final int LONGEST_SUPPLIER = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final String SOURCE = "focus";
    private static final char SEPARATOR = ':';

    private final List<CostRuleView> rules;
    private final List<CostRuleEdit> conditions;
    private final LedgerImport.Running books;
    private final FocusOptions options;
    private final Occurrences occurrences = new Occurrences();
    private final List<Charge> portion = new ArrayList<>(PORTION);
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<CostRuleView, Long> used = new LinkedHashMap<>();
    private final SortedMap<String, Sum> sums = new TreeMap<>();
    private final Map<BillingPeriod, Long> periods = new LinkedHashMap<>();
    private long lines;
    private long wrong;
    private Outcome outcome = Outcome.NOTHING;

    private record Sum(BigDecimal amount, BigDecimal tax) {
        Sum and(NewLedgerEntry entry) {
            return new Sum(amount.add(entry.amount()), tax.add(entry.tax()));
        }
    }

    FocusImport(List<CostRule> rules, LedgerImport.Running books, FocusOptions options) {
        this.rules = rules.stream().map(CostRule::view).toList();
        this.conditions = rules.stream().map(CostRule::edit).toList();
        this.books = books;
        this.options = options;
    }

    void take(FocusReader.Line line) {
        lines++;
        FocusRow row = line.row();
        if (row == null) {
            refuse(line.errors());
            return;
        }
        Optional<Integer> rule = rule(row);
        if (rule.isEmpty()) {
            refuse(List.of(new FieldError("/lines/" + lines, "no-rule",
                    "no cost rule fits %s of %s: add one, or one without conditions for the rest".formatted(row.service(),
                            row.subAccountId() == null ? row.billingAccountId() : row.subAccountId()))));
            return;
        }
        used.merge(rules.get(rule.get()), 1L, Long::sum);
        NewLedgerEntry entry = entry(row, conditions.get(rule.get()));
        sums.merge(entry.currency(), new Sum(entry.amount(), entry.tax()), (sum, one) -> sum.and(entry));
        if (wrong == 0) {
            note(row.period());
            int occurrence = occurrences.next(prefix(row.identity()));
            portion.add(new Charge(row.identity() + SEPARATOR + occurrence,
                    row.period() == null ? null : row.period().key(), entry));
            if (portion.size() == PORTION) {
                post();
            }
        }
    }

    private void note(@Nullable BillingPeriod period) {
        if (options.restates() && period != null && periods.merge(period, 1L, Long::sum) == 1
                && periods.size() > MOST_PERIODS) {
            throw FocusProblem.FOCUS_TOO_MANY_PERIODS.because(
                    "More than %d billing periods of accounts, and nothing was entered: split the file", MOST_PERIODS);
        }
    }

    private void post() {
        try {
            outcome = outcome.and(books.enter(portion));
        } catch (ProblemException broken) {
            throw broken.below("/lines");
        }
        portion.clear();
    }

    private void refuse(List<FieldError> found) {
        wrong++;
        portion.clear();
        found.stream().limit(Math.max(0, NAMED - errors.size())).forEach(errors::add);
    }

    private Optional<Integer> rule(FocusRow row) {
        for (int i = 0; i < conditions.size(); i++) {
            if (row.fits(conditions.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static NewLedgerEntry entry(FocusRow row, CostRuleEdit rule) {
        boolean tax = row.category() == ChargeCategory.TAX;
        return new NewLedgerEntry(rule.planId(), rule.businessCaseId(), rule.lineId(), rule.budgetLineId(), row.on(),
                tax ? BigDecimal.ZERO : row.cost(), tax ? row.cost() : BigDecimal.ZERO, row.currency(), rule.kind(),
                shortened(rule.category() == null ? row.service() : rule.category(), LONGEST),
                shortened(row.invoice(), LONGEST),
                shortened(row.tag(rule.costCentreTag()).orElse(rule.costCentre()), LONGEST),
                shortened(row.provider(), LONGEST_SUPPLIER), shortened(row.description(), LONGEST_DESCRIPTION), SOURCE, null);
    }

    /** Its first 64 bits: among a million charges two agree in them by chance once in 37 million files. */
    private static long prefix(String identity) {
        return Long.parseUnsignedLong(identity, 0, 16, 16);
    }

    private boolean names(String key) {
        int end = key.lastIndexOf(SEPARATOR);
        return Integer.parseInt(key, end + 1, key.length(), 10) <= occurrences.of(prefix(key));
    }

    private static @Nullable String shortened(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    /** @throws ProblemException 422 that names the wrong lines, at most 1,000 places */
    FocusImportView end() {
        if (wrong > 0) {
            throw FocusProblem.FOCUS_LINES_REFUSED.because("%d of %d lines are wrong, and nothing was entered%s", wrong, lines,
                    errors.size() == NAMED ? "; the first %d places are named".formatted(NAMED) : "").at(errors);
        }
        if (!portion.isEmpty()) {
            post();
        }
        List<RestatedPeriod> restated = periods.entrySet().stream()
                .map(period -> restated(period.getKey(), period.getValue())).toList();
        return new FocusImportView(options.dryRun(), options.cost(), lines, outcome.created(), outcome.restated(),
                outcome.unchanged(), outcome.free(), options.restates(), outcome.omitted(), outcome.later(),
                sums.entrySet().stream().map(sum -> new FocusImportView.FocusTotal(sum.getKey(),
                        Rounding.of(sum.getKey()).money(sum.getValue().amount()),
                        Rounding.of(sum.getKey()).money(sum.getValue().tax()))).toList(),
                used.entrySet().stream().map(
                        use -> new FocusImportView.RuleUse(use.getKey().id(), use.getKey().name(), use.getValue())).toList(),
                restated);
    }

    private RestatedPeriod restated(BillingPeriod period, long itsLines) {
        Outcome omitted = books.omit(period.key(), this::names);
        outcome = outcome.and(omitted);
        return new RestatedPeriod(period.provider(), period.billingAccountId(), period.start(), itsLines, omitted.omitted());
    }
}
