package dev.milepost.roi.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.milepost.roi.cashflow.Period;

/**
 * The financing view of a case: what comes in from whom, what is paid back, and what is left. Nothing is rounded,
 * unless asked for.
 *
 * @param rows one per period, also those behind the case in which something is still paid back
 * @param periods of the case
 */
public record Financing(List<Row> rows, int periods, SelfCarrying carriesItself) {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    /**
     * One period.
     *
     * @param operating what the case itself brings less what it costs
     * @param received from whom, without the organization's own money
     * @param ownMoney put in by the organization
     * @param owed at the end of the period
     * @param cash operating plus all received and own money less interest and repayment
     */
    public record Row(int period, BigDecimal operating, Map<FundingKind, BigDecimal> received, BigDecimal ownMoney,
            BigDecimal interest, BigDecimal repayment, BigDecimal owed, BigDecimal cash, BigDecimal cumulativeCash) {

        private static Row of(int period, BigDecimal operating, Map<FundingKind, BigDecimal> received, BigDecimal ownMoney,
                BigDecimal interest, BigDecimal repayment, BigDecimal owed, BigDecimal cumulativeBefore) {
            BigDecimal cash = received.values().stream().reduce(operating.add(ownMoney), BigDecimal::add).subtract(interest)
                    .subtract(repayment);
            return new Row(period, operating, received, ownMoney, interest, repayment, owed, cash, cumulativeBefore.add(cash));
        }
    }

    /** Whether a case pays for itself once nobody else does. */
    public enum Verdict {
        /** Every period after the last funding covers its costs, its interest and its repayments. */
        YES,
        /** All periods after the last funding cover them together, but not each of them. */
        ON_AVERAGE,
        NO,
        /** The case ends no later than its funding. */
        NOT_SHOWN
    }

    /**
     * @param fundedUntil the last period in which somebody else gives money; -1 without any
     * @param netAfterwards operating less interest and repayment of all later periods
     * @param shortPeriods later periods that don't cover themselves
     */
    public record SelfCarrying(Verdict verdict, int fundedUntil, BigDecimal netAfterwards, List<Integer> shortPeriods) {
    }

