package dev.milepost.assessment.scoring;

/**
 * Something wrong with what is to be scored.
 *
 * @param pointer JSON pointer to the place, as {@code /questions/3/dimension}
 * @param detail what to do about it
 */
public record Flaw(String pointer, String detail) {
}
