package dev.milepost.roi.measurementimport;

/** How far an import is. */
public enum ImportState {
    /** Its file hasn't been sent. */
    WAITING,
    /** Its file is being read. */
    RUNNING,
    /** Its file has been read to the end. */
    COMPLETED,
    /** Its file couldn't be read to the end: what was read stays, and sending it again takes the rest. */
    FAILED
}
