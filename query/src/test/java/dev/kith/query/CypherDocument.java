package dev.kith.query;

import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.function.FunctionListing;
import dev.kith.query.function.FunctionSignature;
import dev.kith.query.function.FunctionSignature.Parameter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The description of the language, {@code docs/cypher.md}: its examples and its tables. */
record CypherDocument(String text) {
    private static final Path FILE = Path.of("../docs/cypher.md");
    private static final String BEFORE_FUNCTIONS =
            "<!-- functions: generated from the registry by -Dcypher.document.update=true -->\n";
    private static final String AFTER_FUNCTIONS = "<!-- end of functions -->\n";

    /** A headline and the examples below it, which go on from one another. */
    record Section(String title, List<Example> examples) {}

    /**
     * Statements, and what the last of them gives.
     *
     * @param kind {@code text} for rows, {@code error} for an error, nothing if it is not said
     */
    record Example(String statements, String kind, List<String> expected) {}

    static CypherDocument read() throws IOException {
        return new CypherDocument(Files.readString(FILE));
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (String part : text.split("\n## ", -1)) {
            String title = part.substring(0, part.indexOf('\n'));
            List<Example> examples = examples(part);
            if (!examples.isEmpty()) {
                sections.add(new Section(title, examples));
            }
        }
        return sections;
    }

    /** Blocks between fences; one of rows or of an error belongs to the example before it. */
    private static List<Example> examples(String part) {
        List<Example> examples = new ArrayList<>();
        String[] pieces = part.split("```", -1);
        for (int i = 1; i < pieces.length; i += 2) {
            int lineEnd = pieces[i].indexOf('\n');
            String kind = pieces[i].substring(0, lineEnd);
            String content = pieces[i].substring(lineEnd + 1).strip();
            if (kind.equals("cypher")) {
                examples.add(new Example(content, "", List.of()));
            } else if (!kind.equals("java")) {
                Example asked = examples.removeLast();
                List<String> lines = content.lines().toList();
                examples.add(new Example(asked.statements(), kind, lines));
            }
        }
        return examples;
    }

    /** The blocks of Java, without regard to how they are indented. */
    List<String> programs() {
        List<String> programs = new ArrayList<>();
        String[] pieces = text.split("```", -1);
        for (int i = 1; i < pieces.length; i += 2) {
            if (pieces[i].startsWith("java\n")) {
                programs.add(withoutSpace(pieces[i].substring("java\n".length())));
            }
        }
        return programs;
    }

    static String withoutSpace(String program) {
        return program.replaceAll("\\s+", "");
    }

    /** The table of functions as the document has it. */
    String functionTable() {
        int start = text.indexOf(BEFORE_FUNCTIONS) + BEFORE_FUNCTIONS.length();
        return text.substring(start, text.indexOf(AFTER_FUNCTIONS));
    }

    /** Writes the table that the registry gives. */
    void updateFunctionTable() throws IOException {
        String before = text.substring(0, text.indexOf(BEFORE_FUNCTIONS));
        String after = text.substring(text.indexOf(AFTER_FUNCTIONS));
        Files.writeString(FILE, before + BEFORE_FUNCTIONS + registryTable() + after);
    }

    static String registryTable() {
        var table = new StringBuilder("\n| function | gives | |\n|---|---|---|\n");
        for (FunctionListing listing : BuiltInFunctions.INSTANCE.functions()) {
            FunctionSignature signature = listing.signature();
            String gives = signature.returns().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String kind = listing.aggregating() ? "Aggregate. " : "";
            table.append("| `%s` | %s | %s%s |\n"
                    .formatted(
                            call(signature),
                            gives,
                            kind,
                            signature.description().replace("|", "\\|")));
        }
        return table.append('\n').toString();
    }

    private static String call(FunctionSignature signature) {
        var call = new StringBuilder(signature.name()).append('(');
        for (int i = 0; i < signature.parameters().size(); i++) {
            Parameter parameter = signature.parameters().get(i);
            call.append(i == 0 ? "" : ", ");
            call.append(
                    i < signature.requiredCount()
                            ? parameter.name()
                            : "[" + parameter.name() + "]");
        }
        return call.append(signature.variadic() ? ", ...)" : ")").toString();
    }

    /** Every name of a test class that the document gives as a proof. */
    List<String> namedTests() {
        return java.util.regex.Pattern.compile("`(\\w+Test)`")
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
