package dev.milepost.roi.casedocument;

import java.math.BigDecimal;
import java.util.Objects;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;

import dev.milepost.roi.businesscase.CaseMetricsView;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.calculation.FigureView;

/** The sheet of the figures: as formulas over the cash flow, and beside them as this service computed them. */
final class FigureSheet {
    private static final String FLOW = "'Cash flow'!";

    private final WorkbookSheet sheet;
    private final WorkbookStyles styles;
    private final CaseMetricsView metrics;
    private final CaseValuation valuation;
    private final String first;
    private final String last;
    private int row = 1;

    FigureSheet(Workbook workbook, WorkbookStyles styles, CaseValuation valuation, String scenario, int firstPeriod,
            int lastPeriod) {
        this.sheet = new WorkbookSheet(workbook, "Figures", styles);
        this.styles = styles;
        this.valuation = valuation;
        this.metrics = CaseMetricsView.of(valuation, scenario);
        this.first = CellReference.convertNumToColString(firstPeriod);
        this.last = CellReference.convertNumToColString(lastPeriod);
    }

    void write() {
        sheet.widths(40, 22, 22, 60);
        sheet.heading(0, 0, "Figure");
        sheet.heading(0, 1, "Computed here");
        sheet.heading(0, 2, "Computed by Milepost");
        sheet.heading(0, 3, "Why there is none");
        figure("Net present value", "SUM(%s)".formatted(flow(8)), metrics.npv(), styles.money());
        figure("Present value of costs", worth(3), metrics.presentValueOfCosts(), styles.money());
        figure("Present value of benefits", worth(4), metrics.presentValueOfBenefits(), styles.money());
        figure("Present value of disbenefits", worth(5), metrics.presentValueOfDisbenefits(), styles.money());
        figure("Return on investment", "B2/B3", metrics.roi(), styles.percent());
        figure("Return on investment, undiscounted", "SUM(%s)/SUM(%s)".formatted(flow(6), flow(3)), metrics.simpleRoi(),
                styles.percent());
        figure("Benefit-cost ratio", "(B4-B5)/B3", metrics.benefitCostRatio(), styles.factor());
        rateOfReturn();
        figure("Modified rate of return of a period", "MIRR(%s,%s,%s)".formatted(flow(6), perPeriod("Case!$B$8"),
                perPeriod("Case!$B$9")), metrics.mirr(), styles.percent());
        figure("Peak funding", "MAX(0,-MIN(%s))".formatted(flow(9)), FigureView.of(metrics.peakFunding().nominal()),
                styles.money());
        payback();
        figure("Net present value without freed time", "SUM(%s)".formatted(flow(12)),
                Objects.requireNonNull(metrics.withoutFreedTime().npv()), styles.money());
    }

    private String flow(int number) {
        return "%s$%s$%d:$%s$%d".formatted(FLOW, first, number, last, number);
    }

    private String worth(int number) {
        return "SUMPRODUCT(%s,%s)".formatted(flow(number), flow(7));
    }

    private String perPeriod(String annual) {
        int months = valuation.content().period().months();
        return switch (valuation.content().rateConversion()) {
            case EFFECTIVE -> "((1+%s)^(%d/12)-1)".formatted(annual, months);
            case NOMINAL_12 -> months == 12 ? annual : "((1+%s/12)^%d-1)".formatted(annual, months);
        };
    }

    private void figure(String name, String formula, FigureView figure, CellStyle style) {
        sheet.text(row, 0, name);
        BigDecimal value = figure.value();
        if (value == null) {
            sheet.text(row, 3, figure.detail());
        } else {
            sheet.formula(row, 1, formula, style);
            sheet.input(row, 2, value);
        }
        row++;
    }

    /** Spreadsheets look for one root near a guess; the guess is the root that is meant. */
    private void rateOfReturn() {
        BigDecimal value = metrics.irr().value();
        sheet.text(row, 0, "Internal rate of return of a period");
        if (value == null) {
            sheet.text(row, 3, metrics.irr().status().name());
        } else {
            sheet.formula(row, 1, "IRR(%s,%s)".formatted(flow(6), value.toPlainString()), styles.percent());
            sheet.input(row, 2, value);
            sheet.text(row, 3, metrics.irr().roots().size() == 1 ? null
                    : "One of %d rates at which the net present value is 0".formatted(metrics.irr().roots().size()));
        }
        row++;
    }

    /** The first period in which the running total is no longer negative, and the part of it that was needed. */
    private void payback() {
        BigDecimal months = metrics.payback().firstCrossMonths();
        sheet.text(row, 0, "Payback in months");
        if (months == null) {
            sheet.text(row, 3, metrics.payback().reason() == null ? null : metrics.payback().reason().sentence());
        } else if (months.signum() == 0) {
            sheet.number(row, 1, 0);
            sheet.input(row, 2, months);
        } else {
            sheet.formula(row, 1, crossing(), styles.factor());
            sheet.input(row, 2, months);
        }
        row++;
    }

    private String crossing() {
        // The running total without its last period, beside the same without its first one: where the sign turns.
        String second = CellReference.convertNumToColString(CellReference.convertColStringToIndex(first) + 1);
        String beforeLast = CellReference.convertNumToColString(CellReference.convertColStringToIndex(last) - 1);
        String before = "%s$%s$9:$%s$9".formatted(FLOW, first, beforeLast);
        String after = "%s$%s$9:$%s$9".formatted(FLOW, second, last);
        String turns = "MATCH(1,INDEX((%s<0)*(%s>=0),0),0)".formatted(before, after);
        String firstOut = "(MATCH(TRUE,INDEX(%s<0,0),0)-1)".formatted(flow(6));
        return "(%1$s-1-%2$s+(-INDEX(%3$s,%1$s))/INDEX(%4$s,%1$s+1))*Case!$B$5".formatted(turns, firstOut, before, flow(6));
    }
}
