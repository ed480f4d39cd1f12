package dev.milepost.plan.decision;

import java.util.List;

/**
 * What a matrix says.
 *
 * @param options the best first, those that take no part last
 * @param winners of rank 1: several where they tie, none where no option takes part
 */
public record Outcome(List<Placed> options, List<Column> columns, List<Option> winners, List<Sensitivity> sensitivity) {
}
