package dev.milepost.assessment.respondent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.run.Answering;
import dev.milepost.assessment.run.AssessmentStatus;
import dev.milepost.assessment.run.AssessmentView;
import dev.milepost.assessment.run.Remark;
import dev.milepost.assessment.run.Voices;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.Combination;
import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.assessment.scoring.Voice;

/** Tells what respondents answered as far as it may be told. */
@ApplicationScoped
class HeardVoices implements Voices {
    private final RespondentRepository respondents;
    private final RespondentAnswerRepository answers;

    HeardVoices(RespondentRepository respondents, RespondentAnswerRepository answers) {
        this.respondents = respondents;
        this.answers = answers;
    }

    @Override
    @Transactional
    public List<Voice> heard(AssessmentView assessment, boolean closed) {
        List<Respondent> asked = respondents.of(assessment.id());
        boolean confidential = assessment.answering() == Answering.CONFIDENTIAL;
        if (confidential && !closed) {
            return asked.stream().map(respondent -> voice(respondent, List.of())).toList();
        }
        Map<UUID, List<GivenAnswer>> given = given(assessment.id());
        return asked.stream()
                .map(respondent -> voice(respondent, confidential && !respondent.isSubmitted() ? List.of()
                        : given.getOrDefault(respondent.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<GivenAnswer>> given(UUID assessmentId) {
        return answers.heard(assessmentId).stream().collect(Collectors.groupingBy(HeardAnswer::respondentId,
                Collectors.mapping(HeardAnswer::given, Collectors.toList())));
    }

    private static Voice voice(Respondent respondent, List<GivenAnswer> given) {
        RespondentGroup group = respondent.group();
        return new Voice(group == null ? null : group.name(), Set.copyOf(respondent.dimensions()), given);
    }

    @Override
    @Transactional
    public List<List<GivenAnswer>> cases(Collection<AssessmentView> completed) {
        Set<UUID> named = completed.stream().filter(assessment -> assessment.answering() == Answering.NAMED)
                .map(AssessmentView::id).collect(Collectors.toSet());
        List<UUID> ids = completed.stream().map(AssessmentView::id).toList();
        Set<UUID> counting = respondents.of(ids).stream()
                .filter(respondent -> respondent.isSubmitted() || named.contains(respondent.assessmentId()))
                .map(Respondent::id).collect(Collectors.toSet());
        List<RespondentAnswer> given = answers.ofAssessments(ids).stream()
                .filter(answer -> counting.contains(answer.respondentId())).toList();
        Map<Told, Long> answered = given.stream().filter(answer -> answer.state() == AnswerState.ANSWERED)
                .collect(Collectors.groupingBy(Told::of, Collectors.counting()));
        Map<UUID, List<GivenAnswer>> byRespondent = new LinkedHashMap<>();
        for (RespondentAnswer answer : given) {
            if (named.contains(answer.assessmentId())
                    || answered.getOrDefault(Told.of(answer), 0L) >= Combination.CONFIDENTIAL_FEWEST) {
                byRespondent.computeIfAbsent(answer.respondentId(), none -> new ArrayList<>()).add(answer.given());
            }
        }
        return List.copyOf(byRespondent.values());
    }

    /** A question of an assessment: of each of them enough must have answered before it is counted with others. */
    private record Told(UUID assessmentId, String questionKey) {

        static Told of(RespondentAnswer answer) {
            return new Told(answer.assessmentId(), answer.questionKey());
        }
    }

    @Override
    @Transactional
    public List<Remark> remarks(AssessmentView assessment) {
        boolean confidential = assessment.answering() == Answering.CONFIDENTIAL;
        if (confidential && assessment.status() == AssessmentStatus.OPEN) {
            return List.of();
        }
        Map<UUID, Respondent> asked = respondents.of(assessment.id()).stream()
                .filter(respondent -> !confidential || respondent.isSubmitted())
                .collect(Collectors.toMap(Respondent::id, Function.identity()));
        List<Remark> remarks = new ArrayList<>();
        for (RespondentAnswer answer : answers.ofAssessment(assessment.id())) {
            Respondent respondent = asked.get(answer.respondentId());
            String comment = answer.view().comment();
            if (respondent != null && comment != null && !comment.isBlank()) {
                remarks.add(new Remark(answer.view().questionKey(), confidential ? null : respondent.name(), comment));
            }
        }
        remarks.sort(Comparator.comparing(Remark::questionKey).thenComparing(Remark::text));
        return remarks;
    }

    @Override
    @Transactional
    public void requireEnough(AssessmentView assessment) {
        if (assessment.answering() == Answering.NAMED) {
            return;
        }
        long submitted = respondents.submitted(assessment.id());
        if (submitted < Combination.CONFIDENTIAL_FEWEST) {
            throw RespondentProblem.TOO_FEW_RESPONDENTS.because(
                    "%d respondents have handed in, and a confidential result needs %d: wait for them, or take all"
                            + " respondents out",
                    submitted, Combination.CONFIDENTIAL_FEWEST);
        }
    }
}
