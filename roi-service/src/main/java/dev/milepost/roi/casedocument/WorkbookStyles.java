package dev.milepost.roi.casedocument;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells look. */
record WorkbookStyles(CellStyle title, CellStyle heading, CellStyle text, CellStyle input, CellStyle plain, CellStyle money,
        CellStyle factor, CellStyle percent, CellStyle date) {

    static WorkbookStyles of(Workbook workbook, int digits) {
        DataFormat formats = workbook.createDataFormat();
        String money = digits == 0 ? "#,##0;[Red]-#,##0" : "#,##0." + "0".repeat(digits) + ";[Red]-#,##0." + "0".repeat(digits);
        CellStyle title = workbook.createCellStyle();
        title.setFont(font(workbook, true, IndexedColors.DARK_TEAL.getIndex(), (short) 16));
        CellStyle heading = workbook.createCellStyle();
        heading.setFont(font(workbook, true, IndexedColors.DARK_TEAL.getIndex(), (short) 11));
        heading.setBorderBottom(BorderStyle.THIN);
        CellStyle text = workbook.createCellStyle();
        CellStyle input = workbook.createCellStyle();
        input.setFont(font(workbook, false, IndexedColors.BLUE.getIndex(), (short) 11));
        input.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        input.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        input.setDataFormat(formats.getFormat("#,##0.######"));
        return new WorkbookStyles(title, heading, text, input, formatted(workbook, formats, "0"),
                formatted(workbook, formats, money), formatted(workbook, formats, "0.000000"),
                formatted(workbook, formats, "0.00%"), formatted(workbook, formats, "yyyy-mm-dd"));
    }

    private static CellStyle formatted(Workbook workbook, DataFormat formats, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(formats.getFormat(format));
        return style;
    }

    private static Font font(Workbook workbook, boolean bold, short color, short points) {
        Font font = workbook.createFont();
        font.setBold(bold);
        font.setColor(color);
        font.setFontHeightInPoints(points);
        return font;
    }
}
