package dev.kith.query.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads the value in a cell of an expected table, in the kit's notation. */
final class TckValueParser {
    private final String text;
    private int at;

    private TckValueParser(String text) {
        this.text = text;
    }

    static TckValue parse(String cell) {
        var parser = new TckValueParser(cell);
        TckValue value = parser.value();
        parser.skipSpace();
        if (parser.at != cell.length()) {
            throw parser.unexpected();
        }
        return value;
    }

    private TckValue value() {
        skipSpace();
        return switch (peek()) {
            case '\'' -> new TckValue.Scalar("'" + string() + "'");
            case '{' -> map();
            case '(' -> node();
            case '<' -> path();
            case '[' -> text.startsWith("[:", at) ? relationship() : list();
            default -> scalar();
        };
    }

    private TckValue.ListOf list() {
        List<TckValue> elements = new ArrayList<>();
        expect('[');
        while (!accept(']')) {
            elements.add(value());
            accept(',');
        }
        return new TckValue.ListOf(elements);
    }

    private TckValue.MapOf map() {
        var entries = new TreeMap<String, TckValue>();
        expect('{');
        while (!accept('}')) {
            String key = name();
            expect(':');
            entries.put(key, value());
            accept(',');
        }
        return new TckValue.MapOf(entries);
    }

    private TckValue.Node node() {
        List<String> labels = new ArrayList<>();
        expect('(');
        while (accept(':')) {
            labels.add(name());
        }
        TckValue.MapOf properties = properties();
        expect(')');
        return new TckValue.Node(labels, properties);
    }

    private TckValue.Relationship relationship() {
        expect('[');
        expect(':');
        String type = name();
        TckValue.MapOf properties = properties();
        expect(']');
        return new TckValue.Relationship(type, properties);
    }

    private TckValue.Path path() {
        expect('<');
        TckValue.Node start = node();
        List<TckValue.Step> steps = new ArrayList<>();
        while (!accept('>')) {
            boolean backward = accept('<');
            expect('-');
            TckValue.Relationship relationship = relationship();
            expect('-');
            if (!backward) {
                expect('>');
            }
            steps.add(new TckValue.Step(relationship, !backward, node()));
        }
        return new TckValue.Path(start, steps);
    }

    private TckValue.MapOf properties() {
        skipSpace();
        return peek() == '{' ? map() : new TckValue.MapOf(new TreeMap<>());
    }

    private TckValue.Scalar scalar() {
        int start = at;
        while (at < text.length() && ",]}| )".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "null", "true", "false" -> new TckValue.Scalar(word);
            case "NaN" -> new TckValue.Scalar("NaN");
            case "Inf", "Infinity" -> new TckValue.Scalar("Infinity");
            case "-Inf", "-Infinity" -> new TckValue.Scalar("-Infinity");
            default -> number(word);
        };
    }

    private TckValue.Scalar number(String word) {
        if (word.matches("-?\\d+")) {
            return new TckValue.Scalar(Long.toString(Long.parseLong(word)));
        }
        if (word.matches("-?[0-9.]+([eE][-+]?\\d+)?")) {
            return TckValue.Scalar.of(Double.parseDouble(word));
        }
        throw unexpected();
    }

    private String string() {
        var value = new StringBuilder();
        expect('\'');
        while (peek() != '\'') {
            char next = text.charAt(at++);
            if (next == '\\' && at < text.length()) {
                char escaped = text.charAt(at++);
                if (escaped != '\'' && escaped != '\\') {
                    value.append('\\');
                }
                value.append(escaped);
            } else {
                value.append(next);
            }
        }
        at++;
        return value.toString();
    }

    private String name() {
        skipSpace();
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private boolean accept(char expected) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char expected) {
        if (!accept(expected)) {
            throw unexpected();
        }
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("cannot read `%s` at %d".formatted(text, at));
    }
}
