package dev.milepost.plan.opportunity;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.milepost.plan.part.JsonColumn;

@Converter
class ChoiceColumn extends JsonColumn<ChoiceView> {

    ChoiceColumn() {
        super(new TypeReference<>() {
        });
    }
}
