package dev.milepost.plan.exchange;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.plan.outline.ChecklistItem;
import dev.milepost.plan.outline.TaskLink;
import dev.milepost.plan.outline.TaskView;

/**
 * The notes of a task in Microsoft Project, which has no checklists: below the description stand the checklist and the links,
 * so
 * that people read them there, and we read them back.
 *
 * @param description what stands above
 * @param checklist null where the notes have none of ours
 * @param links null where the notes have none of ours
 */
record ProjectNotes(@Nullable String description, @Nullable List<ChecklistItem> checklist, @Nullable List<TaskLink> links) {

    private static final String CHECKLIST = "--- Milepost checklist ---";
    private static final String LINKS = "--- Milepost links ---";
    private static final String DONE = "[x] ";
    private static final String OPEN = "[ ] ";
    private static final String BETWEEN = " -> ";

    /** Where the description itself looks like one of ours, both lists are written, so that the last ones are ours. */
    static @Nullable String written(TaskView task) {
        String description = task.description();
        boolean looksLikeOurs = description != null && (description.contains(CHECKLIST) || description.contains(LINKS));
        List<String> lines = new ArrayList<>();
        if (looksLikeOurs || !task.checklist().isEmpty() || !task.links().isEmpty()) {
            lines.add(CHECKLIST);
            task.checklist().forEach(item -> lines.add((item.done() ? DONE : OPEN) + escaped(item.text())));
            lines.add(LINKS);
            task.links().forEach(link -> lines.add(escaped(link.title()) + BETWEEN + link.url()));
        }
        String below = String.join("\n", lines);
        if (description == null || below.isEmpty()) {
            return description == null && below.isEmpty() ? null : description == null ? below : description;
        }
        return description + "\n" + below;
    }

    static ProjectNotes read(@Nullable String notes) {
        if (notes == null || notes.isBlank()) {
            return new ProjectNotes(null, null, null);
        }
        List<String> lines = notes.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        int links = lines.lastIndexOf(LINKS);
        int checklist = links < 0 ? -1 : lines.subList(0, links).lastIndexOf(CHECKLIST);
        if (checklist < 0) {
            return new ProjectNotes(notes.strip(), null, null);
        }
        String description = String.join("\n", lines.subList(0, checklist));
        return new ProjectNotes(description.isBlank() ? null : description,
                lines.subList(checklist + 1, links).stream().filter(line -> !line.isBlank()).map(ProjectNotes::item).toList(),
                lines.subList(links + 1, lines.size()).stream().filter(line -> line.contains(BETWEEN))
                        .map(ProjectNotes::link).toList());
    }

    /** Somebody may have added a line there without a box. */
    private static ChecklistItem item(String line) {
        boolean boxed = line.startsWith(DONE) || line.startsWith(OPEN);
        return new ChecklistItem(restored(boxed ? line.substring(OPEN.length()) : line), line.startsWith(DONE));
    }

    private static TaskLink link(String line) {
        int between = line.lastIndexOf(BETWEEN);
        return new TaskLink(restored(line.substring(0, between)), line.substring(between + BETWEEN.length()).strip());
    }

    /** @param ours whether the file is one of ours, where a task without the lists has empty ones */
    void put(ObjectNode fields, boolean ours) {
        fields.put("description", description);
        if (checklist != null || ours) {
            ArrayNode items = fields.putArray("checklist");
            if (checklist != null) {
                checklist.forEach(item -> items.addObject().put("text", item.text()).put("done", item.done()));
            }
        }
        if (links != null || ours) {
            ArrayNode all = fields.putArray("links");
            if (links != null) {
                links.forEach(link -> all.addObject().put("title", link.title()).put("url", link.url()));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }

    private static String restored(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\' && i + 1 < text.length()) {
                i++;
                char escaped = text.charAt(i);
                plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }
}
