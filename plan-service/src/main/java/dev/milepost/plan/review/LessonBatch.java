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
 * What many lessons at once must keep; what they name is asked for once.
 *
 * @param references gives what some of them may name
 */
record LessonBatch(Function<Collection<LessonEdit>, LessonReferences> references, Instant now)
        implements
            BatchRules<Lesson, NewLesson, LessonEdit> {

    @Override
    public Lesson make(NewLesson wanted) {
        return new Lesson(wanted.edit(LocalDate.ofInstant(now, ZoneOffset.UTC)), now);
    }

    @Override
    public void verify(PendingBatch<Lesson, LessonEdit> batch) {
        Map<Lesson, LessonEdit> wanted = new LinkedHashMap<>(batch.changed());
        batch.made().forEach(lesson -> wanted.put(lesson, lesson.edit()));
        LessonReferences known = references.apply(wanted.values());
        wanted.forEach((lesson, edit) -> batch.check(lesson,
                () -> known.check(batch.changed().containsKey(lesson) ? lesson.edit() : null, edit)));
    }
}
