package dev.milepost.plan.evaluation;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.milepost.plan.part.JsonColumn;

@Converter
class EvaluationChoiceColumn extends JsonColumn<EvaluationChoice> {

    EvaluationChoiceColumn() {
        super(new TypeReference<>() {
        });
    }
}
