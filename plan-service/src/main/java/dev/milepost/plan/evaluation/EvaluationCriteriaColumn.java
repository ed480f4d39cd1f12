package dev.milepost.plan.evaluation;

import java.util.List;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.milepost.plan.part.JsonColumn;

@Converter
class EvaluationCriteriaColumn extends JsonColumn<List<EvaluationCriterion>> {

    EvaluationCriteriaColumn() {
        super(new TypeReference<>() {
        });
    }
}
