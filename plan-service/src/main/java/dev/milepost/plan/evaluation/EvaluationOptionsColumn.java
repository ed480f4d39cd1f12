package dev.milepost.plan.evaluation;

import java.util.List;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.milepost.plan.part.JsonColumn;

@Converter
class EvaluationOptionsColumn extends JsonColumn<List<EvaluationOption>> {

    EvaluationOptionsColumn() {
        super(new TypeReference<>() {
        });
    }
}
