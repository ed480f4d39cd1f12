package dev.milepost.plan.outline;

import java.util.List;

import jakarta.persistence.Converter;

import org.hibernate.annotations.Immutable;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.milepost.plan.part.JsonColumn;

/** Keeps short lists as JSON; nobody changes a list that was read. */
final class JsonList {

    private JsonList() {
    }

    @Immutable
    @Converter
    static class OfChecklistItems extends JsonColumn<List<ChecklistItem>> {
        OfChecklistItems() {
            super(new TypeReference<>() {
            });
        }
    }

    @Immutable
    @Converter
    static class OfLinks extends JsonColumn<List<TaskLink>> {
        OfLinks() {
            super(new TypeReference<>() {
            });
        }
    }

    @Immutable
    @Converter
    static class OfNames extends JsonColumn<List<String>> {
        OfNames() {
            super(new TypeReference<>() {
            });
        }
    }
}
