package dev.milepost.roi.kpi;

import dev.milepost.roi.measurement.DimensionAggregation;
import dev.milepost.roi.measurement.GaugeAggregation;
import dev.milepost.roi.measurement.MeasurementKind;

/** Which parts of a definition fit each other; baselines and targets have rules of their own in {@link KpiGoal}. */
final class KpiRules {

    private KpiRules() {
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 where they don't */
    static void check(NewKpi wanted) {
        MeasurementKind kind = wanted.kind();
        if (kind != MeasurementKind.GAUGE && wanted.aggregation() != GaugeAggregation.LAST) {
            throw KpiProblem.AGGREGATION_NOT_FOR_KIND.because("Leave aggregation out: it is for GAUGE, this is %s", kind)
                    .at("/aggregation", "not-for-kind", "is for GAUGE only");
        }
        if (kind != MeasurementKind.GAUGE && wanted.dimensionAggregation() != DimensionAggregation.MEAN) {
            throw KpiProblem.AGGREGATION_NOT_FOR_KIND
                    .because("Leave dimensionAggregation out: it is for GAUGE, this is %s", kind)
                    .at("/dimensionAggregation", "not-for-kind", "is for GAUGE only");
        }
        if (wanted.formula() != null && kind != MeasurementKind.GAUGE) {
            throw KpiProblem.AGGREGATION_NOT_FOR_KIND
                    .because("A KPI with a formula is a GAUGE: its parts have kinds of their own")
                    .at("/kind", "not-for-kind", "must be GAUGE where there is a formula");
        }
        checkMissing(wanted.missing(), kind);
        for (int i = 0; i < wanted.thresholds().size(); i++) {
            Threshold threshold = wanted.thresholds().get(i);
            if ((threshold.above() == null) == (threshold.below() == null)) {
                throw KpiProblem.THRESHOLD_UNCLEAR.because("Say above or below, one of the two").at("/thresholds/" + i,
                        "unclear", "needs exactly one of above and below");
            }
        }
    }

    private static void checkMissing(Missing missing, MeasurementKind kind) {
        if (missing.policy() == MissingPolicy.ZERO && kind != MeasurementKind.DELTA) {
            throw KpiProblem.MISSING_POLICY_UNFIT
                    .because("Nothing measured is 0 for DELTA only, this is %s: use NONE or LAST", kind)
                    .at("/missing/policy", "not-for-kind", "ZERO is for DELTA only");
        }
        if (missing.policy() == MissingPolicy.LAST && (kind == MeasurementKind.DELTA || kind == MeasurementKind.COUNTER)) {
            throw KpiProblem.MISSING_POLICY_UNFIT
                    .because("A sum doesn't go on where nothing is measured, this is %s: use NONE or ZERO", kind)
                    .at("/missing/policy", "not-for-kind", "LAST is not for " + kind);
        }
        if ((missing.policy() == MissingPolicy.LAST) != (missing.maxAgeDays() != null)) {
            throw KpiProblem.MISSING_POLICY_UNFIT.because("maxAgeDays belongs to LAST, and LAST needs it")
                    .at("/missing/maxAgeDays", "with-last", "must be given with LAST, and only then");
        }
    }
}
