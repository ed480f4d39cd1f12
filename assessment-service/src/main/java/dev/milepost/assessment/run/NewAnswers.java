package dev.milepost.assessment.run;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers to several questions; the questions not named keep theirs. */
@Schema(name = "NewAnswers")
public record NewAnswers(@NotEmpty @Size(max = 500) List<@NotNull @Valid NewAnswer> answers) {
}
