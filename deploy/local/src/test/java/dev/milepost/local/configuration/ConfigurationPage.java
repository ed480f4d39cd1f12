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

                        Generated from the code; a test keeps it so. Each setting can be given as an environment variable or in a file named by
                        `QUARKUS_CONFIG_LOCATIONS` (in one of the two, not in both), or as a system property (`-Dname=value`), which counts before
                        either. Where no default stands and the type doesn't say optional, the program doesn't start without a value and says which one
                        is missing. What is optional below a `<name>` belongs together: who gives one of a name gives all of it.

                        A name in a file or a system property that doesn't exist, below a group that does (`milepost.web.`, for example), stops the
                        start too. A misspelled environment variable is not noticed: Kubernetes and others set some that begin alike.

                        """);
        Map<String, String> titles = Map.of("service-kit", "Every service", "plan-service", "plan-service",
                "assessment-service",
                "assessment-service", "roi-service", "roi-service", "console", "the console");
        List<Setting> settings = settings();
        Map<String, Map<String, String>> given = new LinkedHashMap<>();
        for (String module : MODULES) {
            given.put(module, given(module));
        }
        for (String module : MODULES) {
            List<Setting> its = settings.stream().filter(setting -> setting.module().equals(module)).toList();
            if (its.isEmpty()) {
                continue;
            }
            text.append("## ").append(module.equals("console") ? "Console" : titles.get(module)).append("\n\n").append(HEAD);
            for (Setting setting : its) {
                text.append(row(setting, defaults(setting, given)));
            }
            text.append('\n');
        }
        text.append(
                """
                        ## What the place it runs in says of the framework

                        There is no default that would suit every place. `quarkus.` names are explained at https://quarkus.io/guides/all-config.

                        """)
                .append(HEAD);
        PlaceSettings.FRAMEWORK.forEach(setting -> text.append(row(setting, code(setting.fallback()))));
        text.append(
                """

                        ## What every service sets of the framework

                        Each may be overridden in the same ways, but for those whose type says fixed: they are decided when a program is built.

                        """)
                .append(HEAD);
        List<String> known = settings.stream().map(Setting::name).toList();
        FrameworkSettings.read(root).stream().filter(setting -> !known.contains(setting.name()))
                .forEach(setting -> text.append(row(setting, code(setting.fallback()))));
        for (String module : MODULES.subList(1, MODULES.size())) {
            List<String> shown = settings.stream().filter(setting -> setting.module().equals(module)).map(Setting::name)
                    .toList();
            text.append("\n## What ").append(titles.get(module)).append(" sets besides\n\n").append(HEAD);
            FrameworkSettings.read(root, module).stream().filter(setting -> !shown.contains(setting.name()))
                    .forEach(setting -> text.append(row(setting, code(setting.fallback()))));
        }
        text.append(
                """

                        ## What the launcher, compose and the images are told

                        Environment variables alone; compose reads them from `deploy/compose/.env` too.

                        """)
                .append(HEAD);
        PlaceSettings.AROUND.forEach(setting -> text.append(row(setting, code(setting.fallback()))));
        return text.toString();
    }

    /** What the code says, and which of the programs says otherwise. */
    private static String defaults(Setting setting, Map<String, Map<String, String>> given) {
        List<String> defaults = new ArrayList<>();
        String own = given.getOrDefault(setting.module(), Map.of()).getOrDefault(setting.name(), setting.fallback());
        if (!own.isEmpty()) {
            defaults.add(code(own));
        }
        if (setting.module().equals("service-kit")) {
            given.forEach((module, its) -> {
                String value = its.getOrDefault(setting.name(), own);
                if (!module.equals("console") && !value.equals(own)) {
                    defaults.add(module + ": " + code(value));
                }
            });
        }
        return String.join("; ", defaults);
    }

    private static String row(Setting setting, String fallback) {
        boolean alone = setting.name().equals(setting.variable()) || setting.type().endsWith(FrameworkSettings.FIXED_TYPE);
        String name = alone ? "`%s`".formatted(setting.name())
                : "`%s`<br>`%s`".formatted(setting.name(), setting.variable());
        return "| %s | %s | %s | %s | %s |\n".formatted(name, setting.type().replace("<", "&lt;"), fallback,
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
