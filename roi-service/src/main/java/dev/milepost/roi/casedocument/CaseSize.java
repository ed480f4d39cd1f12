package dev.milepost.roi.casedocument;

import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.projection.Projection;

/** How large a case is as a table. */
final class CaseSize {

    private CaseSize() {
    }

    static int periods(CaseValuation valuation) {
        return valuation.factors().size();
    }

    /** Lines times periods. */
    static int cells(CaseValuation valuation, String scenario) {
        Projection projection = valuation.projection(scenario);
        return projection.lines().size() * projection.periods();
    }
}
