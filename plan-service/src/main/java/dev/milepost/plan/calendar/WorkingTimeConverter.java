package dev.milepost.plan.calendar;

import jakarta.persistence.Converter;

import org.hibernate.annotations.Immutable;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.milepost.plan.part.JsonColumn;

/** Keeps working time as JSON. */
@Immutable
@Converter
public class WorkingTimeConverter extends JsonColumn<WorkingTime> {

    public WorkingTimeConverter() {
        super(new TypeReference<>() {
        });
    }
}
