package dev.milepost.plan.calendar;

import jakarta.persistence.Converter;

import org.hibernate.annotations.Immutable;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.milepost.plan.part.JsonColumn;

/** Keeps the choice of holidays as JSON. */
@Immutable
@Converter
class HolidayChoiceConverter extends JsonColumn<HolidayChoice> {

    HolidayChoiceConverter() {
        super(new TypeReference<>() {
        });
    }
}
