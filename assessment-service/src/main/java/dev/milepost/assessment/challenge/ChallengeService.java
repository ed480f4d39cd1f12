package dev.milepost.assessment.challenge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instrument.Challenge;
import dev.milepost.assessment.instrument.Instrument.Recommendation;
import dev.milepost.assessment.instrument.Instruments;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.reference.Reference;

/** Keeps own challenges, and adds them to what an instrument finds. */
@ApplicationScoped
public class ChallengeService {
    private static final int MOST = 100;

    private final OwnChallengeRepository challenges;
    private final Instruments instruments;
    private final Keeping<OwnChallenge, ChallengeEdit, OwnChallengeView> keeping;

    ChallengeService(OwnChallengeRepository challenges, Instruments instruments, Keepings keepings) {
        this.challenges = challenges;
        this.instruments = instruments;
        this.keeping = keepings.of("challenge", challenges);
    }

    /** The instrument with the organization's own challenges behind its own, as far as it asks their questions. */
    @Transactional
    public Instrument withOwn(Instrument instrument) {
        List<OwnChallenge> own = challenges.of(instrument.key());
        if (own.isEmpty()) {
            return instrument;
        }
        Set<String> codes = instrument.challenges().stream().map(Challenge::code).collect(Collectors.toSet());
        Set<String> questions = instrument.questions().map(Question::key).collect(Collectors.toSet());
        List<OwnChallenge> added = own.stream().filter(one -> !codes.contains(one.code())).toList();
        return instrument.finding(
                Stream.concat(instrument.challenges().stream(), added.stream().flatMap(one -> one.challengeFor(questions)))
                        .toList(),
                Stream.<Recommendation> concat(instrument.recommendations().stream(),
                        added.stream().flatMap(one -> one.recommendationsFor(questions))).toList());
    }

    @Transactional
    Page<OwnChallengeView> list(@Nullable String instrumentKey, @Nullable String externalId, boolean inBin,
            PageRequest page) {
        return keeping.pages(inBin).where("instrumentKey = :instrumentKey", "instrumentKey", instrumentKey)
                .where("externalId = :externalId", "externalId", externalId).page(page).map(OwnChallenge::view);
    }

    @Transactional
    OwnChallengeView get(Reference reference) {
        return keeping.get(reference);
    }

    @Transactional
    OwnChallengeView create(NewChallenge wanted) {
        if (challenges.number(wanted.instrumentKey()) >= MOST) {
            throw ChallengeProblem.TOO_MANY_CHALLENGES.because("An instrument can have %d own challenges", MOST);
        }
        OwnChallenge made = new OwnChallenge(wanted.instrumentKey(), wanted.edit(), keeping.now());
        requireFit(wanted.instrumentKey(), wanted.edit(), made.id());
        return keeping.add(made);
    }

    @Transactional
    OwnChallengeView change(Reference reference, Precondition precondition, MergePatch patch) {
        OwnChallenge challenge = keeping.required(reference);
        ChallengeEdit edit = keeping.merge(challenge, precondition, patch);
        requireFit(challenge.instrumentKey(), edit, challenge.id());
        return keeping.apply(challenge, edit);
    }

    @Transactional
    void delete(Reference reference, Precondition precondition) {
        keeping.delete(reference, precondition);
    }

    @Transactional
    OwnChallengeView restore(Reference reference) {
        OwnChallenge binned = keeping.requiredInBin(reference);
        requireFree(binned.instrumentKey(), binned.code(), binned.id());
        return keeping.restore(binned);
    }

    @Transactional
    Page<HistoryEntry> history(Reference reference, PageRequest page) {
        return keeping.history(reference, page);
    }

    private void requireFit(String instrumentKey, ChallengeEdit edit, UUID id) {
        Instrument instrument = instruments.newest(instrumentKey).orElseThrow(() -> ChallengeProblem.CHALLENGE_FLAWED
                .because("There is no instrument \"%s\"; GET /instruments lists them", instrumentKey)
                .at("/instrumentKey", "unknown-instrument", "must name a published instrument")).original();
        List<FieldError> errors = new ArrayList<>(flawsOf(instrument, edit));
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < edit.mitigations().size(); i++) {
            if (!keys.add(edit.mitigations().get(i).key())) {
                errors.add(new FieldError("/mitigations/" + i + "/key", "twice", "must be unique in the challenge"));
            }
        }
        if (!errors.isEmpty()) {
            throw ChallengeProblem.CHALLENGE_FLAWED.because("%s: %s", errors.getFirst().pointer(),
                    errors.getFirst().detail()).at(errors);
        }
        if (instrument.challenges().stream().anyMatch(one -> one.code().equals(edit.code()))) {
            throw ChallengeProblem.CHALLENGE_CODE_TAKEN.because("%s has a challenge %s of its own: choose another code",
                    instrumentKey, edit.code()).at("/code", "taken", "must differ from the instrument's own");
        }
        requireFree(instrumentKey, edit.code(), id);
    }

    private void requireFree(String instrumentKey, String code, UUID id) {
        if (challenges.isTaken(instrumentKey, code, id)) {
            throw ChallengeProblem.CHALLENGE_CODE_TAKEN.because("There is a challenge %s for %s already", code,
                    instrumentKey).at("/code", "taken", "must be unique for the instrument");
        }
    }

    /** As the check of instrument files says, with the places of a request. */
    private List<FieldError> flawsOf(Instrument instrument, ChallengeEdit edit) {
        List<FieldError> errors = new ArrayList<>();
        instruments.flawsOf(OwnChallenge.alone(instrument, edit), (pointer, detail) -> {
            if (pointer.startsWith("/challenges/0/")) {
                errors.add(new FieldError(pointer.substring("/challenges/0".length()), "challenge-flaw", detail));
            } else if (pointer.startsWith("/recommendations/")) {
                errors.add(new FieldError(pointer.replaceFirst("/recommendations", "/mitigations"), "challenge-flaw",
                        detail));
            }
        });
        return errors;
    }
}
