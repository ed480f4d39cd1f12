package dev.milepost.kit.problem;

/**
 * What is wrong with one place of a request.
 *
 * @param pointer a JSON pointer into the body ({@code /goals/0/name}), or {@code ?name}, {@code {name}} or {@code Name:} for a
 *        parameter of the query, the path or the header
 * @param code stable, kebab-case
 * @param detail what is wrong there and what is expected
 */
public record FieldError(String pointer, String code, String detail) {
}
