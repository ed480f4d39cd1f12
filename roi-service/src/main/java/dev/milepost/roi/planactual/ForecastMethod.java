package dev.milepost.roi.planactual;

/**
 * How a forecast at completion is made: the two estimates at completion of earned value management that need no new estimate
 * (PMI, Practice Standard for Earned Value Management, 2nd edition, chapter on forecasts), with EV = PV, since nobody measures
 * the progress of a line of a business case. BAC is what was planned in all, PV what was planned so far, AC what happened so
 * far.
 */
public enum ForecastMethod {
    /** It goes on as it did so far. */
    RUN_RATE("EAC = AC + (BAC - PV) / CPI with CPI = PV / AC"),
    /** What is still to come comes as planned. */
    AS_PLANNED("EAC = AC + (BAC - PV)");

    static final String SOURCE = "PMI, Practice Standard for Earned Value Management, with EV = PV: the progress of lines isn't measured";

    private final String formula;

    ForecastMethod(String formula) {
        this.formula = formula;
    }

    String formula() {
        return formula;
    }
}
