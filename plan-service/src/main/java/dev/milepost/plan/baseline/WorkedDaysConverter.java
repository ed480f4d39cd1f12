package dev.milepost.plan.baseline;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.milepost.plan.part.JsonColumn;

/** Keeps working days as JSON. */
@Converter
class WorkedDaysConverter extends JsonColumn<WorkedDays> {

    WorkedDaysConverter() {
        super(new TypeReference<>() {
        });
    }
}
