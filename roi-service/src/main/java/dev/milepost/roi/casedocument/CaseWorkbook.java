package dev.milepost.roi.casedocument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.businesscase.DriverInput;
import dev.milepost.roi.businesscase.InputReading;
import dev.milepost.roi.businesscase.NewBusinessCase;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.projection.BenefitKind;
import dev.milepost.roi.projection.Course;
import dev.milepost.roi.projection.LineKind;
import dev.milepost.roi.projection.ProjectedLine;
import dev.milepost.roi.projection.Projection;

/**
 * A case as a workbook: what was entered stands in yellow cells, everything else is a formula over them, so that whoever
 * changes
 * a driver sees what becomes of it. Beside each figure stands the one that this service computed.
 */
final class CaseWorkbook {
    private static final int MOST_CELLS = 60_000;
    /** Where the periods begin on every sheet that has them. */
    private static final int FIRST_PERIOD = 11;
    private static final int FIRST_LINE = 2;
    private static final String TERMS = "Case!";
    private static final String DRIVERS = "Drivers!";
    private static final String LINES = "Lines!";

    private final CaseValuation valuation;
    private final NewBusinessCase content;
    private final Projection projection;
    private final String scenario;
    private final Workbook workbook = new XSSFWorkbook();
    private final WorkbookStyles styles;
    private final int periods;
    private final int lastPeriod;

    private CaseWorkbook(CaseValuation valuation, String scenario) {
        this.valuation = valuation;
        this.content = valuation.content();
        this.projection = valuation.projection(scenario);
        this.scenario = scenario;
        this.styles = WorkbookStyles.of(workbook, Rounding.of(content.currency()).digits());
        this.periods = projection.periods();
        this.lastPeriod = FIRST_PERIOD + periods - 1;
    }

    /** @throws ProblemException 422 for a case of too many lines and periods */
    static byte[] of(CaseValuation valuation, String scenario) {
        long cells = (long) CaseSize.cells(valuation, scenario);
        if (cells > MOST_CELLS) {
            throw CaseFileProblem.CASE_TOO_LARGE_FOR_WORKBOOK.because(
                    "Lines times periods are %d, a workbook takes %d: take longer periods, or export it as CSV", cells,
                    MOST_CELLS);
        }
        CaseWorkbook file = new CaseWorkbook(valuation, scenario);
        file.terms();
        file.drivers();
        file.lines();
        file.cashFlow();
        new FigureSheet(file.workbook, file.styles, valuation, scenario, FIRST_PERIOD, file.lastPeriod).write();
        return file.bytes();
    }

    private byte[] bytes() {
        // So that programs that only show a workbook, and don't compute, show its figures too.
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        try (workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook can't be written", e);
        }
    }

    private void terms() {
        WorkbookSheet sheet = new WorkbookSheet(workbook, "Case", styles);
        sheet.widths(26, 24, 60);
        sheet.heading(0, 0, content.name());
        sheet.text(1, 0, "Scenario");
        sheet.text(1, 1, scenario);
        sheet.text(2, 0, "Currency");
        sheet.text(2, 1, content.currency());
        sheet.text(3, 0, "Discount rate, yearly");
        sheet.input(3, 1, content.discountRate());
        sheet.text(4, 0, "Months of a period");
        sheet.number(4, 1, content.period().months());
        sheet.text(5, 0, "Discount rate of a period");
        sheet.formula(5, 1, ratePerPeriod("B4"), styles.factor());
        sheet.text(5, 2, content.rateConversion().name());
        sheet.text(6, 0, "Periods before the first flow");
        sheet.input(6, 1, switch (content.convention()) {
            case START -> BigDecimal.ZERO;
            case END -> BigDecimal.ONE;
            case MID -> new BigDecimal("0.5");
        });
        sheet.text(6, 2, content.convention().name());
        sheet.text(7, 0, "Finance rate, yearly");
        sheet.input(7, 1, Objects.requireNonNullElse(content.financeRate(), content.discountRate()));
        sheet.text(8, 0, "Reinvestment rate, yearly");
        sheet.input(8, 1, Objects.requireNonNullElse(content.reinvestRate(), content.discountRate()));
        sheet.text(9, 0, "As of");
        sheet.text(9, 1, valuation.asOf().toString());
        sheet.text(10, 0, "Hash of all inputs");
        sheet.text(10, 1, valuation.computation(scenario).conventions().inputHash());
        sheet.text(12, 0, "Yellow cells are inputs; everything else is computed of them.");
        sheet.heading(14, 0, "Read from elsewhere");
        sheet.heading(14, 1, "Value");
        sheet.heading(14, 2, "As of");
        for (int i = 0; i < valuation.readings().size(); i++) {
            InputReading reading = valuation.readings().get(i);
            sheet.text(15 + i, 0, reading.source() + " " + reading.of());
            sheet.text(15 + i, 1, reading.value() == null ? null : reading.value().toPlainString());
            sheet.text(15 + i, 2, Stream.of(reading.asOf() == null ? null : reading.asOf().toString(), reading.detail())
                    .filter(Objects::nonNull).collect(Collectors.joining("; ")));
        }
    }

