package dev.milepost.assessment.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.duty.ScreeningResult.Applies;
import dev.milepost.assessment.duty.ScreeningResult.Dpia;
import dev.milepost.assessment.duty.ScreeningResult.Flag;
import dev.milepost.assessment.duty.ScreeningResult.FlagCriterion;
import dev.milepost.assessment.duty.ScreeningResult.Need;
import dev.milepost.assessment.screening.Truth;

/** Compares the rows of the law with answers, as of a day. The same answers and the same day give the same flags. */
final class Evaluation {
    /** The rows that stand for GDPR Art 35. */
    private static final String DPIA = "gdpr-dpia";
    private static final String DPIA_ADVISED = "gdpr-dpia-advised";

    private final DutyFile file;
    private final Map<String, CriterionAnswer> answers;
    private final LocalDate on;
    private final String language;

    Evaluation(DutyFile file, Map<String, CriterionAnswer> answers, LocalDate on, String language) {
        this.file = file;
        this.answers = answers;
        this.on = on;
        this.language = language;
    }

    ScreeningResult result(String notice, @Nullable UUID screeningId, List<String> derived) {
        List<Flag> flags = new ArrayList<>();
        file.duties().forEach(duty -> flag(duty).ifPresent(flags::add));
        flags.sort(Comparator.comparing(Flag::applies).thenComparing(Flag::level).thenComparing(Flag::state)
                .thenComparing(Flag::inForceFrom).thenComparing(Flag::dutyKey));
        int answered = (int) file.criteria().stream().filter(criterion -> truth(criterion.key()) != Truth.UNKNOWN).count();
        return new ScreeningResult(on, notice, screeningId, answered, file.criteria().size(), derived, dpia(), flags);
    }

    /** Empty where it doesn't apply, or has ended. */
    Optional<Flag> flag(Duty duty) {
        Truth truth = duty.applies().test(this::truth);
        DutyState state = duty.on(on);
        if (truth == Truth.NO || state == DutyState.ENDED) {
            return Optional.empty();
        }
        Function<String, Truth> asked = this::truth;
        return Optional.of(new Flag(duty.key(), duty.law(), duty.jurisdiction(), duty.article(), duty.level(),
                truth == Truth.YES ? Applies.YES : Applies.OPEN, state, duty.certainty(), duty.inForceFrom(),
                duty.inForceUntil(), Texts.in(duty.title(), language), Texts.in(duty.text(), language), duty.source(),
                duty.note(), duty.lastChecked(), named(duty.applies().speakingFor(asked)),
                truth == Truth.YES ? List.of() : named(duty.applies().open(asked))));
    }

    private Dpia dpia() {
        Truth required = applies(DPIA);
        Truth advised = applies(DPIA_ADVISED);
        return new Dpia(need(required, advised), met(CriterionGroup.GDPR_CASE), met(CriterionGroup.WP248));
    }

    private static Need need(Truth required, Truth advised) {
        if (required == Truth.YES) {
            return Need.REQUIRED;
        }
        if (required == Truth.UNKNOWN || advised == Truth.UNKNOWN) {
            return Need.OPEN;
        }
        return advised == Truth.YES ? Need.ADVISED : Need.NOT_INDICATED;
    }

    private Truth applies(String dutyKey) {
        return file.duty(dutyKey).map(duty -> duty.applies().test(this::truth)).orElse(Truth.NO);
    }

    private List<String> met(CriterionGroup group) {
        return file.criteria().stream().filter(criterion -> criterion.group() == group).map(Criterion::key)
                .filter(key -> truth(key) == Truth.YES).toList();
    }

    private Truth truth(String key) {
        return CriterionAnswer.truth(answers.get(key));
    }

    private List<FlagCriterion> named(Collection<String> keys) {
        return keys.stream().map(key -> new FlagCriterion(key,
                file.criterion(key).map(criterion -> Texts.in(criterion.text(), language)).orElse(key))).toList();
    }
}
