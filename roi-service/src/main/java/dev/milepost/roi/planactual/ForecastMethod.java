package dev.milepost.roi.planactual;

/**
 * How a forecast at completion is made: the two estimates at completion of earned value management that need no new estimate
 * (PMI, Practice Standard for Earned Value Management, 2nd edition, chapter on forecasts). BAC is what was planned in all, PV
 * what was planned so far, AC what happened so far, EV what was planned for the part that is done: as plan-service says of
 * costs
 * that point at its budget lines; of all others nobody measures it, and EV = PV.
 */
public enum ForecastMethod {
    /** It goes on as it did so far. */
    RUN_RATE("EAC = AC + (BAC - EV) / CPI with CPI = EV / AC"),
    /** What is still to come comes as planned. */
    AS_PLANNED("EAC = AC + (BAC - EV)");

    static final String SOURCE = "PMI, Practice Standard for Earned Value Management, with EV by the progress of the plan where a cost points at its budget lines; elsewhere progress isn't measured, and EV = PV";

    private final String formula;

    ForecastMethod(String formula) {
        this.formula = formula;
    }

    String formula() {
        return formula;
    }
}
