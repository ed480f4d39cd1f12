package dev.milepost.plan.calendar;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

/** Keeps the choice of holidays as JSON. */
@Converter
class HolidayChoiceConverter extends JsonColumn<HolidayChoice> {

    HolidayChoiceConverter() {
        super(new TypeReference<>() {
        });
    }
}
