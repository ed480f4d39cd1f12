package dev.milepost.plan.opportunity;

import java.util.List;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.milepost.plan.part.JsonColumn;

@Converter
class GoalBenefitsColumn extends JsonColumn<List<GoalBenefit>> {

    GoalBenefitsColumn() {
        super(new TypeReference<>() {
        });
    }
}
