package dev.milepost.roi.kpi;

import java.util.List;

import jakarta.persistence.Converter;

import org.hibernate.annotations.Immutable;

import com.fasterxml.jackson.core.type.TypeReference;

@Converter
@Immutable
class ThresholdsConverter extends JsonListConverter<Threshold> {
    ThresholdsConverter() {
        super(new TypeReference<List<Threshold>>() {
        });
    }
}
