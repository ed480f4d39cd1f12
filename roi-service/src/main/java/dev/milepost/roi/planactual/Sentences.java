package dev.milepost.roi.planactual;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence where things stand.
 *
 * @param what it is about
 */
record Sentences(String what, boolean cost, String currency) {

    String of(BigDecimal planned, BigDecimal toDate, BigDecimal actual, @Nullable EarnedFigures earned, BigDecimal forecast) {
        int way = forecast.compareTo(planned);
        return "%s: %s %s of %s planned by now %s%s; by the end it comes to %s%s.".formatted(what, plain(actual), currency,
                plain(toDate), cost ? "was spent" : "has come",
                earned == null ? "" : ", and what is done was to cost " + plain(earned.value()), plain(forecast),
                way == 0 ? " as planned"
                        : ", " + plain(forecast.subtract(planned).abs()) + (way > 0 ? " more" : " less")
                                + " than the " + plain(planned) + " planned");
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
