package dev.milepost.plan.money;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;

/** What amounts of a currency look like. */
public final class Amounts {

    private static final int USUAL_DIGITS = 2;

    private Amounts() {
    }

    /** How many decimals the smallest unit of a currency has: 2 for EUR, 0 for JPY, 3 for TND. */
    public static int digits(String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return digits < 0 ? USUAL_DIGITS : digits;
    }

    /** As people write it, however the database keeps it: 1200.5, not 1200.5000. */
    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
