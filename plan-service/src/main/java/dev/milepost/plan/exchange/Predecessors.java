package dev.milepost.plan.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.plan.outline.OutlineImport.LinkLine;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/**
 * The predecessors of a task in one cell: {@code draft; check:SS+2; offers:FS+7e{D-17}}. The type is FS where nothing is said;
 * a lag is in working days, with an e behind it in days of 24 hours; in braces is the external id of the dependency.
 */
final class Predecessors {

    static final String ACCEPTED = "keys of tasks separated by semicolons, each with a type and a lag where it is not FS without lag,"
            + " such as \"draft; check:SS+2; offers:FS+7e\"; the external id of a dependency stands in braces behind it";

    private static final Pattern ONE = Pattern
            .compile("([^:;{}]+)(?::(FS|SS|FF|SF)([+-][0-9]{1,5}(?:\\.[0-9]{1,4})?)?(e)?)?(?:\\{([^{};]*)\\})?");
    /** What separates and encloses here, written in another way within an external id. */
    private static final String RESERVED = "%;{}";

    private Predecessors() {
    }

    static String written(List<PlanFile.LinkPart> links) {
        List<String> parts = new ArrayList<>();
        for (PlanFile.LinkPart link : links) {
            BigDecimal lag = link.lag() == null ? BigDecimal.ZERO : link.lag();
            String id = link.externalId() == null ? "" : "{" + escaped(link.externalId()) + "}";
            if (link.type() == DependencyType.FS && lag.signum() == 0) {
                parts.add(link.predecessor() + id);
            } else {
                String days = lag.signum() == 0 ? "" : (lag.signum() > 0 ? "+" : "") + lag.toPlainString();
                boolean elapsed = lag.signum() != 0 && link.lagUnit() == LagUnit.ELAPSED;
                parts.add(link.predecessor() + ":" + link.type() + days + (elapsed ? "e" : "") + id);
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
            if (one.group(5) != null) {
                fields.put("externalId", restored(one.group(5)));
            }
            links.add(new LinkLine(place, one.group(1).strip(), successor, fields));
        }
        return links;
    }

    /** Names in one cell. */
    static String names(List<String> names) {
        return names.stream().map(Predecessors::escaped).collect(Collectors.joining("; "));
    }

    static List<String> names(String cell) {
        return Arrays.stream(cell.split(";", -1)).map(String::strip).filter(name -> !name.isEmpty())
                .map(Predecessors::restored).toList();
    }

    private static String escaped(String id) {
        StringBuilder escaped = new StringBuilder();
        for (char character : id.toCharArray()) {
            escaped.append(RESERVED.indexOf(character) < 0 ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return escaped.toString();
    }

    private static String restored(String escaped) {
        String id = escaped;
        for (char character : RESERVED.toCharArray()) {
            if (character != '%') {
                id = id.replace("%%%02X".formatted((int) character), String.valueOf(character));
            }
        }
        return id.replace("%25", "%");
    }
}
