package dev.milepost.roi.focus;

import java.util.ArrayList;
import java.util.List;

/** A file with the columns of FOCUS 1.2 that matter here, in another order than the service names them. */
final class FocusFile {
    static final String HEADER = "ChargePeriodStart,ChargePeriodEnd,BilledCost,EffectiveCost,BillingCurrency,BillingAccountId,"
            + "SubAccountId,ServiceName,ProviderName,ChargeCategory,ChargeDescription,InvoiceId,Tags,x_Team";

    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    /** A day of a service; the effective cost is always 1. */
    FocusFile charge(String day, String cost, String category, String service, String tags) {
        return line("%sT00:00:00Z,%sT12:00:00Z,%s,1,EUR,acct-1,sub-1,%s,Example Cloud,%s,\"Tokens, in and out\",inv-7,%s,x"
                .formatted(day, day, cost, service, category, tags.isEmpty() ? "" : "\"" + tags.replace("\"", "\"\"") + "\""));
    }

    FocusFile usage(String day, String cost) {
        return charge(day, cost, "Usage", "Language Models", "");
    }

    FocusFile line(String line) {
        lines.add(line);
        return this;
    }

    String text() {
        return String.join("\r\n", lines) + "\r\n";
    }
}
