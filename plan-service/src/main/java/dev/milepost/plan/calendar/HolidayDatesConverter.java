package dev.milepost.plan.calendar;

import java.util.List;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

/** Keeps days that are free as JSON. */
@Converter
class HolidayDatesConverter extends JsonColumn<List<HolidayDate>> {

    HolidayDatesConverter() {
        super(new TypeReference<>() {
        });
    }
}
