package dev.milepost.plan.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What trend notes may touch.
 *
 * @param plans refuses what is not there
 * @param opportunities likewise
 * @param options likewise
 */
record TrendNoteReferences(Consumer<UUID> plans, Consumer<UUID> opportunities, Consumer<UUID> options) {

    /** What is as it was may have gone into the bin since. */
    void check(@Nullable TrendNoteEdit before, TrendNoteEdit edit) {
        check(plans, before, edit, TrendNoteEdit::planId);
        check(opportunities, before, edit, TrendNoteEdit::opportunityId);
        check(options, before, edit, TrendNoteEdit::optionId);
    }

    private static void check(Consumer<UUID> rule, @Nullable TrendNoteEdit before, TrendNoteEdit edit,
            Function<TrendNoteEdit, @Nullable UUID> id) {
        UUID wanted = id.apply(edit);
        if (wanted != null && (before == null || !Objects.equals(id.apply(before), wanted))) {
            rule.accept(wanted);
        }
    }

    static Set<UUID> all(Collection<TrendNoteEdit> edits, Function<TrendNoteEdit, @Nullable UUID> id) {
        Set<UUID> ids = new HashSet<>();
        edits.forEach(edit -> {
            UUID wanted = id.apply(edit);
            if (wanted != null) {
                ids.add(wanted);
            }
        });
        return ids;
    }
}
