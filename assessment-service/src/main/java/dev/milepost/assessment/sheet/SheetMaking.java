package dev.milepost.assessment.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.aisystem.AiSystemView;
import dev.milepost.assessment.aisystem.BiasCheckView;
import dev.milepost.assessment.aisystem.ImpactAssessmentView;
import dev.milepost.assessment.aisystem.RegisteredSystem;
import dev.milepost.assessment.dataasset.DataAssetView;
import dev.milepost.assessment.document.Words;
import dev.milepost.assessment.duty.Certainty;
import dev.milepost.assessment.duty.DutyState;
import dev.milepost.assessment.duty.ScreeningResult;
import dev.milepost.assessment.duty.ScreeningResult.Applies;
import dev.milepost.assessment.duty.ScreeningResult.Flag;
import dev.milepost.kit.document.Clean;

/** Says everything of one AI system in one language, shortened to what one page holds. */
final class SheetMaking {
    private static final int LONGEST_TITLE = 70;

    private final Words words;
    private final SheetLimits limits;

    SheetMaking(Words words, SheetLimits limits) {
        this.words = words;
        this.limits = limits;
    }

    SheetPage page(RegisteredSystem registered, List<DataAssetView> assets, ScreeningResult screening, LocalDate today) {
        AiSystemView system = registered.system();
        List<Flag> applying = screening.flags().stream().filter(flag -> flag.applies() == Applies.YES).toList();
        return new SheetPage(shortened(system.name(), LONGEST_TITLE),
                words.of("status", system.status()) + " · " + words.of("role", system.role()) + " · "
                        + words.with("prepared", words.date(today)),
                rows(system, assets), first(registered.checks(), limits.rows()).stream().map(this::check).toList(),
                more(registered.checks(), limits.rows()),
                first(registered.assessments(), limits.rows()).stream().map(this::impact).toList(),
                more(registered.assessments(), limits.rows()), screening(screening),
                first(applying, limits.duties()).stream().map(this::duty).toList(), more(applying, limits.duties()),
                screening.notice());
    }

    private List<SheetPage.Row> rows(AiSystemView system, List<DataAssetView> assets) {
        List<SheetPage.Row> rows = new ArrayList<>();
        rows.add(row("purpose", system.purpose()));
        rows.add(row("supplier", system.supplier()));
        rows.add(row("owner", system.owner()));
        rows.add(row("affectedGroups", String.join(", ", system.affectedGroups())));
        rows.add(row("data",
                assets.isEmpty() ? words.of("noData") : String.join(", ", assets.stream().map(this::asset).toList())));
        rows.add(row("humanOversight", system.humanOversight()));
        rows.add(row("switchOff", system.switchOff()));
        rows.add(row("dates", dates(system)));
        return rows;
    }

    private String asset(DataAssetView asset) {
        return asset.name() + " (" + words.of("personalData", asset.personalData()) + ")";
    }

    private @Nullable String dates(AiSystemView system) {
        List<String> dates = new ArrayList<>();
        add("inUseSince", system.inUseSince(), dates);
        add("retiredOn", system.retiredOn(), dates);
        add("reviewDue", system.reviewDue(), dates);
        return dates.isEmpty() ? words.of("noDates") : String.join(" · ", dates);
    }

    private void add(String key, @Nullable LocalDate date, List<String> dates) {
        if (date != null) {
            dates.add(words.with(key, words.date(date)));
        }
    }

    private SheetPage.Row row(String key, @Nullable String text) {
        return new SheetPage.Row(words.of(key), text == null || text.isBlank() ? null : shortened(text, limits.text()));
    }

    private SheetPage.Check check(BiasCheckView check) {
        return new SheetPage.Check(words.date(check.checkedOn()),
                shortened(check.tested() + " – " + check.groups(), limits.cell()), shortened(check.result(), limits.cell()),
                words.of("bias", check.outcome()), "is-" + check.outcome().name().toLowerCase(Locale.ROOT));
    }

    private SheetPage.Impact impact(ImpactAssessmentView impact) {
        return new SheetPage.Impact(words.of("impact", impact.kind()),
                words.of("impactStatus", impact.status())
                        + (impact.assessedOn() == null ? "" : ", " + words.date(impact.assessedOn())),
                impact.residualRisk() == null ? "–" : words.of("risk", impact.residualRisk()));
    }

    /** What hangs on missing answers is only counted: a page that is shown around accuses nobody by what isn't known. */
    private String screening(ScreeningResult screening) {
        String text = screening.screeningId() == null ? words.with("notScreened", words.date(screening.asOf()))
                : words.with("screened", screening.answered(), screening.asked(), words.date(screening.asOf()));
        long open = screening.flags().stream().filter(flag -> flag.applies() == Applies.OPEN).count();
        return open == 0 ? text : text + " " + words.with("open", open);
    }

    private SheetPage.Duty duty(Flag flag) {
        String time = flag.state() == DutyState.IN_FORCE ? words.of("inForce")
                : words.with("upcoming", words.date(flag.inForceFrom()));
        return new SheetPage.Duty(words.of("level", flag.level()), "is-" + flag.level().name().toLowerCase(Locale.ROOT),
                shortened(flag.title(), limits.cell()),
                words.of("law", flag.law()) + ", " + shortened(flag.article(), limits.cell()),
                flag.certainty() == Certainty.REPORTED ? time + " " + words.of("reported") : time);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }

    private static int more(List<?> all, int most) {
        return Math.max(0, all.size() - most);
    }

    private static String shortened(String text, int longest) {
        String clean = Clean.plain(text).replaceAll("\\s+", " ").strip();
        return clean.codePointCount(0, clean.length()) <= longest ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
