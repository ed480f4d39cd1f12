package dev.milepost.plan.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.schedule.WorkCalendar;
import dev.milepost.plan.template.Template.TemplateBudget;
import dev.milepost.plan.template.TemplatePreview.PreviewBudget;

/** Shows the plan that a template would make, without making it. */
@ApplicationScoped
class TemplatePreviewer {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int CENTS = 2;

    private final TemplateService templates;

    TemplatePreviewer(TemplateService templates) {
        this.templates = templates;
    }

    TemplatePreview preview(String key, PreviewRequest request, String language) {
        Template template = templates.get(key).in(language);
        WorkingTime working = request.calendar() == null ? WorkingTime.MONDAY_TO_FRIDAY : request.calendar();
        WorkCalendar calendar = working.complete().calendar("/calendar");
        return TemplatePreview.of(template, TemplateCheck.network(template, request.startDate(), calendar).schedule(),
                shared(template.budget(), request.budget()));
    }

    /** Each part is what the shares up to it make less what those before it made: cents are never lost between them. */
    static List<PreviewBudget> shared(List<TemplateBudget> budget, @Nullable BigDecimal whole) {
        List<PreviewBudget> shared = new ArrayList<>();
        BigDecimal shares = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (TemplateBudget part : budget) {
            BigDecimal amount = null;
            if (whole != null) {
                shares = shares.add(part.share());
                BigDecimal upToHere = whole.multiply(shares).divide(WHOLE, CENTS, RoundingMode.HALF_UP);
                amount = upToHere.subtract(given);
                given = upToHere;
            }
            shared.add(new PreviewBudget(part.category(), part.share(), part.name(), amount));
        }
        return shared;
    }
}
