package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.businesscase.LineInput;
import dev.milepost.roi.kpi.KpiChange;

/**
 * What a line of a case brought, month by month.
 *
 * @param kpi that measures it; null where none does, or it is not there
 */
record LineResult(LineInput line, @Nullable KpiChange kpi, List<MonthResult> months) {

    BigDecimal counted() {
        return months.stream().map(MonthResult::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
