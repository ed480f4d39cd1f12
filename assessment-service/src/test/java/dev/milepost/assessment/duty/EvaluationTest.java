package dev.milepost.assessment.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.assessment.duty.ScreeningResult.Applies;
import dev.milepost.assessment.duty.ScreeningResult.Flag;
import dev.milepost.assessment.duty.ScreeningResult.Need;

/** The rows of the law against answers, as of days on which they change. */
class EvaluationTest {
    private static final DutyFile FILE = new DutyFile();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void everyRowIsWholeInFourLanguages() {
        assertThat(FILE.duties()).hasSizeGreaterThan(15).allSatisfy(duty -> {
            assertThat(duty.title().keySet()).containsExactlyInAnyOrder("en", "de", "es", "fr");
            assertThat(duty.text().keySet()).containsExactlyInAnyOrder("en", "de", "es", "fr");
            assertThat(duty.source()).startsWith("http");
            assertThat(duty.lastChecked()).isAfter(duty.inForceFrom().minusYears(3));
            assertThat(duty.effortDays()).isPositive();
        });
        assertThat(FILE.criteria()).allSatisfy(
                criterion -> assertThat(criterion.text().keySet()).containsExactlyInAnyOrder("en", "de", "es", "fr"));
        assertThat(FILE.criteria()).filteredOn(criterion -> criterion.group() == CriterionGroup.GDPR_CASE).hasSize(3);
        assertThat(FILE.criteria()).filteredOn(criterion -> criterion.group() == CriterionGroup.WP248).hasSize(9);
        assertThat(FILE.criteria()).filteredOn(criterion -> criterion.group() == CriterionGroup.AI_ACT_ANNEX_III).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = { "gdpr-automated-evaluation", "gdpr-sensitive-large-scale", "gdpr-public-monitoring" })
    void anyOfTheThreeCasesMakesAnAssessmentRequired(String key) {
        assertThat(result(TODAY, "eu", "personal-data", key).dataProtectionImpactAssessment().need())
                .isEqualTo(Need.REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({ "0, NOT_INDICATED", "1, ADVISED", "2, REQUIRED", "9, REQUIRED" })
    void twoOfTheNineCriteriaMakeItRequiredAndOneAdvised(int met, Need need) {
        List<String> criteria = FILE.criteria().stream().filter(one -> one.group() == CriterionGroup.WP248)
                .map(Criterion::key).limit(met).toList();
        List<String> yes = new java.util.ArrayList<>(criteria);
        yes.addAll(List.of("eu", "personal-data"));

        ScreeningResult result = result(TODAY, yes.toArray(String[]::new));

        assertThat(result.dataProtectionImpactAssessment().need()).isEqualTo(need);
        assertThat(result.dataProtectionImpactAssessment().criteria()).hasSize(met);
    }

    @Test
    void everyTwoOfTheNineAreEnough() {
        List<String> nine = FILE.criteria().stream().filter(one -> one.group() == CriterionGroup.WP248).map(Criterion::key)
                .toList();
        for (String one : nine) {
            for (String other : nine) {
                Need need = result(TODAY, "eu", "personal-data", one, other).dataProtectionImpactAssessment().need();
                assertThat(need).as(one + " and " + other).isEqualTo(one.equals(other) ? Need.ADVISED : Need.REQUIRED);
            }
        }
    }

    @Test
    void withoutPersonalDataOrOutsideTheUnionThereIsNothingToAssess() {
        assertThat(result(TODAY, "eu", "wp248-scoring", "wp248-vulnerable").dataProtectionImpactAssessment().need())
                .isEqualTo(Need.NOT_INDICATED);
        assertThat(result(TODAY, "personal-data", "wp248-scoring", "wp248-vulnerable").flags()).isEmpty();
    }

    @Test
    void whatNobodyHasAnsweredStaysOpenAndIsNamed() {
        Map<String, CriterionAnswer> answers = answers("eu", "personal-data", "wp248-scoring");
        answers.put("wp248-vulnerable", CriterionAnswer.DONT_KNOW);
        ScreeningResult result = new Evaluation(FILE, answers, TODAY, "en").result("", null, List.of());

        assertThat(result.dataProtectionImpactAssessment().need()).isEqualTo(Need.OPEN);
        Flag flag = flag(result, "gdpr-dpia");
        assertThat(flag.applies()).isEqualTo(Applies.OPEN);
        assertThat(flag.open()).extracting(ScreeningResult.FlagCriterion::key).containsExactly("wp248-vulnerable");
        assertThat(flag.because()).extracting(ScreeningResult.FlagCriterion::key).containsExactly("eu", "personal-data",
                "wp248-scoring");
    }

    /** The days are those of the rows' sources. */
    @ParameterizedTest
    @CsvSource({
            "2025-02-01, ban-emotion-at-work, ai-act-prohibited, UPCOMING",
            "2025-02-02, ban-emotion-at-work, ai-act-prohibited, IN_FORCE",
            "2026-12-01, ban-intimate-imagery, ai-act-intimate-imagery, UPCOMING",
            "2026-12-02, ban-intimate-imagery, ai-act-intimate-imagery, IN_FORCE",
            "2026-11-27, annex-employment, ai-act-high-risk-deployer, UPCOMING",
            "2027-12-01, annex-employment, ai-act-high-risk-deployer, UPCOMING",
            "2027-12-02, annex-employment, ai-act-high-risk-deployer, IN_FORCE",
            "2027-12-02, annex-employment, ai-act-inform-workers, IN_FORCE",
            "2027-12-02, credit-insurance, ai-act-fria, IN_FORCE",
            "2025-02-02, deployer, ai-act-literacy, IN_FORCE",
            "2026-08-02, deepfake-or-public-text, ai-act-deepfake, IN_FORCE",
            "2026-08-01, emotion-or-category, ai-act-emotion-or-category, UPCOMING",
            "2026-08-02, talks-to-people, ai-act-say-it-is-ai-deployer, IN_FORCE" })
    void aDutyOfADeployerIsInForceFromItsDay(LocalDate on, String criterion, String duty, DutyState state) {
        Flag flag = flag(result(on, "eu", "deployer", criterion), duty);

        assertThat(flag.state()).isEqualTo(state);
        assertThat(flag.applies()).isEqualTo(Applies.YES);
        assertThat(flag.article()).isNotBlank();
    }

    @Test
    void aNarrowTaskIsNoHighRiskSystem() {
        assertThat(result(LocalDate.of(2028, 1, 1), "eu", "deployer", "annex-employment", "narrow-task").flags())
                .extracting(Flag::dutyKey).containsExactly("ai-act-literacy");
    }

    @Test
    void contentOfSystemsAlreadyOnTheMarketIsMarkedLater() {
        LocalDate september = LocalDate.of(2026, 9, 1);
        assertThat(flag(result(september, "eu", "provider", "generates-content"), "ai-act-mark-content").state())
                .isEqualTo(DutyState.IN_FORCE);
        ScreeningResult earlier = result(september, "eu", "provider", "generates-content", "on-market-before-august-2026");
        assertThat(earlier.flags()).extracting(Flag::dutyKey).doesNotContain("ai-act-mark-content");
        assertThat(flag(earlier, "ai-act-mark-content-earlier").state()).isEqualTo(DutyState.UPCOMING);
    }

    @ParameterizedTest
    @CsvSource({ "2026-12-31, ccpa-admt-notice, UPCOMING", "2027-01-01, ccpa-admt-notice, IN_FORCE",
            "2027-01-01, ccpa-admt-opt-out, IN_FORCE", "2026-01-01, ccpa-risk-assessment, IN_FORCE",
            "2028-03-31, ccpa-risk-attestation, UPCOMING", "2028-04-01, ccpa-risk-attestation, IN_FORCE" })
    void californiaAsksForNoticeAndAWayOutOfAutomatedDecisions(LocalDate on, String duty, DutyState state) {
        assertThat(flag(result(on, "california", "ccpa-replaces-decision", "ccpa-significant-decision"), duty).state())
                .isEqualTo(state);
    }

    @Test
    void anAidToAHumanDecisionIsNoAutomatedOne() {
        assertThat(result(TODAY, "california", "ccpa-significant-decision").flags()).isEmpty();
    }

    @Test
    void theHardestComesFirst() {
        ScreeningResult result = result(TODAY, "eu", "deployer", "personal-data", "ban-social-scoring", "wp248-scoring");

        assertThat(result.flags().getFirst().level()).isEqualTo(DutyLevel.PROHIBITED);
        assertThat(result.flags().getLast().level()).isEqualTo(DutyLevel.ADVISED);
        assertThat(result.answered()).isEqualTo(result.asked());
    }

    @Test
    void aDutyEndsBehindItsLastDay() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        assertThat(DutyState.on(day, day.minusDays(5), day)).isEqualTo(DutyState.IN_FORCE);
        assertThat(DutyState.on(day.plusDays(1), day.minusDays(5), day)).isEqualTo(DutyState.ENDED);
        assertThat(DutyState.on(day, day, null)).isEqualTo(DutyState.IN_FORCE);
    }

    private static Flag flag(ScreeningResult result, String key) {
        return result.flags().stream().filter(flag -> flag.dutyKey().equals(key)).findFirst().orElseThrow();
    }

    /** All other criteria are answered with no. */
    private static ScreeningResult result(LocalDate on, String... yes) {
        return new Evaluation(FILE, answers(yes), on, "en").result("", null, List.of());
    }

    private static Map<String, CriterionAnswer> answers(String... yes) {
        Set<String> met = Set.copyOf(Arrays.asList(yes).stream().distinct().toList());
        Map<String, CriterionAnswer> answers = new TreeMap<>();
        FILE.criteria().forEach(criterion -> answers.put(criterion.key(),
                met.contains(criterion.key()) ? CriterionAnswer.YES : CriterionAnswer.NO));
        return answers;
    }
}
