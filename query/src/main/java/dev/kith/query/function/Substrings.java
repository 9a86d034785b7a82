package dev.kith.query.function;

import static dev.kith.query.function.ScalarDefinition.function;

import dev.kith.value.IntegerValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.List;

/** Parts of strings by position. Positions count code points. */
final class Substrings {
    private Substrings() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("substring")
                        .takes("text", ArgumentType.STRING)
                        .takes("start", ArgumentType.INTEGER)
                        .mayTake("length", ArgumentType.INTEGER)
                        .returns(ArgumentType.STRING)
                        .is(
                                "The part of a text from a start, counted from 0, of a length or to the end.")
                        .computedBy((arguments, context) -> part(
                                arguments,
                                count(arguments, 1, "substring"),
                                arguments.length > 2
                                        ? count(arguments, 2, "substring")
                                        : Long.MAX_VALUE)),
                function("left")
                        .takes("text", ArgumentType.STRING)
                        .takes("length", ArgumentType.INTEGER)
                        .returns(ArgumentType.STRING)
                        .is("The first characters of a text.")
                        .computedBy((arguments, context) ->
                                part(arguments, 0, count(arguments, 1, "left"))),
                function("right")
                        .takes("text", ArgumentType.STRING)
                        .takes("length", ArgumentType.INTEGER)
                        .returns(ArgumentType.STRING)
                        .is("The last characters of a text.")
                        .computedBy((arguments, context) -> {
                            String text = StringFunctions.text(arguments, 0);
                            long length = text.codePointCount(0, text.length());
                            long wanted = Math.min(length, count(arguments, 1, "right"));
                            return part(arguments, length - wanted, wanted);
                        }));
    }

    private static Value part(Value[] arguments, long start, long length) {
        String text = StringFunctions.text(arguments, 0);
        int from = advance(text, 0, start);
        return StringValue.of(text.substring(from, advance(text, from, length)));
    }

    /** The offset that many code points later, at most the end. */
    private static int advance(String text, int offset, long codePoints) {
        int at = offset;
        for (long i = 0; i < codePoints && at < text.length(); i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static long count(Value[] arguments, int index, String name) {
        long count = ((IntegerValue) arguments[index]).value();
        if (count < 0) {
            throw FunctionErrors.outOfRange(
                    "%s() takes no negative positions or lengths, such as %d"
                            .formatted(name, count));
        }
        return count;
    }
}
