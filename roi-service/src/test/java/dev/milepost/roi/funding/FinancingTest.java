package dev.milepost.roi.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.money.Rounding;

class FinancingTest {
    private static final BigDecimal CENT = new BigDecimal("0.005");

    /** 10,000 at 12 % over 12 months: 888.49 a month, 661.85 interest in all (textbook annuity, a = P i / (1-(1+i)^-n)). */
    /** 100 in three equal parts at 1 % a month: 33.33 1/3 a month, and interest of 1, 2/3 and 1/3. */
    @Test
    void asItIsPaidEveryRowAndEveryBalanceAddsUp() {
        for (String currency : List.of("EUR", "JPY", "BHD")) {
            Rounding money = Rounding.of(currency);
            Financing financing = Financing.of(List.of(number("-90"), number("35"), number("35"), number("35")),
                    List.of(loan("100", 0, RepaymentKind.LINEAR, "0.12", 1, 3),
                            loan("7", 1, RepaymentKind.ANNUITY, "0.05", 2, 7)),
                    Period.MONTH).rounded(money::parts, money::money);

            BigDecimal owed = BigDecimal.ZERO;
            BigDecimal cumulative = BigDecimal.ZERO;
            for (Financing.Row row : financing.rows()) {
                BigDecimal received = row.received().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(row.cash()).isEqualByComparingTo(row.operating().add(received).add(row.ownMoney())
                        .subtract(row.interest()).subtract(row.repayment()));
                cumulative = cumulative.add(row.cash());
                assertThat(row.cumulativeCash()).isEqualByComparingTo(cumulative);
                owed = owed.add(received).subtract(row.repayment());
                assertThat(row.owed()).isEqualByComparingTo(owed);
                assertThat(row.repayment().scale()).isLessThanOrEqualTo(money.digits());
            }
            assertThat(owed).isEqualByComparingTo("0");
            assertThat(financing.carriesItself().netAfterwards()).isEqualByComparingTo(
                    financing.rows().stream().skip(2).map(row -> row.operating().subtract(row.interest())
                            .subtract(row.repayment())).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Test
    void anAnnuityIsThatOfTheTextbook() {
        Financing financing = Financing.of(zeros(1), List.of(loan("10000", 0, RepaymentKind.ANNUITY, "0.12", 1, 12)),
                Period.MONTH);

        assertThat(financing.rows()).hasSize(13);
        for (Financing.Row row : financing.rows().subList(1, 13)) {
            assertThat(row.interest().add(row.repayment())).isCloseTo(new BigDecimal("888.49"), within(CENT));
        }
        assertThat(sum(financing, Financing.Row::interest)).isCloseTo(new BigDecimal("661.85"), within(CENT));
        assertThat(sum(financing, Financing.Row::repayment)).isEqualByComparingTo("10000");
        assertThat(financing.rows().getLast().owed()).isEqualByComparingTo("0");
        assertThat(financing.rows().getFirst().owed()).isEqualByComparingTo("10000");
    }

    @Test
    void aLinearLoanRepaysTheSameEachTimeWithFallingInterest() {
        Financing financing = Financing.of(zeros(1), List.of(loan("900", 0, RepaymentKind.LINEAR, "0.1", 1, 3)), Period.YEAR);

        assertThat(financing.rows().stream().map(Financing.Row::interest).toList())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("0"), number("90"), number("60"), number("30"));
        assertThat(financing.rows().get(2).repayment()).isEqualByComparingTo("300");
    }

    @Test
    void aBulletLoanPaysInterestUntilItIsPaidBackAtOnce() {
        Financing financing = Financing.of(zeros(1), List.of(loan("1000", 1, RepaymentKind.BULLET, "0.08", 2, 3)),
                Period.QUARTER);

        assertThat(financing.rows().stream().map(Financing.Row::interest).toList())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("0"), number("0"), number("20"), number("20"), number("20"));
        assertThat(financing.rows().get(3).repayment()).isEqualByComparingTo("0");
        assertThat(financing.rows().get(4).repayment()).isEqualByComparingTo("1000");
        assertThat(financing.rows().get(4).cash()).isEqualByComparingTo("-1020");
    }

    @Test
    void theTimeBeforeTheFirstPaymentBearsInterestToo() {
        Financing financing = Financing.of(zeros(1), List.of(loan("1000", 0, RepaymentKind.BULLET, "0.1", 3, 1)), Period.YEAR);

        assertThat(financing.rows().get(3).interest()).isEqualByComparingTo("300");
    }

    @Test
    void withoutInterestAnAnnuityIsTheLoanInEqualParts() {
        Financing financing = Financing.of(zeros(1), List.of(loan("1000", 0, RepaymentKind.ANNUITY, "0", 1, 4)), Period.YEAR);

        assertThat(financing.rows().get(1).repayment()).isEqualByComparingTo("250");
        assertThat(financing.rows().getLast().owed()).isEqualByComparingTo("0");
    }

    @Test
    void fundingAddsUpToCashButOwnMoneyIsNoFunding() {
        Financing financing = Financing.of(List.of(number("-100"), number("60"), number("60")),
                List.of(new FundingSource("grant", FundingKind.GRANT, number("40"), 0, null),
                        new FundingSource("own", FundingKind.OWN_MONEY, number("60"), 1, null)),
                Period.YEAR);

        assertThat(financing.rows().stream().map(Financing.Row::cash).toList()).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("-60"), number("120"), number("60"));
        assertThat(financing.rows().getLast().cumulativeCash()).isEqualByComparingTo("120");
        assertThat(financing.carriesItself().fundedUntil()).isZero();
        assertThat(financing.carriesItself().verdict()).isEqualTo(Financing.Verdict.YES);
        assertThat(financing.carriesItself().netAfterwards()).isEqualByComparingTo("120");
    }

