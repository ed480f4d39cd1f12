package dev.milepost.plan.people;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far those whom a plan touches are involved.
 *
 * @param affected how many stakeholders are affected
 * @param notConsulted names of the affected ones who were not heard yet
 * @param notAnswered names of the affected ones who were heard and not answered yet
 * @param openConcerns how many concerns wait for an answer
 * @param oldestRaisedOn when the one that waits longest was raised, null without any
 */
public record Involvement(int affected, List<String> notConsulted, List<String> notAnswered, int openConcerns,
        @Nullable LocalDate oldestRaisedOn) {
}
