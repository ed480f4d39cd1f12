package dev.milepost.plan.exchange;

import java.io.ByteArrayInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through XML before anything else reads it: no document type, and with that no entities, neither inside nor outside the
 * file;
 * bounded depth and size.
 */
final class SafeXml {

    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 1_000_000;

    private SafeXml() {
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 for XML that is broken or dangerous */
    static byte[] checked(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            walk(factory.createXMLStreamReader(new ByteArrayInputStream(file)));
            return file;
        } catch (XMLStreamException e) {
            throw ExchangeProblem.FILE_UNREADABLE
                    .because("Line %d of the file is no XML", e.getLocation() == null ? 1 : e.getLocation().getLineNumber())
                    .causedBy(e);
        }
    }

    private static void walk(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                    throw ExchangeProblem.FILE_DANGEROUS
                            .because("The file has a document type or entities, which are never read: save it without them");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    elements++;
                    if (depth > DEEPEST || elements > MOST_ELEMENTS) {
                        throw ExchangeProblem.FILE_DANGEROUS.because(
                                "The file is nested deeper than %d or has more than %d elements",
                                DEEPEST, MOST_ELEMENTS);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                }
            }
        }
    }
}
