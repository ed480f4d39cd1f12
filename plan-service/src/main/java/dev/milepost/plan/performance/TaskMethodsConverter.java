package dev.milepost.plan.performance;

import java.util.List;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.milepost.plan.part.JsonColumn;

/** Keeps the methods of tasks as JSON. */
@Converter
class TaskMethodsConverter extends JsonColumn<List<TaskMethod>> {

    TaskMethodsConverter() {
        super(new TypeReference<>() {
        });
    }
}
