package dev.milepost.assessment.instrument;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where each part of a YAML file stands, by JSON pointer, so that a mistake can be shown in the file. */
final class FilePositions {
    /** An alias could make a short file grow without end, and no instrument needs one. */
    private static final LoaderOptions WITHOUT_ALIASES = new LoaderOptions();
    static {
        WITHOUT_ALIASES.setMaxAliasesForCollections(0);
    }

    private final Map<String, Mark> marks = new HashMap<>();

    private FilePositions() {
    }

    /** @throws org.yaml.snakeyaml.error.YAMLException if the text is not YAML */
    static FilePositions of(String yaml) {
        FilePositions positions = new FilePositions();
        Node root = new Yaml(WITHOUT_ALIASES).compose(new StringReader(yaml));
        if (root != null) {
            positions.add("", root);
        }
        return positions;
    }

    private void add(String pointer, Node node) {
        marks.put(pointer, node.getStartMark());
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    add(pointer + "/" + key.getValue(), entry.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                add(pointer + "/" + i, sequence.getValue().get(i));
            }
        }
    }

    /** The flaw at the place itself, or at the nearest part around it that is in the file. */
    InstrumentFlaw flaw(String pointer, String detail) {
        String place = pointer;
        while (!marks.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        Mark mark = marks.get(place);
        return mark == null ? new InstrumentFlaw(pointer, 1, 1, detail)
                : new InstrumentFlaw(pointer, mark.getLine() + 1, mark.getColumn() + 1, detail);
    }
}
