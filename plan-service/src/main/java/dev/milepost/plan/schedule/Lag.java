package dev.milepost.plan.schedule;

import java.math.BigDecimal;

/** Time between the two ends that a link ties, in days of its unit; negative lets them overlap. Rounded to half hours. */
public record Lag(BigDecimal days, LagUnit unit) {

    public static final Lag NONE = new Lag(BigDecimal.ZERO, LagUnit.WORKING);

    public static Lag working(long days) {
        return new Lag(BigDecimal.valueOf(days), LagUnit.WORKING);
    }

    public static Lag elapsed(long days) {
        return new Lag(BigDecimal.valueOf(days), LagUnit.ELAPSED);
    }

    boolean isNone() {
        return days.signum() == 0;
    }

    String inWords() {
        String number = days.abs().stripTrailingZeros().toPlainString();
        String day = days.abs().compareTo(BigDecimal.ONE) == 0 ? "day" : "days";
        String unitName = unit == LagUnit.WORKING ? "working" : "calendar";
        return number + " " + unitName + " " + day + (days.signum() < 0 ? " of overlap" : " of lag");
    }
}
