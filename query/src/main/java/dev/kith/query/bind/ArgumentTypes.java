package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.bind.StaticType.Kind;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionSignature;

import java.util.List;
import java.util.Locale;

/**
 * What types of arguments are refused before running. openCypher asks for this where a function is
 * about the graph; a string given to a function of numbers, and its like, is an error of the row
 * that it happens in.
 */
final class ArgumentTypes {
    private ArgumentTypes() {}

    static void check(
            FunctionSignature signature,
            Expression.FunctionCall call,
            List<Typed> arguments,
            BindErrors errors) {
        for (int i = 0; i < arguments.size(); i++) {
            ArgumentType wanted = parameterAt(signature, i).type();
            StaticType given = arguments.get(i).type();
            if (!admits(wanted, given)) {
                throw errors.wrongType(
                        "the argument of %s()".formatted(signature.name()),
                        wanted.phrase(),
                        given,
                        call.arguments().get(i).span());
            }
        }
    }

    /** Refuses every argument that is known not to fit: for what openCypher says nothing about. */
    static void checkAll(
            FunctionSignature signature,
            List<Expression> written,
            List<Typed> arguments,
            BindErrors errors) {
        for (int i = 0; i < arguments.size(); i++) {
            FunctionSignature.Parameter parameter = parameterAt(signature, i);
            StaticType given = arguments.get(i).type();
            if (!fits(parameter.type(), given)) {
                throw errors.wrongType(
                        "the argument `%s` of %s".formatted(parameter.name(), signature.name()),
                        parameter.type().phrase(),
                        given,
                        written.get(i).span());
            }
        }
    }

    private static boolean fits(ArgumentType wanted, StaticType given) {
        StaticType exact = StaticType.of(wanted);
        return exact.kind() == Kind.ANY
                || given.canBe(exact.kind())
                || (exact.kind() == Kind.FLOAT && given.isNumber());
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

    private static FunctionSignature.Parameter parameterAt(FunctionSignature signature, int index) {
        int last = signature.parameters().size() - 1;
        return signature.parameters().get(Math.min(index, last));
    }

    /** Whether a value of this static type may be given; null always may. */
    private static boolean admits(ArgumentType wanted, StaticType given) {
        return switch (wanted) {
            case NODE -> given.canBe(Kind.NODE);
            case RELATIONSHIP -> given.canBe(Kind.RELATIONSHIP);
            case PATH -> given.canBe(Kind.PATH);
            case NODE_OR_RELATIONSHIP -> given.canBe(Kind.NODE, Kind.RELATIONSHIP);
            case MAP_OR_ENTITY -> given.canBe(Kind.MAP, Kind.NODE, Kind.RELATIONSHIP);
            case STRING_OR_LIST -> given.canBe(Kind.STRING, Kind.LIST);
            case STRING_LIST_OR_MAP -> given.canBe(Kind.STRING, Kind.LIST, Kind.MAP);
            case ANY, BOOLEAN, INTEGER, FLOAT, NUMBER, STRING, LIST, MAP -> true;
            case DATE, LOCAL_TIME, TIME, LOCAL_DATE_TIME, DATE_TIME, DURATION, POINT -> true;
            case NUMBER_OR_DURATION, TEMPORAL, TEMPORAL_SOURCE, DURATION_SOURCE -> true;
        };
    }
}
