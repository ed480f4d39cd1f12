package dev.milepost.assessment.result;

import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.milepost.assessment.scoring.Flaw;
import dev.milepost.assessment.scoring.FlawedInput;
import dev.milepost.assessment.scoring.Scoring;
import dev.milepost.kit.change.Calculation;
import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;

/** The arithmetic of results for partner tools and live previews. */
@Path("/scorings")
@Tag(name = "scorings", description = "The arithmetic of results without saving anything")
class ScoringResource {

    @POST
    @Calculation
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "score", summary = "Score answers by rules of your own", description = "The same mathematics as the result of a saved assessment, with the trace. Nothing is saved. Findings belong to instruments, so challenges and recommendations are empty.")
    public ResultView score(@NotNull @Valid NewScoring scoring) {
        try {
            return ResultView.calculated(Scoring.score(scoring.rules(), scoring.given()));
        } catch (FlawedInput e) {
            throw notScorable(e);
        }
    }

    private static ProblemException notScorable(FlawedInput flawed) {
        return ScoringProblem.NOT_SCORABLE
                .because("%s", flawed.flaws().stream().limit(10).map(flaw -> flaw.pointer() + ": " + flaw.detail())
                        .collect(Collectors.joining("; ")))
                .at(flawed.flaws().stream().limit(100).map(ScoringResource::error).toList());
    }

    private static FieldError error(Flaw flaw) {
        return new FieldError(flaw.pointer(), "contradiction", flaw.detail());
    }
}
