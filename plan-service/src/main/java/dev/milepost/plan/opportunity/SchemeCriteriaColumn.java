package dev.milepost.plan.opportunity;

import java.util.List;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.milepost.plan.part.JsonColumn;

@Converter
class SchemeCriteriaColumn extends JsonColumn<List<SchemeCriterion>> {

    SchemeCriteriaColumn() {
        super(new TypeReference<>() {
        });
    }
}
