package dev.milepost.plan.calendar;

import java.util.List;

import jakarta.persistence.Converter;

import org.hibernate.annotations.Immutable;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.milepost.plan.part.JsonColumn;

/** Keeps days that are free as JSON. */
@Immutable
@Converter
class HolidayDatesConverter extends JsonColumn<List<HolidayDate>> {

    HolidayDatesConverter() {
        super(new TypeReference<>() {
        });
    }
}
