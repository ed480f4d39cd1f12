package dev.milepost.assessment.sheet;

/**
 * How much a sheet says, the most first: the first that fits on one page is used.
 *
 * @see SheetService
 */
enum SheetLimits {
    FULL(300, 130, 4, 10),
    SHORT(200, 90, 3, 7),
    SHORTEST(110, 55, 2, 4);

    private final int text;
    private final int cell;
    private final int rows;
    private final int duties;

    SheetLimits(int text, int cell, int rows, int duties) {
        this.text = text;
        this.cell = cell;
        this.rows = rows;
        this.duties = duties;
    }

    /** Characters of a text. */
    int text() {
        return text;
    }

    /** Characters of a cell of a table. */
    int cell() {
        return cell;
    }

    /** Bias checks, and impact assessments. */
    int rows() {
        return rows;
    }

    int duties() {
        return duties;
    }
}
