package dev.milepost.plan.exchange;

import java.util.List;

import dev.milepost.plan.outline.OutlineImport;

/**
 * A file as it was read, before it is known whether its values can be taken.
 *
 * @param notTaken what it has besides
 */
record ReadFile(OutlineImport content, List<NotTaken> notTaken) {
}
