package dev.milepost.roi.focus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One charge as a file says it.
 *
 * @param on the day on which its charge period begins, in UTC as FOCUS demands
 * @param tags by key; a tag without a value is "true"
 * @param period null where the file doesn't say it
 * @param identity SHA-256 of what the charge is known by, whatever it cost, in hexadecimal
 */
record FocusRow(LocalDate on, BigDecimal cost, String currency, ChargeCategory category, String service,
        @Nullable String provider, String billingAccountId, @Nullable String subAccountId, @Nullable String invoice,
        @Nullable String description, Map<String, String> tags, @Nullable BillingPeriod period, String identity) {

    boolean fits(CostRuleEdit rule) {
        return fitsService(rule.service()) && fits(rule.provider(), provider)
                && fits(rule.billingAccountId(), billingAccountId) && fits(rule.subAccountId(), subAccountId)
                && (rule.chargeCategory() == null || rule.chargeCategory() == category)
                && (rule.tagKey() == null || tags.containsKey(rule.tagKey())
                        && fits(rule.tagValue(), tags.get(rule.tagKey())));
    }

    Optional<String> tag(@Nullable String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(tags.get(key));
    }

    private boolean fitsService(@Nullable String wanted) {
        return wanted == null || (wanted.endsWith("*") ? service.startsWith(wanted.substring(0, wanted.length() - 1))
                : wanted.equals(service));
    }

    private static boolean fits(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
