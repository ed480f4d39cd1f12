package dev.milepost.assessment.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.document.Words;
import dev.milepost.assessment.evidence.EvidenceToday;
import dev.milepost.assessment.evidence.EvidenceView;
import dev.milepost.assessment.instrument.Instrument.Dimension;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.report.ReportPage.Answered;
import dev.milepost.assessment.report.ReportPage.Choice;
import dev.milepost.assessment.report.ReportPage.Line;
import dev.milepost.assessment.run.AnswerView;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.Exclusion;
import dev.milepost.assessment.scoring.ItemScore;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Shown;
import dev.milepost.kit.document.Clean;

/** Says what was answered to each question, completely. */
final class AnswerMaking {
    private static final int POINT_DIGITS = 2;

    private final Map<String, AnswerView> answers;
    private final Map<String, ItemScore> items;
    private final Set<String> hidden;
    private final BigDecimal scale;
    private final Said said;
    private final Words words;

    AnswerMaking(AnsweredAssessment answered, Scores scores, Said said, Words words) {
        this.answers = answered.answersByQuestion();
        this.items = scores.items().stream()
                .collect(Collectors.toMap(item -> item.question().key(), Function.identity()));
        this.hidden = answered.hidden();
        this.scale = scores.rules().scale();
        this.said = said;
        this.words = words;
    }

    List<Answered> of(Dimension dimension, int number) {
        List<Answered> questions = new ArrayList<>();
        for (Question question : dimension.questions()) {
            questions.add(of(question, number + "." + (questions.size() + 1)));
        }
        return questions;
    }

    private Answered of(Question question, String number) {
        AnswerView answer = answers.get(question.key());
        ItemScore item = Objects.requireNonNull(items.get(question.key()), question.key());
        AnswerState state = item.state();
        boolean asked = !hidden.contains(question.key());
        return new Answered(number, Clean.plain(question.text()), asked ? words.of("state", state) : words.of("notAsked"),
                asked ? "state-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-') : "state-hidden",
                choices(question, answer, item), lines(question, answer, item));
    }

    private List<Choice> choices(Question question, @Nullable AnswerView answer, ItemScore item) {
        List<String> chosen = answer == null || answer.options() == null ? List.of() : answer.options();
        BigDecimal value = item.value();
        List<Choice> choices = new ArrayList<>();
        switch (question.type()) {
            case SINGLE -> question.levels().forEach(level -> choices.add(new Choice(Integer.toString(level.value()),
                    Clean.plain(level.text()), value != null && value.compareTo(BigDecimal.valueOf(level.value())) == 0)));
            case MULTIPLE -> question.options().forEach(option -> choices.add(new Choice(words.number(option.points(), 2),
                    Clean.plain(option.text()), chosen.contains(option.key()))));
            case SCALE, NUMBER, DATE, TEXT -> {
                // what was answered stands below
            }
        }
        return choices;
    }

    private List<Line> lines(Question question, @Nullable AnswerView answer, ItemScore item) {
        List<Line> lines = new ArrayList<>();
        add(lines, "answer", given(question, answer, item));
        if (answer != null) {
            add(lines, "reason", answer.reason());
            add(lines, "comment", answer.comment());
            Instant at = answer.answeredAt();
            if (at != null) {
                add(lines, "answeredOn", words.date(ReportMaking.day(at))
                        + (answer.carriedOver() ? " · " + words.of("carriedOver") : ""));
            }
        }
        said.remarks().stream().filter(remark -> remark.questionKey().equals(question.key()))
                .forEach(remark -> add(lines, "comment", Objects.requireNonNullElse(remark.name(), words.of("respondent"))
                        + ": " + remark.text()));
        said.evidence().getOrDefault(question.key(), List.of())
                .forEach(evidence -> add(lines, "evidence", evidence(evidence)));
        add(lines, "counts", counts(item));
        add(lines, "sources", question.sources().stream().map(source -> source.catalogue().title() + ", " + source.id())
                .collect(Collectors.joining("; ")));
        return lines;
    }

    /** Where no list shows it. */
    private @Nullable String given(Question question, @Nullable AnswerView answer, ItemScore item) {
        BigDecimal value = item.value();
        return switch (question.type()) {
            case SINGLE, MULTIPLE -> null;
            case SCALE -> value == null ? null
                    : words.with("ofScale", words.number(value, 2), question.levels().getFirst().value(),
                            Clean.plain(question.levels().getFirst().text()), question.levels().getLast().value(),
                            Clean.plain(question.levels().getLast().text()));
            case NUMBER -> value == null ? null
                    : words.number(value, 6) + (question.unit() == null ? "" : " " + Clean.plain(question.unit()));
            case DATE -> answer == null || answer.date() == null ? null : words.date(answer.date());
            case TEXT -> answer == null ? null : answer.text();
        };
    }

    private String evidence(EvidenceToday today) {
        EvidenceView view = today.evidence();
        List<String> parts = new ArrayList<>(List.of(view.title(), words.of("evidence", view.level())));
        if (view.datedOn() != null) {
            parts.add(words.with("ofDay", words.date(view.datedOn())));
        }
        if (view.expiresOn() != null) {
            parts.add(words.with(today.expired() ? "expired" : "goodUntil", words.date(view.expiresOn())));
        }
        if (view.url() != null) {
            parts.add(view.url());
        }
        today.attached().forEach(file -> parts.add(file.name() + " (SHA-256 " + file.sha256() + ")"));
        if (view.note() != null) {
            parts.add(view.note());
        }
        return String.join(" · ", parts);
    }

    private String counts(ItemScore item) {
        Exclusion excluded = item.excluded();
        return excluded != null ? words.of("excluded", excluded)
                : words.with("adds", words.number(Shown.points(item.contribution(), scale), POINT_DIGITS),
                        words.number(Shown.points(item.share(), scale), POINT_DIGITS));
    }

    private void add(List<Line> lines, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(new Line(words.of(label), Clean.plain(text)));
        }
    }
}
