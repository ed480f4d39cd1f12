package dev.milepost.roi.casedocument;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Writes cells of one sheet by row and column, both counted from 0. */
final class WorkbookSheet {
    private final Sheet sheet;
    private final WorkbookStyles styles;

    WorkbookSheet(Workbook workbook, String name, WorkbookStyles styles) {
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
    }

    void heading(int row, int column, String text) {
        Cell cell = cell(row, column);
        cell.setCellValue(text);
        cell.setCellStyle(styles.heading());
    }

    void text(int row, int column, @Nullable String text) {
        if (text != null) {
            Cell cell = cell(row, column);
            cell.setCellValue(text);
            cell.setCellStyle(styles.text());
        }
    }

    /** A number to be changed by whoever plays with the case. */
    void input(int row, int column, @Nullable BigDecimal number) {
        if (number != null) {
            Cell cell = cell(row, column);
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.input());
        }
    }

    void number(int row, int column, double number) {
        Cell cell = cell(row, column);
        cell.setCellValue(number);
        cell.setCellStyle(styles.plain());
    }

    void date(int row, int column, LocalDate date) {
        Cell cell = cell(row, column);
        cell.setCellValue(date);
        cell.setCellStyle(styles.date());
    }

    void formula(int row, int column, String formula, CellStyle style) {
        Cell cell = cell(row, column);
        cell.setCellFormula(formula);
        cell.setCellStyle(style);
    }

    void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
    }

    void freeze(int columns, int rows) {
        sheet.createFreezePane(columns, rows);
    }

    /** The name of a cell in formulas, such as {@code $K$5}. */
    static String at(int row, int column) {
        return new CellReference(row, column, true, true).formatAsString();
    }

    /** The name of a cell whose column moves, such as {@code K$5}. */
    static String inColumn(int row, int column) {
        return new CellReference(row, column, true, false).formatAsString();
    }

    private Cell cell(int row, int column) {
        Row found = sheet.getRow(row);
        return (found == null ? sheet.createRow(row) : found).createCell(column);
    }
}
