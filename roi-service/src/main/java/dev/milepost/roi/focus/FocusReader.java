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
    /**
     * What a charge is known by beside the needed columns: those of FOCUS 1.0 that a provider doesn't fill in or change later,
     * as it
     * does with tags and invoices.
     */
    private static final List<String> IDENTITY = List.of("SubAccountId", "ResourceId", "RegionId", "AvailabilityZone", "SkuId",
            "SkuPriceId", "ChargeClass", "ChargeFrequency", "ChargeDescription", "PricingCategory", "PricingUnit",
            "ConsumedUnit", "CommitmentDiscountId", "CommitmentDiscountStatus", "PublisherName", FocusColumns.PERIOD);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,60})?([eE][+-]?\\d{1,2})?");
    private static final int DIGITS = 18;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FocusColumns columns;
    private final FocusOptions options;
    private final MessageDigest digest;

    /**
     * @param header names of the columns
     * @throws dev.milepost.kit.problem.ProblemException 422 where one is missing or named twice
     */
    FocusReader(List<String> header, FocusOptions options) {
        this.columns = new FocusColumns(header, options);
        this.options = options;
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
        if (cells.length > columns.count()) {
            errors.add("", "too-many-cells", "has %d cells for %d columns".formatted(cells.length, columns.count()));
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
        OffsetDateTime billed = options.restates()
                ? moment(cells, FocusColumns.PERIOD, errors)
                : moment(cells, FocusColumns.PERIOD);
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
        String provider = columns.first(cells, "ServiceProviderName", "ProviderName");
        BillingPeriod period = billed == null ? null
                : new BillingPeriod(provider, account, billed.toInstant(),
                        digest(provider, account, billed.toInstant().toString()));
        return new Line(new FocusRow(start.toLocalDate(), amount, currency, category, service, provider, account,
                columns.cell(cells, "SubAccountId"), columns.cell(cells, "InvoiceId"), columns.cell(cells, "ChargeDescription"),
                tags, period,
                identity(cells, account, currency, named, service, provider, start.toInstant().toString(),
                        end.toInstant().toString())),
                List.of());
    }

    private @Nullable BigDecimal amount(String[] cells, Errors errors) {
        String text = needed(cells, options.cost().column(), errors);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            errors.add(options.cost().column(), "wrong-type",
                    "must be a number such as -12.5, with a point, without a sign for plus, a currency or a separator of thousands");
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.precision() - number.scale() > DIGITS) {
            errors.add(options.cost().column(), "out-of-range", "has at most 18 digits before the point");
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

    /** Null where there is none that could be read. */
    private @Nullable OffsetDateTime moment(String[] cells, String column) {
        String text = columns.cell(cells, column);
        return text == null ? null : moment(cells, column, new Errors(0));
    }

    private Map<String, String> tags(String[] cells, Errors errors) {
        String text = columns.cell(cells, "Tags");
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

    private String digest(@Nullable String... parts) {
        update(parts);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void update(@Nullable String... parts) {
        digest.reset();
        for (String part : parts) {
            digest.update((part + "\0").getBytes(StandardCharsets.UTF_8));
        }
    }

    private String identity(String[] cells, @Nullable String... parts) {
        update(parts);
        for (String name : IDENTITY) {
            String cell = columns.cell(cells, name);
            if (cell != null) {
                digest.update((name + '\0' + cell + '\0').getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private @Nullable String needed(String[] cells, String column, Errors errors) {
        String cell = columns.cell(cells, column);
        if (cell == null) {
            errors.add(column, "missing", "must not be empty");
        }
        return cell;
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
