package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.bind.StaticType.Kind;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionSignature;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What types of arguments are refused before running. openCypher asks for this where a function is
 * about the graph; a string given to a function of numbers, and its like, is an error of the row
 * that it happens in.
 */
final class ArgumentTypes {
    /** Functions of several types, which a signature cannot say. */
    private static final Map<String, List<Kind>> UNIONS = Map.of(
            "size", List.of(Kind.LIST, Kind.STRING),
            "properties", List.of(Kind.NODE, Kind.RELATIONSHIP, Kind.MAP),
            "length", List.of(Kind.PATH),
            "labels", List.of(Kind.NODE),
            "type", List.of(Kind.RELATIONSHIP));

    private ArgumentTypes() {}

    static void check(
            FunctionSignature signature,
            Expression.FunctionCall call,
            List<Typed> arguments,
            BindErrors errors) {
        for (int i = 0; i < arguments.size(); i++) {
            List<Kind> allowed = allowed(signature, i);
            StaticType type = arguments.get(i).type();
            if (!allowed.isEmpty() && !type.canBe(allowed.toArray(new Kind[0]))) {
                throw errors.wrongType(
                        "the argument of %s()".formatted(signature.name()),
                        described(allowed),
                        type,
                        call.arguments().get(i).span());
            }
        }
    }

    /** For a few functions more is known than their signatures say. */
    static StaticType resultType(FunctionSignature signature, List<Typed> arguments) {
        return switch (signature.name().toLowerCase(Locale.ROOT)) {
            case "nodes" -> StaticType.listOf(StaticType.NODE);
            case "relationships" -> StaticType.listOf(StaticType.RELATIONSHIP);
            case "startnode", "endnode" -> StaticType.NODE;
            case "head", "last" -> arguments.getFirst().type().elementType();
            case "tail" -> arguments.getFirst().type();
            case "coalesce" -> StaticType.anyOf(arguments);
            case "labels", "keys", "split" -> StaticType.listOf(StaticType.STRING);
            case "range" -> StaticType.listOf(StaticType.INTEGER);
            default -> StaticType.of(signature.returns());
        };
    }

    private static List<Kind> allowed(FunctionSignature signature, int index) {
        List<Kind> union = UNIONS.get(signature.name().toLowerCase(Locale.ROOT));
        if (union != null) {
            return union;
        }
        int last = signature.parameters().size() - 1;
        if (last < 0) {
            return List.of();
        }
        ArgumentType type = signature.parameters().get(Math.min(index, last)).type();
        return switch (type) {
            case NODE -> List.of(Kind.NODE);
            case RELATIONSHIP -> List.of(Kind.RELATIONSHIP);
            case PATH -> List.of(Kind.PATH);
            case ANY, BOOLEAN, INTEGER, FLOAT, NUMBER, STRING, LIST, MAP -> List.of();
        };
    }

    private static String described(List<Kind> kinds) {
        return String.join(
                " or ",
                kinds.stream()
                        .map(kind -> kind.name().charAt(0)
                                + kind.name().substring(1).toLowerCase(Locale.ROOT))
                        .map(word -> "a " + word)
                        .toList());
    }
}
