package dev.milepost.assessment.challenge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instrument.Challenge;
import dev.milepost.assessment.instrument.Instrument.Recommendation;
import dev.milepost.assessment.instrument.Instrument.SeverityRule;
import dev.milepost.assessment.instrument.Instrument.Signal;
import dev.milepost.kit.keeping.Kept;

/** An obstacle that one organization watches for in the answers to one instrument, in all its versions. */
@Entity
@Table(name = "own_challenge")
class OwnChallenge extends Kept<ChallengeEdit, OwnChallengeView> {
    @Column(name = "instrument_key", updatable = false)
    private String instrumentKey;
    @Column
    private String code;
    @Column
    private String name;
    @Column
    private String description;
    @Column(name = "medium_from")
    private int mediumFrom;
    @Column(name = "high_from")
    private int highFrom;
    @Convert(converter = ChallengeJson.OfSignals.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private List<ChallengeSignal> signals;
    @Convert(converter = ChallengeJson.OfMitigations.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private List<Mitigation> mitigations;

    protected OwnChallenge() {
    }

    OwnChallenge(String instrumentKey, ChallengeEdit edit, Instant now) {
        super(now);
        this.instrumentKey = instrumentKey;
        take(edit, now);
    }

    @Override
    protected ChallengeEdit edit() {
        return new ChallengeEdit(externalId(), code, name, description, new SeverityRule(mediumFrom, highFrom), signals,
                mitigations);
    }

    @Override
    protected final void take(ChallengeEdit edit, Instant now) {
        externalId(edit.externalId());
        code = edit.code();
        name = edit.name();
        description = edit.description();
        mediumFrom = edit.severity().medium();
        highFrom = edit.severity().high();
        signals = List.copyOf(edit.signals());
        mitigations = List.copyOf(edit.mitigations());
    }

    String instrumentKey() {
        return instrumentKey;
    }

    String code() {
        return code;
    }

    /** What of it a version of the instrument can show: signals and mitigations of questions that it has. */
    Stream<Challenge> challengeFor(Set<String> questions) {
        List<Signal> known = signals.stream().filter(signal -> questions.contains(signal.question()))
                .map(ChallengeSignal::signal).toList();
        return known.isEmpty() ? Stream.empty()
                : Stream.of(new Challenge(code, name, description, new SeverityRule(mediumFrom, highFrom), known));
    }

    Stream<Recommendation> recommendationsFor(Set<String> questions) {
        return mitigations.stream().map(mitigation -> mitigation.of(code)).flatMap(one -> {
            List<String> known = one.raises().stream().filter(questions::contains).toList();
            return known.isEmpty() ? Stream.empty()
                    : Stream.of(new Recommendation(one.key(), one.title(), one.description(), one.effort(), one.stepKey(),
                            one.challenge(), one.source(), known));
        });
    }

    /** The instrument with nothing but this to find, so that its rules can be checked as those of an instrument are. */
    static Instrument alone(Instrument instrument, ChallengeEdit edit) {
        return instrument.finding(
                List.of(new Challenge(edit.code(), edit.name(), edit.description(), edit.severity(),
                        edit.signals().stream().map(ChallengeSignal::signal).toList())),
                edit.mitigations().stream().map(mitigation -> mitigation.of(edit.code())).toList());
    }

    @Override
    protected OwnChallengeView view() {
        return new OwnChallengeView(id(), version(), externalId(), instrumentKey, code, name, description,
                new SeverityRule(mediumFrom, highFrom), signals, mitigations, createdAt(), updatedAt());
    }
}
