package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.Combination;
import dev.milepost.assessment.scoring.CombinedAnswer;
import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Scoring;
import dev.milepost.assessment.scoring.Voice;

/**
 * An assessment with everything its result rests on: the answers that the owner gave, in the order of their questions' keys;
 * what respondents answered, as far as it may be told (nothing where the owner answers alone); what was answered in the
 * assessment before, where the questionnaire looks back; and where dimensions stood in the first assessment of the series, from
 * 0
 * to 1, by their keys. Belongs to one request.
 */
public final class AnsweredAssessment {

    private final AssessmentView assessment;
    private final Instrument instrument;
    private final List<AnswerView> answers;
    private final List<Voice> voices;
    private final List<GivenAnswer> earlier;
    private final Map<String, BigDecimal> baselines;
    /** Combined once, when it is asked for: several parts of a result look at it, and there may be thousands of answers. */
    private @Nullable Map<String, CombinedAnswer> combined;

    public AnsweredAssessment(AssessmentView assessment, Instrument instrument, List<AnswerView> answers, List<Voice> voices,
            List<GivenAnswer> earlier, Map<String, BigDecimal> baselines) {
        this.assessment = assessment;
        this.instrument = instrument;
        this.answers = List.copyOf(answers);
        this.voices = List.copyOf(voices);
        this.earlier = List.copyOf(earlier);
        this.baselines = Map.copyOf(baselines);
    }

    /** One whose owner answers alone. */
    public AnsweredAssessment(AssessmentView assessment, Instrument instrument, List<AnswerView> answers) {
        this(assessment, instrument, answers, List.of(), List.of(), Map.of());
    }

    public AssessmentView assessment() {
        return assessment;
    }

    public Instrument instrument() {
        return instrument;
    }

    public List<AnswerView> answers() {
        return answers;
    }

    public List<Voice> voices() {
        return voices;
    }

    public List<GivenAnswer> earlier() {
        return earlier;
    }

    public Map<String, BigDecimal> baselines() {
        return baselines;
    }

    public Scores scores() {
        return Scoring.score(instrument.scoringRules().from(baselines), given(), earlier);
    }

    /** What is scored: the owner's answers, or those of the respondents combined. */
    public List<GivenAnswer> given() {
        return voices.isEmpty() ? own() : combination().scored(combined());
    }

    /**
     * What respondents answered together, by question in the order of the questionnaire; empty where the owner answers alone.
     */
    public Map<String, CombinedAnswer> combined() {
        Map<String, CombinedAnswer> known = combined;
        if (known == null) {
            known = voices.isEmpty() ? Map.of() : combination().of(instrument.scoringRules(), voices);
            combined = known;
        }
        return known;
    }

    /**
     * Keys of the questions of which something is told beside the figures, such as comments: enough respondents answered them.
     */
    public Set<String> toldOf() {
        int fewest = fewest();
        return combined().entrySet().stream().filter(one -> fewest == 1 || one.getValue().answered() >= fewest)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Combination combination() {
        return new Combination(assessment.combination(), fewest(), instrument.levelCounts(), own(), earlier);
    }

    /** How many respondents a figure needs before it is told. */
    public int fewest() {
        return assessment.answering() == Answering.CONFIDENTIAL ? Combination.CONFIDENTIAL_FEWEST : 1;
    }

    private List<GivenAnswer> own() {
        return answers.stream().map(AnswerView::given).toList();
    }

    /** What counts of it for the assessment after it. */
    List<GivenAnswer> shown() {
        List<GivenAnswer> given = given();
        Set<String> hidden = Scoring.hidden(instrument.scoringRules(), given, earlier);
        return given.stream().filter(answer -> !hidden.contains(answer.questionKey())).toList();
    }

    boolean isBlank() {
        return given().stream().allMatch(answer -> answer.state() == AnswerState.MISSING);
    }

    /** Keys of the questions that other answers leave out. */
    public Set<String> hidden() {
        return Scoring.hidden(instrument.scoringRules(), own(), earlier);
    }

    public Map<String, AnswerView> answersByQuestion() {
        return answers.stream().collect(Collectors.toMap(AnswerView::questionKey, Function.identity()));
    }
}
