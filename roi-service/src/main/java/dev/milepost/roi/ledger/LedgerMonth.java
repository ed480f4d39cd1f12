package dev.milepost.roi.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;

/** A month of the books, named {@code 2026-01}. */
record LedgerMonth(YearMonth month) {
    static final LedgerMonth EARLIEST = new LedgerMonth(YearMonth.of(1900, 1));
    static final String DESCRIPTION = "A month, such as 2026-01";

    private static final Pattern FORM = Pattern.compile("(19|20|21)\\d\\d-(0[1-9]|1[0-2])|2200-(0[1-9]|1[0-2])");

    /**
     * @param pointer names the parameter it comes from, such as {@code ?period}
     * @throws dev.milepost.kit.problem.ProblemException 400 where it is no month of 1900 to 2200
     */
    static LedgerMonth read(String pointer, String text) {
        if (!FORM.matcher(text).matches()) {
            throw KitProblem.INVALID_PARAMETER.because("period must be a month between 1900-01 and 2200-12, such as 2026-01")
                    .at(pointer, "wrong-type", "must be a month, such as 2026-01");
        }
        return new LedgerMonth(YearMonth.parse(text));
    }

    static @Nullable String name(String pointer, @Nullable String text) {
        return text == null ? null : read(pointer, text).name();
    }

    static LedgerMonth of(LocalDate date) {
        return new LedgerMonth(YearMonth.from(date));
    }

    /** This month, or where it is closed the first one behind it that isn't. */
    LedgerMonth firstOpen(Set<String> closed) {
        LedgerMonth open = this;
        while (closed.contains(open.name())) {
            open = new LedgerMonth(open.month.plusMonths(1));
        }
        return open;
    }

    String name() {
        return month.toString();
    }
}
