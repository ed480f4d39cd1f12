package dev.milepost.roi.focus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.FieldError;

/** Which cell of a line is which column of FOCUS. */
final class FocusColumns {
    static final String PERIOD = "BillingPeriodStart";
    /**
     * Columns without which no charge can be entered; the cost is one more, and of a file that restates periods their start.
     */
    static final List<String> NEEDED = List.of("BillingAccountId", "BillingCurrency", "ChargeCategory", "ChargePeriodStart",
            "ChargePeriodEnd", "ServiceName");

    private final Map<String, Integer> columns = new HashMap<>();

    /**
     * @param header names of the columns
     * @throws dev.milepost.kit.problem.ProblemException 422 where one is missing or named twice
     */
    FocusColumns(List<String> header, FocusOptions options) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (columns.put(header.get(i), i) != null) {
                errors.add(new FieldError("/" + header.get(i), "duplicate", "is named twice"));
            }
        }
        NEEDED.forEach(column -> require(column, "must be a column", errors));
        require(options.cost().column(), "must be a column", errors);
        if (options.restates()) {
            require(PERIOD, "must be a column of a file that restates billing periods", errors);
        }
        if (!errors.isEmpty()) {
            throw FocusProblem.FOCUS_COLUMNS_MISSING
                    .because("The first line must name each column once, among them %s and %s; further columns may be there",
                            String.join(", ", NEEDED), options.cost().column())
                    .at(errors);
        }
    }

    private void require(String column, String detail, List<FieldError> errors) {
        if (!columns.containsKey(column)) {
            errors.add(new FieldError("/" + column, "missing", detail));
        }
    }

    int count() {
        return columns.size();
    }

    /** The first of these columns that is not empty. */
    @Nullable
    String first(String[] cells, String... names) {
        for (String name : names) {
            String cell = cell(cells, name);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    /** Null where it is empty, or where a spreadsheet has left the end of its line out. */
    @Nullable
    String cell(String[] cells, String column) {
        Integer at = columns.get(column);
        if (at == null || at >= cells.length) {
            return null;
        }
        String text = cells[at] == null ? "" : cells[at].strip();
        return text.isEmpty() || text.equals("NULL") || text.equals("null") ? null : text.replace("\0", "");
    }
}
