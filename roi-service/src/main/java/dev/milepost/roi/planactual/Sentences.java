package dev.milepost.roi.planactual;

import java.math.BigDecimal;

/** Says in one sentence where things stand. */
final class Sentences {

    private Sentences() {
    }

    static String of(String what, boolean cost, String currency, BigDecimal planned, BigDecimal toDate, BigDecimal actual,
            BigDecimal forecast) {
        int way = forecast.compareTo(planned);
        return "%s: %s %s of %s planned by now %s; by the end it comes to %s%s.".formatted(what, plain(actual), currency,
                plain(toDate), cost ? "was spent" : "has come", plain(forecast),
                way == 0 ? " as planned"
                        : ", " + plain(forecast.subtract(planned).abs()) + (way > 0 ? " more" : " less")
                                + " than the " + plain(planned) + " planned");
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
