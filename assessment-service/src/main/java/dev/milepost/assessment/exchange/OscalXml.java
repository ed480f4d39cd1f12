package dev.milepost.assessment.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads an OSCAL catalog written as XML, in one pass and within bounds. A document type is refused before anything in it
 * could be looked up. Prose has elements among its words, which is why the words are collected and not mapped to fields.
 */
final class OscalXml {
    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 500_000;

    private final Deque<Begun> open = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Begun catalog = new Begun("catalog", null, false);
    private final StringBuilder words = new StringBuilder();
    private boolean isCsf2;
    private String version = "";
    private int statementDepth;

    private static final class Begun {
        private final String id;
        private final @Nullable String type;
        private final boolean group;
        private String title = "";
        private boolean withdrawn;
        private final StringBuilder statement = new StringBuilder();
        private final Map<String, Integer> otherParts = new TreeMap<>();
        private final Map<String, String> parameters = new HashMap<>();
        private @Nullable String parameter;
        private final List<OscalControl> children = new ArrayList<>();

        Begun(String id, @Nullable String type, boolean group) {
            this.id = id;
            this.type = type;
            this.group = group;
        }

        OscalControl done() {
            return new OscalControl(id, type, title.isBlank() ? id : title, group, withdrawn,
                    OscalJson.filled(statement.toString().strip().replaceAll("\\s+", " "), parameters), otherParts,
                    parameters.size(), children);
        }
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 for what is dangerous or no catalog */
    static OscalCatalog read(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new OscalXml().catalog(factory.createXMLStreamReader(new ByteArrayInputStream(file)));
        } catch (XMLStreamException e) {
            throw ExchangeProblem.FILE_UNREADABLE
                    .because("Line %d of the file is no XML", e.getLocation() == null ? 1 : e.getLocation().getLineNumber())
                    .causedBy(e);
        }
    }

    private OscalCatalog catalog(XMLStreamReader reader) throws XMLStreamException {
        open.push(catalog);
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                    throw ExchangeProblem.FILE_DANGEROUS
                            .because("The file has a document type or entities, which are never read: save it without them");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (path.isEmpty() && !reader.getLocalName().equals("catalog")) {
                        throw ExchangeProblem.FILE_UNREADABLE.because("The file is no OSCAL catalog: it begins with \"%s\"",
                                reader.getLocalName());
                    }
                    path.push(reader.getLocalName());
                    if (path.size() > DEEPEST || ++elements > MOST_ELEMENTS) {
                        throw ExchangeProblem.FILE_DANGEROUS.because(
                                "The file is nested deeper than %d or has more than %d elements", DEEPEST, MOST_ELEMENTS);
                    }
                    begin(reader);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    end(reader.getLocalName());
                    path.pop();
                }
                default -> {
                }
            }
        }
        return new OscalCatalog(catalog.title.isBlank() ? "Imported catalog" : catalog.title, version, isCsf2,
                catalog.children);
    }

    private void begin(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "group", "control" -> open.push(new Begun(attribute(reader, "id", "?"), attribute(reader, "class"),
                    reader.getLocalName().equals("group")));
            case "title", "label", "version" -> words.setLength(0);
            case "p" -> words.setLength(0);
            case "param" -> current().parameter = attribute(reader, "id", "?");
            case "prop" -> property(attribute(reader, "name", ""), attribute(reader, "value", ""));
            case "insert" -> words.append("{{ insert: param, ").append(attribute(reader, "id-ref", "?")).append(" }}");
            case "part" -> part(attribute(reader, "name", ""));
            default -> {
            }
        }
    }

    private void property(String name, String value) {
        isCsf2 |= open.size() == 1 && value.equals(OscalCatalog.CSF_2);
        if (name.equals("status") && value.equalsIgnoreCase("withdrawn")) {
            current().withdrawn = true;
        }
    }

    /** Parts inside a statement are its items; others stand beside it. */
    private void part(String name) {
        if (statementDepth > 0) {
            return;
        }
        if (name.equals("statement")) {
            statementDepth = path.size();
        } else if (!path.stream().skip(1).findFirst().orElse("").equals("part")) {
            current().otherParts.merge(name, 1, Integer::sum);
        }
    }

    private void end(String element) {
        switch (element) {
            case "group", "control" -> {
                OscalControl done = open.pop().done();
                current().children.add(done);
            }
            case "title" -> title(words.toString().strip());
            case "version" -> version = open.size() == 1 ? words.toString().strip() : version;
            case "label" -> label(words.toString().strip());
            case "param" -> current().parameter = null;
            case "p" -> {
                if (statementDepth > 0) {
                    current().statement.append(' ').append(words.toString().strip());
                }
            }
            case "part" -> statementDepth = path.size() == statementDepth ? 0 : statementDepth;
            default -> {
            }
        }
    }

    /** The metadata has titles of roles and parties too: only the first is the catalog's. */
    private void title(String title) {
        String parent = path.stream().skip(1).findFirst().orElse("");
        boolean mine = parent.equals("metadata") || parent.equals("group") || parent.equals("control");
        if (mine && current().title.isEmpty()) {
            current().title = title.replaceAll("\\s+", " ");
        }
    }

    private void label(String label) {
        String parameter = current().parameter;
        if (parameter != null) {
            current().parameters.put(parameter, label.replaceAll("\\s+", " "));
        }
    }

    private Begun current() {
        return open.element();
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        return reader.getAttributeValue(null, name);
    }

    private static String attribute(XMLStreamReader reader, String name, String otherwise) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }
}
