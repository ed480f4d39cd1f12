package dev.milepost.plan.practice;

/**
 * The answer for one practice.
 *
 * @param because the fact that decided
 * @param next what to do next
 */
public record PracticeCheck(Practice key, PracticeState state, String because, String next) {
}
