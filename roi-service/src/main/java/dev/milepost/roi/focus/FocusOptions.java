package dev.milepost.roi.focus;

/**
 * How a file is read.
 *
 * @param restates whether it is all there is of each of its billing periods, so that what it doesn't name is taken back
 * @param dryRun whether all is checked and nothing saved
 */
record FocusOptions(CostColumn cost, boolean restates, boolean dryRun) {
}