    private String ratePerPeriod(String annual) {
        int months = content.period().months();
        return switch (content.rateConversion()) {
            case EFFECTIVE -> "(1+%s)^(%d/12)-1".formatted(annual, months);
            case NOMINAL_12 -> months == 12 ? annual : "(1+%s/12)^%d-1".formatted(annual, months);
        };
    }

    private void drivers() {
        WorkbookSheet sheet = new WorkbookSheet(workbook, "Drivers", styles);
        sheet.widths(24, 44, 14, 16);
        sheet.heading(0, 0, "Key");
        sheet.heading(0, 1, "Name");
        sheet.heading(0, 2, "Unit");
        sheet.heading(0, 3, "Value");
        for (int i = 0; i < content.drivers().size(); i++) {
            DriverInput driver = content.drivers().get(i);
            sheet.text(1 + i, 0, driver.key());
            sheet.text(1 + i, 1, driver.name());
            sheet.text(1 + i, 2, driver.unit());
            sheet.input(1 + i, 3, projection.drivers().get(driver.key()));
        }
    }

    /** One row for each line, and on the sheet Parts what of its amount each period has: listed amounts, or the ramp. */
    private void lines() {
        WorkbookSheet sheet = new WorkbookSheet(workbook, "Lines", styles);
        WorkbookSheet parts = new WorkbookSheet(workbook, "Parts", styles);
        String[] headings = { "Name", "Kind", "Freed time", "Amount", "First", "Last", "Growth", "Risk", "Drivers", "Factor",
                "Total" };
        for (int i = 0; i < headings.length; i++) {
            sheet.heading(1, i, headings[i]);
        }
        sheet.widths(40, 12, 11, 14, 7, 7, 9, 8, 14, 9, 16);
        parts.widths(40);
        parts.heading(1, 0, "Listed amounts, or the part of the amount that a period reaches");
        for (int i = 0; i < periods; i++) {
            sheet.number(0, FIRST_PERIOD + i, i);
            parts.number(0, FIRST_PERIOD + i, i);
        }
        sheet.freeze(1, 2);
        for (int i = 0; i < projection.lines().size(); i++) {
            line(sheet, parts, FIRST_LINE + i, projection.lines().get(i));
        }
    }

    private void line(WorkbookSheet sheet, WorkbookSheet parts, int row, ProjectedLine line) {
        String number = Integer.toString(row + 1);
        sheet.text(row, 0, line.name());
        parts.text(row, 0, line.name());
        sheet.text(row, 1, line.kind().name());
        sheet.text(row, 2, line.benefitKind() == BenefitKind.FREED_TIME ? "yes" : "no");
        sheet.input(row, 7, line.riskAdjustment());
        sheet.formula(row, 8, drivers(line), styles.factor());
        sheet.input(row, 9, line.factor());
        sheet.formula(row, 10, "SUM(%s:%s)".formatted(new CellReference(row, FIRST_PERIOD).formatAsString(),
                new CellReference(row, lastPeriod).formatAsString()), styles.money());
        String times = "$I%s*(1%s$H%s)*$J%s".formatted(number, line.kind() == LineKind.BENEFIT ? "-" : "+", number, number);
        switch (line.course()) {
            case Course.Listed listed -> {
                for (int i = 0; i < periods; i++) {
                    parts.input(row, FIRST_PERIOD + i, listed.amount(i, content.period()));
                }
            }
            case Course.Steady steady -> {
                span(sheet, row, steady.amount(), steady.first(), steady.last());
                sheet.input(row, 6, steady.growth());
                for (int i = 0; i < periods; i++) {
                    int since = i - steady.first();
                    parts.input(row, FIRST_PERIOD + i, since >= 0 && since < steady.ramp().size() ? steady.ramp().get(since)
                            : BigDecimal.ONE);
                }
            }
            case Course.Split split -> span(sheet, row, split.total(), split.first(), split.last());
        }
        for (int i = 0; i < periods; i++) {
            int column = FIRST_PERIOD + i;
            sheet.formula(row, column, amount(line.course(), number, column) + "*" + times, styles.money());
        }
    }

