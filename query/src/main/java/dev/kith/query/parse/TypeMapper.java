package dev.kith.query.parse;

import dev.kith.QueryException;
import dev.kith.grammar.CypherParser.NotNullContext;
import dev.kith.grammar.CypherParser.TypeCollectionContext;
import dev.kith.grammar.CypherParser.TypeNameContext;
import dev.kith.grammar.CypherParser.TypeTermContext;
import dev.kith.grammar.CypherParser.TypeWordContext;
import dev.kith.query.ast.TypeName;
import dev.kith.query.ast.TypeName.Kind;
import dev.kith.text.NearestName;

import org.antlr.v4.runtime.ParserRuleContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Types as written behind {@code IS ::}. Every spelling of one type becomes the same kind. */
final class TypeMapper {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("NOTHING", Kind.NOTHING),
            Map.entry("NULL", Kind.NULL),
            Map.entry("BOOL", Kind.BOOLEAN),
            Map.entry("BOOLEAN", Kind.BOOLEAN),
            Map.entry("STRING", Kind.STRING),
            Map.entry("VARCHAR", Kind.STRING),
            Map.entry("INT", Kind.INTEGER),
            Map.entry("INTEGER", Kind.INTEGER),
            Map.entry("SIGNED INTEGER", Kind.INTEGER),
            Map.entry("FLOAT", Kind.FLOAT),
            Map.entry("DATE", Kind.DATE),
            Map.entry("LOCAL TIME", Kind.LOCAL_TIME),
            Map.entry("TIME WITHOUT TIME ZONE", Kind.LOCAL_TIME),
            Map.entry("ZONED TIME", Kind.ZONED_TIME),
            Map.entry("TIME WITH TIME ZONE", Kind.ZONED_TIME),
            Map.entry("LOCAL DATETIME", Kind.LOCAL_DATETIME),
            Map.entry("TIMESTAMP WITHOUT TIME ZONE", Kind.LOCAL_DATETIME),
            Map.entry("ZONED DATETIME", Kind.ZONED_DATETIME),
            Map.entry("TIMESTAMP WITH TIME ZONE", Kind.ZONED_DATETIME),
            Map.entry("DURATION", Kind.DURATION),
            Map.entry("POINT", Kind.POINT),
            Map.entry("NODE", Kind.NODE),
            Map.entry("ANY NODE", Kind.NODE),
            Map.entry("VERTEX", Kind.NODE),
            Map.entry("RELATIONSHIP", Kind.RELATIONSHIP),
            Map.entry("ANY RELATIONSHIP", Kind.RELATIONSHIP),
            Map.entry("ANY VERTEX", Kind.NODE),
            Map.entry("EDGE", Kind.RELATIONSHIP),
            Map.entry("ANY EDGE", Kind.RELATIONSHIP),
            Map.entry("MAP", Kind.MAP),
            Map.entry("ANY MAP", Kind.MAP),
            Map.entry("PATH", Kind.PATH),
            Map.entry("PROPERTY VALUE", Kind.PROPERTY_VALUE),
            Map.entry("ANY PROPERTY VALUE", Kind.PROPERTY_VALUE),
            Map.entry("ANY", Kind.ANY),
            Map.entry("ANY VALUE", Kind.ANY));

    private TypeMapper() {}

    static TypeName map(Source source, TypeNameContext context) {
        List<TypeName> alternatives = new ArrayList<>();
        for (TypeTermContext term : context.typeTerm()) {
            alternatives.add(term(source, term));
        }
        return alternatives.size() == 1
                ? alternatives.get(0)
                : new TypeName.AnyOf(List.copyOf(alternatives));
    }

    /** A term, then any number of LIST behind it: {@code INTEGER NOT NULL LIST NOT NULL}. */
    private static TypeName term(Source source, TypeTermContext context) {
        List<NotNullContext> marks = context.notNull();
        List<TypeCollectionContext> lists = context.typeCollection();
        int mark = 0;
        int end = lists.isEmpty() ? Integer.MAX_VALUE : start(lists.get(0));
        boolean nullable = mark == marks.size() || start(marks.get(mark)) > end;
        mark += nullable ? 0 : 1;
        TypeName type = innermost(source, context, nullable);
        for (int i = 0; i < lists.size(); i++) {
            end = i + 1 < lists.size() ? start(lists.get(i + 1)) : Integer.MAX_VALUE;
            boolean listNullable = mark == marks.size() || start(marks.get(mark)) > end;
            mark += listNullable ? 0 : 1;
            type = new TypeName.ListOf(type, listNullable);
        }
        return type;
    }

    private static int start(ParserRuleContext context) {
        return context.getStart().getTokenIndex();
    }

    private static TypeName innermost(Source source, TypeTermContext context, boolean nullable) {
        String name = name(context);
        if (context.typeName() == null) {
            Kind kind = KINDS.get(name);
            if (kind == null) {
                throw unknown(source, context, name);
            }
            return new TypeName.Simple(kind, nullable);
        }
        TypeName inner = map(source, context.typeName());
        if (context.LIST() != null || context.ARRAY() != null) {
            return new TypeName.ListOf(inner, nullable);
        }
        return switch (name) {
            case "", "ANY", "ANY VALUE" -> inner;
            default -> throw unknown(source, context, name);
        };
    }

    private static QueryException unknown(Source source, TypeTermContext context, String name) {
        List<String> known = KINDS.keySet().stream().sorted().toList();
        String suggestion = NearestName.suggestion(name, known);
        return SyntaxErrors.unknownType(source, context.getStart(), name, suggestion);
    }

    private static String name(TypeTermContext context) {
        List<String> words = new ArrayList<>();
        for (TypeWordContext word : context.typeWord()) {
            words.add(word.getText().toUpperCase(Locale.ROOT));
        }
        boolean zone = context.ZONE() != null || context.TIMEZONE() != null;
        if (zone) {
            words.add(context.WITHOUT() != null ? "WITHOUT" : "WITH");
            words.add("TIME ZONE");
        }
        return String.join(" ", words);
    }
}
