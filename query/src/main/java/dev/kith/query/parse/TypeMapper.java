package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser.TypeNameContext;
import dev.kith.grammar.CypherParser.TypeTermContext;
import dev.kith.grammar.CypherParser.TypeWordContext;
import dev.kith.query.ast.TypeName;
import dev.kith.query.ast.TypeName.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
            Map.entry("ZONED TIME", Kind.ZONED_TIME),
            Map.entry("LOCAL DATETIME", Kind.LOCAL_DATETIME),
            Map.entry("ZONED DATETIME", Kind.ZONED_DATETIME),
            Map.entry("DURATION", Kind.DURATION),
            Map.entry("POINT", Kind.POINT),
            Map.entry("NODE", Kind.NODE),
            Map.entry("ANY NODE", Kind.NODE),
            Map.entry("VERTEX", Kind.NODE),
            Map.entry("RELATIONSHIP", Kind.RELATIONSHIP),
            Map.entry("ANY RELATIONSHIP", Kind.RELATIONSHIP),
            Map.entry("EDGE", Kind.RELATIONSHIP),
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

    private static TypeName term(Source source, TypeTermContext context) {
        boolean nullable = context.getToken(CypherLexer.NOT, 0) == null;
        String name = context.typeWord().stream()
                .map(TypeWordContext::getText)
                .collect(Collectors.joining(" "))
                .toUpperCase(Locale.ROOT);
        if (context.typeName() != null && name.equals("LIST")) {
            return new TypeName.ListOf(map(source, context.typeName()), nullable);
        }
        Kind kind = KINDS.get(name);
        if (kind == null || context.typeName() != null) {
            throw SyntaxErrors.unknownType(source, context.getStart(), name);
        }
        return new TypeName.Simple(kind, nullable);
    }
}
