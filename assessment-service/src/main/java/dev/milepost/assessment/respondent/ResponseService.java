package dev.milepost.assessment.respondent;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.respondent.AskedRespondents.Begun;
import dev.milepost.assessment.run.AnswerEdit;
import dev.milepost.assessment.run.AnswerView;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.Answering;
import dev.milepost.assessment.run.AnswersView;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.run.AssessmentStatus;
import dev.milepost.assessment.run.AssessmentView;
import dev.milepost.assessment.run.NewAnswer;
import dev.milepost.assessment.run.QuestionnaireView;
import dev.milepost.assessment.run.SeenAnswers;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.Combination;
import dev.milepost.assessment.scoring.Voice;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;

/** Takes a respondent's answers: only to what this respondent is asked, and only until they are handed in. */
@ApplicationScoped
class ResponseService {
    private final AssessmentService assessments;
    private final RespondentRepository respondents;
    private final RespondentAnswerRepository answers;
    private final AskedRespondents asked;
    private final CurrentRespondent current;
    private final History history;
    private final Clock clock;

    ResponseService(AssessmentService assessments, RespondentRepository respondents, RespondentAnswerRepository answers,
            AskedRespondents asked, CurrentRespondent current, History history, Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.answers = answers;
        this.asked = asked;
        this.current = current;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    SelfView self(LanguageRequest wanted) {
        Respondent respondent = asked.get();
        AssessmentView assessment = assessments.get(Reference.of(respondent.assessmentId()));
        return self(respondent, assessment, wanted);
    }

    private SelfView self(Respondent respondent, AssessmentView assessment, LanguageRequest wanted) {
        String language = assessments.instrumentOf(assessment, wanted).language();
        boolean open = assessment.status() == AssessmentStatus.OPEN && !respondent.isSubmitted();
        return new SelfView(respondent.name(), assessment.title(), language, assessment.answering(),
                Notices.of(assessment.answering(), language), respondent.dueOn(assessment.dueOn()), respondent.dimensions(),
                respondent.status(), respondent.submittedAt(), open, current.endsAt());
    }

    @Transactional
    QuestionnaireView questionnaire(LanguageRequest wanted) {
        Respondent respondent = asked.get();
        AnsweredAssessment owners = assessments.answeredByOwner(Reference.of(respondent.assessmentId()), wanted);
        Map<String, AnswerView> given = new LinkedHashMap<>();
        answers.of(respondent.id()).stream().map(RespondentAnswer::view)
                .forEach(answer -> given.put(answer.questionKey(), answer));
        Set<String> dimensions = Set.copyOf(respondent.dimensions());
        Set<String> hidden = Combination.hidden(owners.instrument().scoringRules(),
                owners.answers().stream().map(AnswerView::given).toList(), owners.earlier(),
                new Voice(null, dimensions, given.values().stream().map(AnswerView::given).toList()));
        return QuestionnaireView.of(owners.assessment(), owners.instrument(), dimensions, given, hidden);
    }

    @Transactional
    AnswerView get(String questionKey) {
        Respondent respondent = asked.get();
        AssessmentView assessment = assessments.get(Reference.of(respondent.assessmentId()));
        AskedRespondents.requireAsked(asked.asked(respondent, assessment), questionKey);
        return view(answers.of(respondent.id(), List.of(questionKey)).get(questionKey), questionKey);
    }

    @Transactional
    AnswerView put(NewAnswer answer) {
        Begun begun = asked.begin();
        AskedRespondents.requireAsked(begun.asked(), answer.questionKey());
        begun.check().require(answer);
        return take(begun, List.of(begun.check().settled(answer))).getFirst();
    }

    @Transactional
    AnswersView putAll(List<NewAnswer> wanted) {
        Begun begun = asked.begin();
        wanted.stream().map(NewAnswer::questionKey).filter(key -> begun.instrument().question(key).isPresent())
                .forEach(key -> AskedRespondents.requireAsked(begun.asked(), key));
        begun.check().requireAll(wanted);
        return new AnswersView(take(begun, wanted.stream().map(begun.check()::settled).toList()));
    }

    /** Hands in what is answered; questions may stay open. Handing in twice is once. */
    @Transactional
    SelfView submit(LanguageRequest wanted) {
        Respondent respondent = asked.get();
        AssessmentView assessment = assessments.keepOpen(Reference.of(respondent.assessmentId()));
        respondents.lock(respondent);
        if (!respondent.isSubmitted()) {
            if (!answers.isAny(respondent.id())) {
                throw RespondentProblem.NOTHING_TO_SUBMIT.because("Answer at least one question before handing in");
            }
            respondent.submit(clock.instant());
            respondents.flush();
        }
        return self(respondent, assessment, wanted);
    }

    /** Lets answers change again, while the assessment is open. */
    @Transactional
    SelfView reopen(LanguageRequest wanted) {
        Respondent respondent = asked.get();
        AssessmentView assessment = assessments.keepOpen(Reference.of(respondent.assessmentId()));
        respondents.lock(respondent);
        if (respondent.isSubmitted()) {
            respondent.reopen(clock.instant());
            respondents.flush();
        }
        return self(respondent, assessment, wanted);
    }

    private List<AnswerView> take(Begun begun, List<NewAnswer> wanted) {
        Respondent respondent = begun.respondent();
        Instant now = clock.instant();
        Map<String, RespondentAnswer> stored = answers.of(respondent.id(),
                wanted.stream().map(NewAnswer::questionKey).toList());
        Map<String, AnswerView> before = new LinkedHashMap<>();
        stored.forEach((key, answer) -> before.put(key, answer.view()));
        new SeenAnswers(before).requireTagged(wanted);
        Map<String, AnswerView> after = new LinkedHashMap<>();
        for (NewAnswer answer : wanted) {
            after.put(answer.questionKey(), take(respondent, answer, stored.get(answer.questionKey()), now));
        }
        answers.flush();
        if (begun.assessment().answering() == Answering.NAMED) {
            history.record(ObjectReference.of("respondent", respondent.id()), respondent.version(), HistoryAction.CHANGED,
                    asFields(before), asFields(after));
        }
        return List.copyOf(after.values());
    }

    private AnswerView take(Respondent respondent, NewAnswer answer, @Nullable RespondentAnswer existing, Instant now) {
        if (answer.state() == AnswerState.MISSING) {
            if (existing != null) {
                answers.delete(existing);
            }
            return AnswerView.missing(answer.questionKey());
        }
        if (existing != null) {
            existing.take(answer, now);
            return existing.view();
        }
        RespondentAnswer added = new RespondentAnswer(respondent, answer, now);
        answers.persist(added);
        return added.view();
    }

    private static AnswerView view(@Nullable RespondentAnswer answer, String questionKey) {
        return answer == null ? AnswerView.missing(questionKey) : answer.view();
    }

    private static Map<String, AnswerEdit> asFields(Map<String, AnswerView> views) {
        Map<String, AnswerEdit> fields = new LinkedHashMap<>();
        views.forEach((key, view) -> {
            if (view.state() != AnswerState.MISSING) {
                fields.put("answers/" + key, AnswerEdit.of(view));
            }
        });
        return fields;
    }
}
