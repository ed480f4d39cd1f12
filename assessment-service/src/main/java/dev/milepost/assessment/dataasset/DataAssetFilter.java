package dev.milepost.assessment.dataasset;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.BinFilter;
import dev.milepost.assessment.request.Choices;
import dev.milepost.assessment.request.Patterns;

/** Which data assets a list shows. */
public class DataAssetFilter extends BinFilter {
    @QueryParam("outcome")
    @Parameter(description = "Only with these outcomes")
    @Nullable
    List<String> outcome;
    @QueryParam("personalData")
    @Parameter(description = "Only of these classes of personal data")
    @Nullable
    List<String> personalData;
    @QueryParam("planId")
    @Parameter(description = "Only those for this plan")
    @Nullable
    UUID planId;
    @QueryParam("owner")
    @Parameter(description = "Only of this owner")
    @Nullable
    String owner;
    @QueryParam("q")
    @Parameter(description = "Part of the name, description or system, in any case")
    @Nullable
    String q;

    Set<DataOutcome> outcomes() {
        return Choices.of(DataOutcome.class, "outcome", outcome);
    }

    Set<PersonalDataClass> classes() {
        return Choices.of(PersonalDataClass.class, "personalData", personalData);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
