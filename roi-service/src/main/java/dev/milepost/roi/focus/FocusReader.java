package dev.milepost.roi.focus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.roi.money.CurrencyCode;

/**
 * Reads charges as the FinOps Open Cost and Usage Specification has them (columns and their formats of FOCUS 1.0 to 1.3:
 * numeric
 * format, date/time format, key-value format and null handling), and names whatever it can't take.
 */
final class FocusReader {
    /** Columns without which no charge can be entered; the cost is one more. */
    static final List<String> NEEDED = List.of("BillingAccountId", "BillingCurrency", "ChargeCategory", "ChargePeriodStart",
            "ChargePeriodEnd", "ServiceName");
    /**
     * What a charge is known by beside the needed columns: those of FOCUS 1.0 that a provider doesn't fill in or change later,
     * as it
     * does with tags and invoices.
     */
    private static final List<String> IDENTITY = List.of("SubAccountId", "ResourceId", "RegionId", "AvailabilityZone", "SkuId",
            "SkuPriceId", "ChargeClass", "ChargeFrequency", "ChargeDescription", "PricingCategory", "PricingUnit",
            "ConsumedUnit", "CommitmentDiscountId", "CommitmentDiscountStatus", "PublisherName", "BillingPeriodStart");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,60})?([eE][+-]?\\d{1,2})?");
    private static final int DIGITS = 18;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Integer> columns = new HashMap<>();
    private final CostColumn cost;
    private final MessageDigest digest;

    /**
     * @param header names of the columns
     * @throws dev.milepost.kit.problem.ProblemException 422 where one is missing or named twice
     */
    FocusReader(List<String> header, CostColumn cost) {
        this.cost = cost;
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (columns.put(header.get(i), i) != null) {
                errors.add(new FieldError("/" + header.get(i), "duplicate", "is named twice"));
            }
        }
        for (String needed : NEEDED) {
            if (!columns.containsKey(needed)) {
                errors.add(new FieldError("/" + needed, "missing", "must be a column"));
            }
        }
        if (!columns.containsKey(cost.column())) {
            errors.add(new FieldError("/" + cost.column(), "missing", "must be a column"));
        }
        if (!errors.isEmpty()) {
            throw FocusProblem.FOCUS_COLUMNS_MISSING
                    .because("The first line must name each column once, among them %s and %s; further columns may be there",
                            String.join(", ", NEEDED), cost.column())
                    .at(errors);
        }
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** A charge, or what is wrong with its line. */
    record Line(@Nullable FocusRow row, List<FieldError> errors) {
    }

    /** @param number of the line, from 1, the names of columns not counted */
    Line read(long number, String[] cells) {
        Errors errors = new Errors(number);
        if (cells.length > columns.size()) {
            errors.add("", "too-many-cells", "has %d cells for %d columns".formatted(cells.length, columns.size()));
            return new Line(null, errors.found);
        }
        BigDecimal amount = amount(cells, errors);
        String currency = needed(cells, "BillingCurrency", errors);
        if (currency != null && !CurrencyCode.Validator.isKnown(currency)) {
            errors.add("BillingCurrency", "unknown-currency", "must be a currency of ISO 4217, such as EUR");
        }
        String named = needed(cells, "ChargeCategory", errors);
        ChargeCategory category = named == null ? null : ChargeCategory.of(named).orElse(null);
        if (named != null && category == null) {
            errors.add("ChargeCategory", "unknown-category", "must be " + ChargeCategory.NAMES);
        }
        OffsetDateTime start = moment(cells, "ChargePeriodStart", errors);
        OffsetDateTime end = moment(cells, "ChargePeriodEnd", errors);
        if (start != null && end != null && !end.isAfter(start)) {
            errors.add("ChargePeriodEnd", "not-after-start", "must be later than ChargePeriodStart: it is not included");
        }
        String service = needed(cells, "ServiceName", errors);
        String account = needed(cells, "BillingAccountId", errors);
        Map<String, String> tags = tags(cells, errors);
        if (amount == null || currency == null || category == null || start == null || end == null || service == null
                || account == null
                || !errors.found.isEmpty()) {
            return new Line(null, errors.found);
        }
        String provider = first(cells, "ServiceProviderName", "ProviderName");
        return new Line(new FocusRow(start.toLocalDate(), amount, currency, category, service, provider, account,
                cell(cells, "SubAccountId"), cell(cells, "InvoiceId"), cell(cells, "ChargeDescription"), tags,
                identity(cells, account, currency, named, service, provider, start.toInstant().toString(),
                        end.toInstant().toString())),
                List.of());
    }

    private @Nullable BigDecimal amount(String[] cells, Errors errors) {
        String text = needed(cells, cost.column(), errors);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            errors.add(cost.column(), "wrong-type",
                    "must be a number such as -12.5, with a point, without a sign for plus, a currency or a separator of thousands");
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.precision() - number.scale() > DIGITS) {
            errors.add(cost.column(), "out-of-range", "has at most 18 digits before the point");
            return null;
        }
        return number.scale() > DIGITS ? number.setScale(DIGITS, RoundingMode.HALF_EVEN) : number;
    }

    private @Nullable OffsetDateTime moment(String[] cells, String column, Errors errors) {
        String text = needed(cells, column, errors);
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime read = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            if (read.getYear() < 1900 || read.getYear() > 2200) {
                errors.add(column, "out-of-range", "must lie between 1900 and 2200");
            }
            return read;
        } catch (DateTimeException e) {
            errors.add(column, "wrong-type", "must be an instant such as 2026-01-12T08:00:00Z");
            return null;
        }
    }

    private Map<String, String> tags(String[] cells, Errors errors) {
        String text = cell(cells, "Tags");
        Map<String, String> tags = new HashMap<>();
        if (text == null) {
            return tags;
        }
        try {
            JsonNode node = JSON.readTree(text);
            if (node == null || !node.isObject()) {
                errors.add("Tags", "wrong-type", "must be a JSON object such as {\"team\": \"support\"}");
                return tags;
            }
            node.properties().forEach(tag -> {
                if (!tag.getValue().isNull()) {
                    tags.put(tag.getKey(), tag.getValue().asText());
                }
            });
        } catch (JsonProcessingException e) {
            errors.add("Tags", "wrong-type", "must be a JSON object such as {\"team\": \"support\"}");
        }
        return tags;
    }

    private String identity(String[] cells, @Nullable String... parts) {
        digest.reset();
        for (String part : parts) {
            digest.update((part + "\0").getBytes(StandardCharsets.UTF_8));
        }
        for (String name : IDENTITY) {
            String cell = cell(cells, name);
            if (cell != null) {
                digest.update((name + '\0' + cell + '\0').getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private @Nullable String first(String[] cells, String... names) {
        for (String name : names) {
            String cell = cell(cells, name);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    private @Nullable String needed(String[] cells, String column, Errors errors) {
        String cell = cell(cells, column);
        if (cell == null) {
            errors.add(column, "missing", "must not be empty");
        }
        return cell;
    }

    /** Null where it is empty, or where a spreadsheet has left the end of its line out. */
    private @Nullable String cell(String[] cells, String column) {
        Integer at = columns.get(column);
        if (at == null || at >= cells.length) {
            return null;
        }
        String text = cells[at] == null ? "" : cells[at].strip();
        return text.isEmpty() || text.equals("NULL") || text.equals("null") ? null : text.replace("\0", "");
    }

    private static final class Errors {
        private final String place;
        private final List<FieldError> found = new ArrayList<>();

        Errors(long number) {
            place = "/lines/" + number;
        }

        void add(String column, String code, String detail) {
            found.add(new FieldError(column.isEmpty() ? place : place + "/" + column, code, detail));
        }
    }
}
