package dev.milepost.plan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;

/**
 * What many trend notes at once must keep; what they touch is asked for once.
 *
 * @param references gives what some of them may touch
 */
record TrendNoteBatch(Function<Collection<TrendNoteEdit>, TrendNoteReferences> references, Instant now)
        implements
            BatchRules<TrendNote, NewTrendNote, TrendNoteEdit> {

    @Override
    public TrendNote make(NewTrendNote wanted) {
        return new TrendNote(wanted.edit(LocalDate.ofInstant(now, ZoneOffset.UTC)), now);
    }

    @Override
    public void verify(PendingBatch<TrendNote, TrendNoteEdit> batch) {
        Map<TrendNote, TrendNoteEdit> wanted = new LinkedHashMap<>(batch.changed());
        batch.made().forEach(note -> wanted.put(note, note.edit()));
        TrendNoteReferences known = references.apply(wanted.values());
        wanted.forEach((note, edit) -> batch.check(note,
                () -> known.check(batch.changed().containsKey(note) ? note.edit() : null, edit)));
    }
}
