package dev.milepost.assessment.instrument;

/**
 * Something wrong in an instrument's file.
 *
 * @param pointer JSON pointer to the place, as {@code /dimensions/0/questions/2/levels}
 * @param line in the file, from 1
 * @param column in the file, from 1
 * @param detail what to do about it
 */
public record InstrumentFlaw(String pointer, int line, int column, String detail) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column + " (" + (pointer.isEmpty() ? "/" : pointer) + "): " + detail;
    }
}
