package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes one set of answers of those of several respondents.
 * <ul>
 * <li>An answer to a question that this respondent's other answers hide counts as not given.
 * <li>More respondents who say that a question does not apply than respondents who answer it make it not applicable;
 * otherwise those who answered decide by the rule; where nobody did, those who do not know do.
 * <li>An option counts as chosen where more than half of those who answered chose it.
 * <li>A question that no respondent is asked keeps the owner's own answer.
 * <li>No figure is told that fewer than {@code fewest} respondents made.
 * </ul>
 */
public final class Combination {
    /** How many respondents a group needs before anything is told of it. */
    public static final int CONFIDENTIAL_FEWEST = 5;

    private final CombinationRule rule;
    private final int fewest;
    private final Map<String, Integer> levels;
    private final Map<String, GivenAnswer> own = new HashMap<>();
    private final Function<String, GivenAnswer> earlier;

    /**
     * @param fewest 1 where answers are given by name, {@link #CONFIDENTIAL_FEWEST} otherwise
     * @param levels how many levels each question has, by key; absent for those that have none
     * @param own what the owner answers
     * @param earlier what was answered in the assessment before; only conditions look at it
     */
    public Combination(CombinationRule rule, int fewest, Map<String, Integer> levels, List<GivenAnswer> own,
            List<GivenAnswer> earlier) {
        this.rule = rule;
        this.fewest = fewest;
        this.levels = Map.copyOf(levels);
        own.forEach(answer -> this.own.put(answer.questionKey(), answer));
        this.earlier = Known.byQuestion(earlier);
    }

    /** In the order of the questions, only those that a respondent is asked. */
    public Map<String, CombinedAnswer> of(ScoringRules rules, List<Voice> voices) {
        Branching branching = new Branching(rules.questions());
        List<Heard> heard = voices.stream().map(voice -> heard(rules, branching, voice)).toList();
        Map<String, CombinedAnswer> combined = new LinkedHashMap<>();
        for (ScoredQuestion question : rules.questions()) {
            List<Heard> asked = heard.stream().filter(one -> one.voice().isAsked(question)).toList();
            if (!asked.isEmpty()) {
                combined.put(question.key(), combine(question, asked));
            }
        }
        return combined;
    }

    /** What is scored: the combined answers, and the owner's own to what no respondent is asked. */
    public List<GivenAnswer> scored(Map<String, CombinedAnswer> combined) {
        List<GivenAnswer> answers = new ArrayList<>();
        combined.values().forEach(one -> answers.add(one.answer()));
        own.forEach((key, answer) -> {
            if (!combined.containsKey(key)) {
                answers.add(answer);
            }
        });
        return answers;
    }

    private CombinedAnswer combine(ScoredQuestion question, List<Heard> asked) {
        int notApplicable = 0;
        int dontKnow = 0;
        List<GivenAnswer> answered = new ArrayList<>();
        for (Heard one : asked) {
            GivenAnswer answer = one.answerTo(question.key());
            switch (answer.state()) {
                case ANSWERED -> answered.add(answer);
                case NOT_APPLICABLE -> notApplicable++;
                case DONT_KNOW -> dontKnow++;
                case MISSING -> {
                }
            }
        }
        List<BigDecimal> values = answered.size() < fewest ? List.of()
                : answered.stream().map(GivenAnswer::value).filter(value -> value != null).toList();
        Agreement agreement = values.isEmpty() ? null
                : Agreement.of(values, levels.getOrDefault(question.key(), 0));
        GivenAnswer told = tell(question, answered, values, notApplicable, dontKnow);
        int given = answered.size() + notApplicable + dontKnow;
        boolean withheld = rule != CombinationRule.OWNER_DECIDES && told.state() == AnswerState.MISSING && given > 0;
        return new CombinedAnswer(told, asked.size(), answered.size(), notApplicable, dontKnow, withheld, agreement);
    }

    private GivenAnswer tell(ScoredQuestion question, List<GivenAnswer> answered, List<BigDecimal> values,
            int notApplicable, int dontKnow) {
        String key = question.key();
        if (rule == CombinationRule.OWNER_DECIDES) {
            return own.getOrDefault(key, GivenAnswer.missing(key));
        }
        int told = answered.size() < fewest ? 0 : answered.size();
        if (notApplicable >= fewest && notApplicable > told) {
            return new GivenAnswer(key, AnswerState.NOT_APPLICABLE, null);
        }
        if (told > 0) {
            return valued(key, answered, values);
        }
        return dontKnow >= fewest ? new GivenAnswer(key, AnswerState.DONT_KNOW, null) : GivenAnswer.missing(key);
    }

    private GivenAnswer valued(String key, List<GivenAnswer> answered, List<BigDecimal> values) {
        Set<String> options = chosenByMost(answered);
        if (values.isEmpty()) {
            return new GivenAnswer(key, AnswerState.ANSWERED, null, options);
        }
        Mean mean = switch (rule) {
            case MEAN -> new Mean(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), values.size());
            case MINIMUM -> new Mean(values.stream().reduce(BigDecimal::min).orElseThrow(), 1);
            case MEDIAN, OWNER_DECIDES -> Quantiles.median(values);
        };
        return mean.count() == 1 ? new GivenAnswer(key, AnswerState.ANSWERED, mean.sum(), options)
                : new GivenAnswer(key, AnswerState.ANSWERED, mean.rounded(), options, mean);
    }

    private static Set<String> chosenByMost(List<GivenAnswer> answered) {
        Map<String, Integer> counts = new HashMap<>();
        answered.forEach(answer -> answer.options().forEach(option -> counts.merge(option, 1, Integer::sum)));
        Set<String> chosen = new HashSet<>();
        counts.forEach((option, count) -> {
            if (count * 2 > answered.size()) {
                chosen.add(option);
            }
        });
        return chosen;
    }

    /**
     * Keys of the questions that one respondent's answers hide. What the respondent isn't asked is as the owner answers it.
     */
    public static Set<String> hidden(ScoringRules rules, List<GivenAnswer> own, List<GivenAnswer> earlier, Voice voice) {
        return new Combination(CombinationRule.OWNER_DECIDES, 1, Map.of(), own, earlier)
                .hidden(rules, new Branching(rules.questions()), voice, byQuestion(voice));
    }

    private Heard heard(ScoringRules rules, Branching branching, Voice voice) {
        Map<String, GivenAnswer> answers = byQuestion(voice);
        hidden(rules, branching, voice, answers).forEach(answers::remove);
        return new Heard(voice, answers);
    }

    private Set<String> hidden(ScoringRules rules, Branching branching, Voice voice, Map<String, GivenAnswer> answers) {
        Map<String, GivenAnswer> known = new HashMap<>();
        for (ScoredQuestion question : rules.questions()) {
            GivenAnswer answer = (voice.isAsked(question) ? answers : own).get(question.key());
            if (answer != null) {
                known.put(question.key(), answer);
            }
        }
        return branching.hidden(key -> known.getOrDefault(key, GivenAnswer.missing(key)), earlier);
    }

    private static Map<String, GivenAnswer> byQuestion(Voice voice) {
        Map<String, GivenAnswer> answers = new HashMap<>();
        voice.answers().forEach(answer -> answers.put(answer.questionKey(), answer));
        return answers;
    }

    /** A respondent with the answers that count. */
    private record Heard(Voice voice, Map<String, GivenAnswer> byQuestion) {

        GivenAnswer answerTo(String key) {
            return byQuestion.getOrDefault(key, GivenAnswer.missing(key));
        }
    }
}
