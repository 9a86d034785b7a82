package dev.kith.storage.load;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the first line of a file: {@code name:KIND(group){option:value}} for each column. */
final class HeaderParser {
    private static final Pattern COLUMN =
            Pattern.compile("(?<name>[^:]*)(:(?<kind>[A-Za-z_]+)(?<list>\\[])?"
                    + "(\\((?<group>[^)]*)\\))?(\\{(?<options>.*)})?)?");
    private static final Pattern ID_TYPE = Pattern.compile("\\s*id-type\\s*:\\s*(\\w+)\\s*");

    private static final Pattern OPTION =
            Pattern.compile("\\s*(?<name>\\w+)\\s*:\\s*(?<value>.*?)\\s*");
    private static final Set<String> FIXED_KINDS =
            Set.of("LABEL", "START_ID", "END_ID", "TYPE", "IGNORE");

    private final Path file;

    HeaderParser(Path file) {
        this.file = file;
    }

    /** The columns of a file of nodes: exactly one is an id. */
    List<HeaderColumn> ofNodes(List<String> texts) {
        List<HeaderColumn> columns = parse(texts);
        for (HeaderColumn column : columns) {
            switch (column) {
                case HeaderColumn.Start start -> throw misplaced(column, "relationships");
                case HeaderColumn.End end -> throw misplaced(column, "relationships");
                case HeaderColumn.Type type -> throw misplaced(column, "relationships");
                case HeaderColumn.Id id -> {}
                case HeaderColumn.Label label -> {}
                case HeaderColumn.Property property -> {}
                case HeaderColumn.Ignored ignored -> {}
            }
        }
        require(columns, HeaderColumn.Id.class, ":ID");
        return columns;
    }

    /** The columns of a file of relationships: exactly one start and one end. */
    List<HeaderColumn> ofRelationships(List<String> texts, boolean typeIsGiven) {
        List<HeaderColumn> columns = parse(texts);
        for (HeaderColumn column : columns) {
            switch (column) {
                case HeaderColumn.Id id -> throw misplaced(column, "nodes");
                case HeaderColumn.Label label -> throw misplaced(column, "nodes");
                case HeaderColumn.Start start -> {}
                case HeaderColumn.End end -> {}
                case HeaderColumn.Type type -> {}
                case HeaderColumn.Property property -> {}
                case HeaderColumn.Ignored ignored -> {}
            }
        }
        require(columns, HeaderColumn.Start.class, ":START_ID");
        require(columns, HeaderColumn.End.class, ":END_ID");
        if (!typeIsGiven) {
            require(columns, HeaderColumn.Type.class, ":TYPE");
        }
        return columns;
    }

    private List<HeaderColumn> parse(List<String> texts) {
        List<HeaderColumn> columns = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (String text : texts) {
            HeaderColumn column = parse(text.strip());
            String key = keyOf(column);
            if (!key.isEmpty() && !keys.add(key)) {
                throw LoadErrors.badHeader(file, "two columns set the property `" + key + "`");
            }
            columns.add(column);
        }
        return List.copyOf(columns);
    }

    private static String keyOf(HeaderColumn column) {
        if (column instanceof HeaderColumn.Property property) {
            return property.key();
        }
        return column instanceof HeaderColumn.Id id ? id.key() : "";
    }

    private HeaderColumn parse(String text) {
        Matcher matcher = COLUMN.matcher(text);
        if (!matcher.matches()) {
            throw LoadErrors.badHeader(
                    file, "cannot read the column `%s`; expected name:type".formatted(text));
        }
        String name = matcher.group("name").strip();
        String kind = Optional.ofNullable(matcher.group("kind")).orElse("string");
        String group = Optional.ofNullable(matcher.group("group")).orElse("");
        String options = Optional.ofNullable(matcher.group("options")).orElse("");
        if (kind.equalsIgnoreCase("ID")) {
            return new HeaderColumn.Id(text, name, group, idType(options));
        }
        if (!FIXED_KINDS.contains(kind.toUpperCase(Locale.ROOT))) {
            return property(text, name, kind, matcher.group("list") != null, options);
        }
        if (!options.isBlank()) {
            throw unknownOptions(text);
        }
        return switch (kind.toUpperCase(Locale.ROOT)) {
            case "LABEL" -> new HeaderColumn.Label(text);
            case "START_ID" -> new HeaderColumn.Start(text, group);
            case "END_ID" -> new HeaderColumn.End(text, group);
            case "TYPE" -> new HeaderColumn.Type(text);
            default -> new HeaderColumn.Ignored(text);
        };
    }

    private HeaderColumn property(
            String text, String name, String kind, boolean list, String options) {
        if (name.isEmpty()) {
            throw LoadErrors.badHeader(
                    file, "the column `%s` has no name before its type".formatted(text));
        }
        FieldType type = FieldType.named(kind)
                .orElseThrow(() -> LoadErrors.badHeader(
                        file,
                        "the column `%s` has the type `%s`; known are %s, and each with [] behind it"
                                .formatted(text, kind, FieldType.NAMES)));
        return new HeaderColumn.Property(text, name, type, list, options(text, type, options));
    }

    private FieldOptions options(String text, FieldType type, String options) {
        if (options.isBlank()) {
            return FieldOptions.NONE;
        }
        Matcher given = OPTION.matcher(options);
        if (!given.matches()) {
            throw unknownOptions(text);
        }
        String value = given.group("value");
        try {
            return switch (given.group("name").toLowerCase(Locale.ROOT) + " of " + type) {
                case "timezone of DATE_TIME" -> FieldOptions.NONE.withZone(value);
                case "timezone of TIME" -> FieldOptions.NONE.withOffset(value);
                case "crs of POINT" -> FieldOptions.NONE.withSystem(value);
                default -> throw unknownOptions(text);
            };
        } catch (DateTimeException | IllegalArgumentException cause) {
            throw LoadErrors.badHeader(
                    file, "the column `%s`: %s".formatted(text, cause.getMessage()));
        }
    }

    private FieldType idType(String options) {
        if (options.isBlank()) {
            return FieldType.STRING;
        }
        Matcher given = ID_TYPE.matcher(options);
        if (!given.matches()) {
            throw unknownOptions("{" + options + "}");
        }
        FieldType type = FieldType.named(given.group(1)).orElse(FieldType.BOOLEAN);
        if (type != FieldType.INTEGER && type != FieldType.STRING) {
            throw LoadErrors.badHeader(
                    file, "an id is a long or a string, not `%s`".formatted(given.group(1)));
        }
        return type;
    }

    private RuntimeException unknownOptions(String text) {
        return LoadErrors.badHeader(
                file,
                ("`%s` has an option that is not known; known are {id-type:long} behind :ID,"
                                + " {timezone:+01:00} behind :time, {timezone:Europe/Paris} behind"
                                + " :datetime, {crs:wgs-84} behind :point")
                        .formatted(text));
    }

    private void require(
            List<HeaderColumn> columns, Class<? extends HeaderColumn> kind, String name) {
        long count = columns.stream().filter(kind::isInstance).count();
        if (count != 1) {
            throw LoadErrors.badHeader(
                    file, "%d columns are %s, expected one".formatted(count, name));
        }
    }

    private RuntimeException misplaced(HeaderColumn column, String where) {
        return LoadErrors.badHeader(
                file, "the column `%s` belongs in a file of %s".formatted(column.text(), where));
    }
}
