package dev.milepost.roi.kpi;

import java.util.List;

import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

@Converter
class TargetsConverter extends JsonListConverter<Target> {
    TargetsConverter() {
        super(new TypeReference<List<Target>>() {
        });
    }
}