    /** @param operating net flow of the case per period, without freed time where money alone counts */
    public static Financing of(List<BigDecimal> operating, List<FundingSource> sources, Period period) {
        List<List<Payment>> schedules = sources.stream().map(source -> payments(source, period)).toList();
        int periods = Math.max(operating.size(),
                Math.max(schedules.stream().flatMap(List::stream).mapToInt(payment -> payment.period() + 1).max().orElse(0),
                        sources.stream().mapToInt(source -> source.period() + 1).max().orElse(0)));
        List<Row> rows = new ArrayList<>();
        BigDecimal owed = BigDecimal.ZERO;
        BigDecimal cumulative = BigDecimal.ZERO;
        for (int i = 0; i < periods; i++) {
            int now = i;
            Map<FundingKind, BigDecimal> received = new EnumMap<>(FundingKind.class);
            sources.stream().filter(source -> source.period() == now)
                    .forEach(source -> received.merge(source.kind(), source.amount(), BigDecimal::add));
            BigDecimal lent = sources.stream().filter(source -> source.period() == now && source.repayment() != null)
                    .map(FundingSource::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            List<Payment> due = schedules.stream().flatMap(List::stream).filter(payment -> payment.period() == now).toList();
            BigDecimal interest = due.stream().map(Payment::interest).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal repayment = due.stream().map(Payment::repayment).reduce(BigDecimal.ZERO, BigDecimal::add);
            owed = owed.add(lent).subtract(repayment);
            BigDecimal own = received.getOrDefault(FundingKind.OWN_MONEY, BigDecimal.ZERO);
            received.remove(FundingKind.OWN_MONEY);
            BigDecimal net = now < operating.size() ? operating.get(now) : BigDecimal.ZERO;
            Row row = Row.of(now, net, received, own, interest, repayment, owed, cumulative);
            cumulative = row.cumulativeCash();
            rows.add(row);
        }
        return new Financing(List.copyOf(rows), operating.size(), carriesItself(rows, operating.size()));
    }

    /**
     * The same as it is paid, in whole units of money: interest adds up to its rounded total, what is owed is rounded, and what
     * is repaid, the cash and its running total follow from them, as anybody can add up.
     *
     * @param parts rounds amounts so that they add up to their rounded total
     * @param money rounds one amount
     */
    public Financing rounded(UnaryOperator<List<BigDecimal>> parts, UnaryOperator<BigDecimal> money) {
        List<BigDecimal> interest = parts.apply(rows.stream().map(Row::interest).toList());
        List<Row> rounded = new ArrayList<>();
        BigDecimal owedBefore = BigDecimal.ZERO;
        BigDecimal shownBefore = BigDecimal.ZERO;
        BigDecimal cumulative = BigDecimal.ZERO;
        for (Row row : rows) {
            BigDecimal lent = row.owed().add(row.repayment()).subtract(owedBefore);
            BigDecimal owed = money.apply(row.owed());
            BigDecimal repayment = shownBefore.add(money.apply(lent)).subtract(owed);
            Map<FundingKind, BigDecimal> received = new EnumMap<>(FundingKind.class);
            row.received().forEach((kind, amount) -> received.put(kind, money.apply(amount)));
            Row shown = Row.of(row.period(), money.apply(row.operating()), received, money.apply(row.ownMoney()),
                    interest.get(row.period()), repayment, owed, cumulative);
            cumulative = shown.cumulativeCash();
            owedBefore = row.owed();
            shownBefore = owed;
            rounded.add(shown);
        }
        return new Financing(List.copyOf(rounded), periods, carriesItself(rounded, periods));
    }

    private static SelfCarrying carriesItself(List<Row> rows, int periodsOfCase) {
        int fundedUntil = rows.stream().filter(row -> row.received().values().stream().anyMatch(one -> one.signum() > 0))
                .mapToInt(Row::period).max().orElse(-1);
        List<Row> later = rows.stream().filter(row -> row.period() > fundedUntil).toList();
        BigDecimal net = later.stream().map(Financing::own).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Integer> shortPeriods = later.stream().filter(row -> own(row).signum() < 0).map(Row::period).toList();
        Verdict verdict = fundedUntil + 1 >= periodsOfCase ? Verdict.NOT_SHOWN
                : shortPeriods.isEmpty() ? Verdict.YES : net.signum() >= 0 ? Verdict.ON_AVERAGE : Verdict.NO;
        return new SelfCarrying(verdict, fundedUntil, net, shortPeriods);
    }

    private static BigDecimal own(Row row) {
        return row.operating().subtract(row.interest()).subtract(row.repayment());
    }

    private record Payment(int period, BigDecimal interest, BigDecimal repayment) {
    }

    private static List<Payment> payments(FundingSource source, Period period) {
        FundingSource.Repayment terms = source.repayment();
        if (terms == null) {
            return List.of();
        }
        BigDecimal rate = terms.annualRate().multiply(BigDecimal.valueOf(period.months())).divide(BigDecimal.valueOf(12),
                EXACT);
        List<Payment> payments = new ArrayList<>();
        BigDecimal owed = source.amount();
        // Interest of the time before the first payment is due with it, so that nothing is ever lent without interest.
        int waiting = terms.first() - source.period();
        BigDecimal first = owed.multiply(rate).multiply(BigDecimal.valueOf(waiting - 1L));
        for (int i = 0; i < terms.payments(); i++) {
            int left = terms.payments() - i;
            BigDecimal interest = owed.multiply(rate, EXACT);
            BigDecimal repayment = switch (terms.kind()) {
                case ANNUITY -> left == 1 ? owed : annuity(source.amount(), rate, terms.payments()).subtract(interest);
                case LINEAR -> left == 1 ? owed : source.amount().divide(BigDecimal.valueOf(terms.payments()), EXACT);
                case BULLET -> left == 1 ? owed : BigDecimal.ZERO;
            };
            payments.add(new Payment(terms.first() + i, i == 0 ? interest.add(first) : interest, repayment));
            owed = owed.subtract(repayment);
        }
        return payments;
    }

    /** Of a loan of so many payments, each at the end of its period: amount * rate / (1 - (1 + rate)^-payments). */
    private static BigDecimal annuity(BigDecimal amount, BigDecimal rate, int payments) {
        if (rate.signum() == 0) {
            return amount.divide(BigDecimal.valueOf(payments), EXACT);
        }
        BigDecimal growth = BigDecimal.ONE.add(rate).pow(payments, EXACT);
        return amount.multiply(rate, EXACT).multiply(growth, EXACT).divide(growth.subtract(BigDecimal.ONE), EXACT);
    }
}
