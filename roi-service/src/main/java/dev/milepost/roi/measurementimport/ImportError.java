package dev.milepost.roi.measurementimport;

/**
 * A line that wasn't taken.
 *
 * @param row its place in the file, from 0, a line with the names of columns not counted
 * @param code stable, kebab-case
 */
record ImportError(long row, String code, String message) {
}