    private static void span(WorkbookSheet sheet, int row, BigDecimal amount, int first, int last) {
        sheet.input(row, 3, amount);
        sheet.input(row, 4, BigDecimal.valueOf(first));
        sheet.input(row, 5, BigDecimal.valueOf(last));
    }

    private static String amount(Course course, String number, int column) {
        String period = WorkbookSheet.inColumn(0, column);
        String part = "Parts!" + CellReference.convertNumToColString(column) + number;
        String due = "AND(%s>=$E%s,%s<=$F%s)".formatted(period, number, period, number);
        return switch (course) {
            case Course.Listed listed -> part;
            case Course.Steady steady -> "IF(%s,$D%s*(1+$G%s)^INT((%s-$E%s)*%s$B$5/12)*%s,0)".formatted(due, number, number,
                    period, number, TERMS, part);
            case Course.Split split -> "IF(%s,$D%s/($F%s-$E%s+1),0)".formatted(due, number, number, number);
        };
    }

    private String drivers(ProjectedLine line) {
        if (line.drivers().isEmpty()) {
            return "1";
        }
        List<String> keys = content.drivers().stream().map(DriverInput::key).toList();
        return line.drivers().stream().map(key -> DRIVERS + "$D$" + (keys.indexOf(key) + 2)).collect(Collectors.joining("*"));
    }

    private void cashFlow() {
        WorkbookSheet sheet = new WorkbookSheet(workbook, "Cash flow", styles);
        sheet.widths(34);
        sheet.freeze(1, 2);
        String[] names = { "Period", "Begins", "Costs", "Benefits", "Disbenefits", "Net", "Discount factor", "Present value",
                "Cumulative", "Cumulative present value", "Net without freed time", "Present value without freed time" };
        for (int i = 0; i < names.length; i++) {
            sheet.heading(i, 0, names[i]);
        }
        int lastLine = FIRST_LINE + Math.max(1, projection.lines().size());
        for (int i = 0; i < periods; i++) {
            int column = FIRST_PERIOD + i;
            String name = CellReference.convertNumToColString(column);
            String before = CellReference.convertNumToColString(column - 1);
            sheet.number(0, column, i);
            LocalDate start = content.startDate();
            if (start != null) {
                sheet.date(1, column, start.plusMonths((long) i * content.period().months()));
            }
            sum(sheet, 2, column, "COST", lastLine);
            sum(sheet, 3, column, "BENEFIT", lastLine);
            sum(sheet, 4, column, "DISBENEFIT", lastLine);
            sheet.formula(5, column, "%s4-%s5-%s3".formatted(name, name, name), styles.money());
            sheet.formula(6, column, "(1+%s$B$6)^-(%s1+%s$B$7)".formatted(TERMS, name, TERMS), styles.factor());
            sheet.formula(7, column, "%s6*%s7".formatted(name, name), styles.money());
            sheet.formula(8, column, i == 0 ? name + "6" : "%s9+%s6".formatted(before, name), styles.money());
            sheet.formula(9, column, i == 0 ? name + "8" : "%s10+%s8".formatted(before, name), styles.money());
            String freed = "SUMIFS(%2$s%1$s$3:%1$s$%3$d,%2$s$B$3:$B$%3$d,\"%4$s\",%2$s$C$3:$C$%3$d,\"yes\")";
            sheet.formula(10, column, "%s6-%s+%s".formatted(name, freed.formatted(name, LINES, lastLine, "BENEFIT"),
                    freed.formatted(name, LINES, lastLine, "DISBENEFIT")), styles.money());
            sheet.formula(11, column, "%s11*%s7".formatted(name, name), styles.money());
        }
    }

    private void sum(WorkbookSheet sheet, int row, int column, String kind, int lastLine) {
        sheet.formula(row, column, "SUMIF(%1$s$B$3:$B$%2$d,\"%3$s\",%1$s%4$s$3:%4$s$%2$d)".formatted(LINES, lastLine, kind,
                CellReference.convertNumToColString(column)), styles.money());
    }
}
