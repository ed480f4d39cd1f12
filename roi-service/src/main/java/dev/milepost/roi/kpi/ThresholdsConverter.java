package dev.milepost.roi.kpi;

import java.util.List;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

@Converter
class ThresholdsConverter extends JsonListConverter<Threshold> {
    ThresholdsConverter() {
        super(new TypeReference<List<Threshold>>() {
        });
    }
}
