package dev.milepost.local.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;

/** The settings of all modules, read out of the sources: interfaces with {@code @ConfigMapping} and the kit's defaults. */
final class ConfigurationPage {

    private static final List<String> MODULES = List.of("service-kit", "plan-service", "assessment-service", "roi-service",
            "console");
    private static final Pattern EXAMPLE = Pattern.compile("\\s*For example\\s+`([^`]*)`\\.?");
    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link)\\s+");

    private static final String HEAD = "| setting, environment variable | type | default | meaning | example |\n|---|---|---|---|---|\n";

    private final Path root;
    private final JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.BLEEDING_EDGE));

    ConfigurationPage(Path root) {
        this.root = root;
    }

    /** All of Milepost's own settings, by module and name. */
    List<Setting> settings() throws IOException {
        List<Setting> settings = new ArrayList<>();
        settings.addAll(PlaceSettings.OURS);
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                    if (Files.readString(file).contains("@ConfigMapping(")) {
                        read(module, file, settings);
                    }
                }
            }
        }
        settings.sort(
                Comparator.comparing((Setting setting) -> MODULES.indexOf(setting.module())).thenComparing(Setting::name));
        return settings;
    }

    private void read(String module, Path file, List<Setting> settings) throws IOException {
        CompilationUnit unit = parser.parse(file).getResult().orElseThrow(() -> new IOException("Can't read " + file));
        Map<String, ClassOrInterfaceDeclaration> types = new LinkedHashMap<>();
        unit.findAll(ClassOrInterfaceDeclaration.class).forEach(type -> types.put(type.getNameAsString(), type));
        for (ClassOrInterfaceDeclaration type : types.values()) {
            Optional<AnnotationExpr> mapping = type.getAnnotationByName("ConfigMapping");
            if (mapping.isPresent()) {
                Matcher prefix = Pattern.compile("prefix = \"([^\"]*)\"").matcher(mapping.get().toString());
                if (!prefix.find()) {
                    throw new IOException("A mapping without a prefix: " + file);
                }
                add(module, prefix.group(1), type, "", false, types, settings);
            }
        }
    }

    private static void add(String module, String prefix, ClassOrInterfaceDeclaration type, String about,
            boolean within, Map<String, ClassOrInterfaceDeclaration> types, List<Setting> settings) {
        for (MethodDeclaration method : type.getMethods()) {
            String name = prefix + "." + kebab(method.getNameAsString());
            Type value = method.getType();
            boolean optional = within;
            if (isGeneric(value, "Optional")) {
                value = argument(value, 0);
                optional = true;
            }
            if (isGeneric(value, "Map")) {
                name += ".<name>";
                value = argument(value, 1);
                optional = true;
            }
            String meaning = meaning(method);
            ClassOrInterfaceDeclaration nested = types.get(value.asString());
            if (nested != null) {
                add(module, name, nested, meaning, optional, types, settings);
                continue;
            }
            String fallback = method.getAnnotationByName("WithDefault")
                    .map(annotation -> annotation.asSingleMemberAnnotationExpr().getMemberValue().asStringLiteralExpr()
                            .asString())
                    .orElse("");
            Matcher example = EXAMPLE.matcher(meaning);
            String shown = example.find() ? example.group(1).replace("<role>", prefix.substring(prefix.lastIndexOf('.') + 1))
                    : fallback;
            String plain = EXAMPLE.matcher(meaning).replaceAll("");
            settings.add(new Setting(module, name, value.asString() + (optional ? ", optional" : ""), fallback,
                    about.isEmpty() ? plain : about + " " + plain, shown));
        }
    }

    private static boolean isGeneric(Type type, String name) {
        return type.isClassOrInterfaceType() && type.asClassOrInterfaceType().getNameAsString().equals(name);
    }

    private static Type argument(Type type, int index) {
        ClassOrInterfaceType generic = type.asClassOrInterfaceType();
        return generic.getTypeArguments().orElseThrow().get(index);
    }

    /** The Javadoc in one line of Markdown. */
    private static String meaning(NodeWithJavadoc<?> documented) {
        String text = documented.getJavadoc().map(javadoc -> javadoc.getDescription().toText()).orElse("");
        return spans(text).replaceAll("\\s+", " ").strip();
    }

    /** Tags of Javadoc as spans of code; what stands within may have braces of its own. */
    private static String spans(String text) {
        StringBuilder spans = new StringBuilder();
        int from = 0;
        Matcher tag = TAG.matcher(text);
        while (tag.find(from)) {
            int end = tag.end();
            for (int open = 1; open > 0; end++) {
                open += switch (text.charAt(end)) {
                    case '{' -> 1;
                    case '}' -> -1;
                    default -> 0;
                };
            }
            spans.append(text, from, tag.start()).append('`').append(text, tag.end(), end - 1).append('`');
            from = end;
        }
        return spans.append(text.substring(from)).toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** The whole page. */
    String write() throws IOException {
        StringBuilder text = new StringBuilder(
                """
                        # Settings

                        Generated from the code; a test keeps it so. Each setting can be given as an environment variable, as a system property
                        (`-Dname=value`) or in a file named by `QUARKUS_CONFIG_LOCATIONS`; in this order the first one found counts. Where no default
                        stands, the service doesn't start without a value and says which one is missing; so it does for a name below
                        `milepost.` that doesn't exist.

                        """);
        Map<String, String> titles = Map.of("service-kit", "Every service", "plan-service", "plan-service",
                "assessment-service",
                "assessment-service", "roi-service", "roi-service", "console", "the console");
        List<Setting> settings = settings();
        for (String module : MODULES) {
            Map<String, String> own = given(module);
            List<Setting> its = settings.stream().filter(setting -> setting.module().equals(module)).toList();
            if (its.isEmpty()) {
                continue;
            }
            text.append("## ").append(module.equals("console") ? "Console" : titles.get(module)).append("\n\n").append(HEAD);
            for (Setting setting : its) {
                String fallback = setting.fallback().isEmpty() ? own.getOrDefault(setting.name(), "") : setting.fallback();
                text.append(row(setting, fallback));
            }
            text.append('\n');
        }
        text.append(
                """
                        ## What the place it runs in says of the framework

                        There is no default that would suit every place. `quarkus.` names are explained at https://quarkus.io/guides/all-config.

                        """)
                .append(HEAD);
        PlaceSettings.FRAMEWORK.forEach(setting -> text.append(row(setting, setting.fallback())));
        text.append(
                """

                        ## What every service sets of the framework

                        Each may be overridden in the same ways.

                        """)
                .append(HEAD);
        FrameworkSettings.read(root).forEach(setting -> text.append(row(setting, setting.fallback())));
        for (String module : MODULES.subList(1, MODULES.size())) {
            text.append("\n## What ").append(titles.get(module)).append(" sets of the framework besides\n\n").append(HEAD);
            FrameworkSettings.read(root, module).forEach(setting -> text.append(row(setting, setting.fallback())));
        }
        return text.toString();
    }

    private static String row(Setting setting, String fallback) {
        String name = setting.name().equals(setting.variable()) ? "`%s`".formatted(setting.name())
                : "`%s`<br>`%s`".formatted(setting.name(), setting.variable());
        return "| %s | %s | %s | %s | %s |\n".formatted(name, setting.type().replace("<", "&lt;"), code(fallback),
                cell(setting.meaning()),
                code(setting.example()));
    }

    private Map<String, String> given(String module) throws IOException {
        Map<String, String> given = new LinkedHashMap<>();
        Path file = root.resolve(module).resolve("src/main/resources/application.properties");
        if (Files.exists(file)) {
            Properties properties = new Properties();
            properties.load(Files.newBufferedReader(file, StandardCharsets.UTF_8));
            properties.stringPropertyNames().forEach(name -> given.put(name, properties.getProperty(name)));
        }
        return given;
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + cell(value) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
