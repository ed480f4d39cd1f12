package dev.milepost.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.plan.outline.ChecklistItem;
import dev.milepost.plan.outline.Constrained;
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskLink;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.ConstraintType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class ProjectNotesTest {

    @Test
    void aChecklistIsReadableAsSuch() {
        assertThat(ProjectNotes
                .written(task("Before Friday", List.of(new ChecklistItem("Ask", true), new ChecklistItem("Sign", false)),
                        List.of(new TaskLink("Contract", "https://example.test/c")))))
                .isEqualTo("""
                        Before Friday
                        --- Milepost checklist ---
                        [x] Ask
                        [ ] Sign
                        --- Milepost links ---
                        Contract -> https://example.test/c""");
    }

    @Test
    void aDescriptionThatLooksLikeAChecklistStaysADescription() {
        String description = "--- Milepost checklist ---\n[x] Mine\n--- Milepost links ---\na -> https://example.test/";

        assertThat(ProjectNotes.read(ProjectNotes.written(task(description, List.of(), List.of()))))
                .isEqualTo(new ProjectNotes(description, List.of(), List.of()));
    }

    @Test
    void notesOfOthersAreADescription() {
        assertThat(ProjectNotes.read(" Call first\n")).isEqualTo(new ProjectNotes("Call first", null, null));
        assertThat(ProjectNotes.read(null)).isEqualTo(new ProjectNotes(null, null, null));
    }

    @Property(seed = "20261127", tries = 300)
    void nothingIsLostOnTheWay(
            @ForAll @Size(max = 3) List<@StringLength(min = 1, max = 6) @Chars({ 'a', ' ', '\\', 'n', 'r', '\n', '\r', '[', 'x',
                    ']',
                    '-', '>' }) String> texts,
            @ForAll boolean done) {
        List<ChecklistItem> checklist = texts.stream().map(text -> new ChecklistItem(text, done)).toList();
        List<TaskLink> links = new ArrayList<>();
        texts.forEach(text -> links.add(new TaskLink(text, "https://example.test/?q=a")));

        ProjectNotes read = ProjectNotes.read(ProjectNotes.written(task(null, checklist, links)));

        assertThat(read.checklist() == null ? List.of() : read.checklist()).isEqualTo(checklist);
        assertThat(read.links() == null ? List.of() : read.links()).isEqualTo(links);
        assertThat(read.description()).isNull();
    }

    private static TaskView task(@Nullable String description, List<ChecklistItem> checklist, List<TaskLink> links) {
        return new TaskView(UUID.randomUUID(), 0, "task", null, UUID.randomUUID(), TaskKind.TASK, "Task", description, 1,
                BigDecimal.ONE, TaskStatus.NOT_STARTED, new Constrained(ConstraintType.ASAP, null), null, null, null, 0, null,
                null,
                null, null, null, null, null, List.of(), null, checklist, links, false, null, null, null, Instant.EPOCH,
                Instant.EPOCH);
    }
}