    @Test
    void aCaseThatNeedsItsGrantDoesNotCarryItself() {
        FundingSource grant = new FundingSource("grant", FundingKind.GRANT, number("500"), 0, null);

        assertThat(verdict(grant, "-100", "-5", "-5")).isEqualTo(Financing.Verdict.NO);
        assertThat(verdict(grant, "-100", "-5", "20")).isEqualTo(Financing.Verdict.ON_AVERAGE);
        assertThat(verdict(grant, "-100", "0", "20")).isEqualTo(Financing.Verdict.YES);
        assertThat(verdict(grant, "-100")).isEqualTo(Financing.Verdict.NOT_SHOWN);
    }

    @Test
    void aLoanCountsAgainstWhatIsLeftAfterwards() {
        FundingSource loan = loan("100", 0, RepaymentKind.LINEAR, "0.1", 1, 2);

        // 60 + 55 are due against 58 + 58
        assertThat(verdict(loan, "-100", "58", "58")).isEqualTo(Financing.Verdict.ON_AVERAGE);
        assertThat(verdict(loan, "-100", "60", "55")).isEqualTo(Financing.Verdict.YES);
        assertThat(verdict(loan, "-100", "50", "50")).isEqualTo(Financing.Verdict.NO);
    }

    private static Financing.Verdict verdict(FundingSource source, String... operating) {
        return Financing.of(List.of(operating).stream().map(BigDecimal::new).toList(), List.of(source), Period.YEAR)
                .carriesItself().verdict();
    }

    private static FundingSource loan(String amount, int period, RepaymentKind kind, String rate, int first, int payments) {
        return new FundingSource("loan", FundingKind.LOAN, number(amount), period,
                new FundingSource.Repayment(kind, number(rate), first, payments));
    }

    private static List<BigDecimal> zeros(int count) {
        return java.util.Collections.nCopies(count, BigDecimal.ZERO);
    }

    private static BigDecimal sum(Financing financing, Function<Financing.Row, BigDecimal> part) {
        return financing.rows().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
