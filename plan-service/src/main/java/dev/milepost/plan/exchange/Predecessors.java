package dev.milepost.plan.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.plan.outline.OutlineImport.LinkLine;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/**
 * The predecessors of a task in one cell: {@code draft; check:SS+2; offers:FS+7e}. The type is FS where nothing is said; a lag
 * is in
 * working days, with an e behind it in days of 24 hours.
 */
final class Predecessors {

    static final String ACCEPTED = "keys of tasks separated by semicolons, each with a type and a lag where it is not FS without lag,"
            + " such as \"draft; check:SS+2; offers:FS+7e\"";

    private static final Pattern ONE = Pattern.compile("([^:;]+)(?::(FS|SS|FF|SF)([+-][0-9]{1,5}(?:\\.[0-9]{1,4})?)?(e)?)?");

    private Predecessors() {
    }

    static String written(List<PlanFile.LinkPart> links) {
        List<String> parts = new ArrayList<>();
        for (PlanFile.LinkPart link : links) {
            BigDecimal lag = link.lag() == null ? BigDecimal.ZERO : link.lag();
            if (link.type() == DependencyType.FS && lag.signum() == 0) {
                parts.add(link.predecessor());
            } else {
                String days = lag.signum() == 0 ? "" : (lag.signum() > 0 ? "+" : "") + lag.toPlainString();
                boolean elapsed = lag.signum() != 0 && link.lagUnit() == LagUnit.ELAPSED;
                parts.add(link.predecessor() + ":" + link.type() + days + (elapsed ? "e" : ""));
            }
        }
        return String.join("; ", parts);
    }

    /** @return null where the cell can't be read */
    static @Nullable List<LinkLine> read(String cell, String successor, String place) {
        List<LinkLine> links = new ArrayList<>();
        for (String part : cell.split(";", -1)) {
            if (part.isBlank()) {
                continue;
            }
            Matcher one = ONE.matcher(part.strip());
            if (!one.matches()) {
                return null;
            }
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            if (one.group(2) != null) {
                fields.put("type", one.group(2));
            }
            if (one.group(3) != null) {
                fields.put("lag", new BigDecimal(one.group(3)));
            }
            if (one.group(4) != null) {
                fields.put("lagUnit", LagUnit.ELAPSED.name());
            }
            links.add(new LinkLine(place, one.group(1).strip(), successor, fields));
        }
        return links;
    }
}
