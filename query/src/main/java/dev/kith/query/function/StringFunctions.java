package dev.kith.query.function;

import static dev.kith.query.function.ScalarDefinition.function;

import dev.kith.value.BooleanValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Strings: letter case, white space, replacing, splitting. Positions are in {@link Substrings}. */
final class StringFunctions {
    private StringFunctions() {}

    static List<ScalarFunction> all() {
        var functions = new ArrayList<ScalarFunction>();
        for (String name : List.of("toUpper", "upper")) {
            functions.add(function(name)
                    .takes("text", ArgumentType.STRING)
                    .returns(ArgumentType.STRING)
                    .is("A text in upper case.")
                    .computedBy((arguments, context) -> ValueSizes.string(
                            text(arguments, 0).toUpperCase(Locale.ROOT), context)));
        }
        for (String name : List.of("toLower", "lower")) {
            functions.add(function(name)
                    .takes("text", ArgumentType.STRING)
                    .returns(ArgumentType.STRING)
                    .is("A text in lower case.")
                    .computedBy((arguments, context) -> ValueSizes.string(
                            text(arguments, 0).toLowerCase(Locale.ROOT), context)));
        }
        for (String name : List.of("char_length", "character_length")) {
            functions.add(function(name)
                    .takes("text", ArgumentType.STRING)
                    .returns(ArgumentType.INTEGER)
                    .is("The number of characters of a text.")
                    .computedBy((arguments, context) -> IntegerValue.of(text(arguments, 0)
                            .codePointCount(0, text(arguments, 0).length()))));
        }
        functions.add(trim("trim", "both ends", true, true));
        functions.add(trim("btrim", "both ends", true, true));
        functions.add(trim("ltrim", "the start", true, false));
        functions.add(trim("rtrim", "the end", false, true));
        functions.add(function("replace")
                .takes("text", ArgumentType.STRING)
                .takes("sought", ArgumentType.STRING)
                .takes("replacement", ArgumentType.STRING)
                .mayTake("limit", ArgumentType.INTEGER)
                .returns(ArgumentType.STRING)
                .is(
                        "A text in which each occurrence of another, or the first so many, is replaced.")
                .computedBy((arguments, context) -> arguments.length < 4
                        ? replace(
                                text(arguments, 0), text(arguments, 1), text(arguments, 2), context)
                        : replaceFirst(arguments, ((IntegerValue) arguments[3]).value(), context)));
        functions.add(function("split")
                .takes("text", ArgumentType.STRING)
                .takes("delimiter", ArgumentType.ANY)
                .returns(ArgumentType.LIST)
                .is("The parts of a text between the occurrences of a delimiter, or of several.")
                .computedBy(
                        (arguments, context) -> split(text(arguments, 0), arguments[1], context)));
        functions.add(function("isNormalized")
                .takes("text", ArgumentType.ANY)
                .mayTake("form", ArgumentType.STRING)
                .returns(ArgumentType.BOOLEAN)
                .is(
                        "Whether a text is in a Unicode normal form, NFC if none is given; null if it is"
                                + " no text. IS NORMALIZED says the same.")
                .computedBy((arguments, context) -> isNormalized(
                        arguments[0],
                        arguments.length > 1 ? ((StringValue) arguments[1]).value() : "NFC")));
        functions.add(function("normalize")
                .takes("text", ArgumentType.STRING)
                .mayTake("form", ArgumentType.STRING)
                .returns(ArgumentType.STRING)
                .is("A text in a Unicode normal form: NFC (if none is given), NFD, NFKC or NFKD.")
                .computedBy((arguments, context) -> ValueSizes.string(
                        normalize(
                                text(arguments, 0),
                                arguments.length > 1 ? text(arguments, 1) : "NFC"),
                        context)));
        functions.addAll(Substrings.all());
        return functions;
    }

    static String text(Value[] arguments, int index) {
        return ((StringValue) arguments[index]).value();
    }

    private static ScalarFunction trim(String name, String where, boolean start, boolean end) {
        return function(name)
                .takes("text", ArgumentType.STRING)
                .mayTake("characters", ArgumentType.STRING)
                .returns(ArgumentType.STRING)
                .is("A text without the white space, or the given characters, at %s."
                        .formatted(where))
                .computedBy((arguments, context) -> StringValue.of(strip(
                        text(arguments, 0),
                        Optional.of(arguments)
                                .filter(given -> given.length > 1)
                                .map(given -> text(given, 1)),
                        start,
                        end)));
    }

    private static String strip(
            String text, Optional<String> characters, boolean start, boolean end) {
        int from = 0;
        int to = text.length();
        while (start && from < to && isStripped(text.codePointAt(from), characters)) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (end && from < to && isStripped(text.codePointBefore(to), characters)) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean isStripped(int codePoint, Optional<String> characters) {
        return characters.isPresent()
                ? characters.get().indexOf(codePoint) >= 0
                : Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static Value replaceFirst(Value[] arguments, long limit, FunctionContext context) {
        String text = text(arguments, 0);
        String sought = text(arguments, 1);
        if (sought.isEmpty()) {
            return between(text, text(arguments, 2), limit, context);
        }
        int end = 0;
        for (long i = 0; i < limit && text.indexOf(sought, end) >= 0; i++) {
            end = text.indexOf(sought, end) + sought.length();
        }
        Value replaced = replace(text.substring(0, end), sought, text(arguments, 2), context);
        String start = ((StringValue) replaced).value();
        ValueSizes.checkString((long) start.length() + text.length() - end, context);
        return StringValue.of(start + text.substring(end));
    }

    private static Value replace(
            String text, String sought, String replacement, FunctionContext context) {
        if (sought.isEmpty()) {
            return between(text, replacement, Long.MAX_VALUE, context);
        }
        if (replacement.length() > sought.length()) {
            ValueSizes.checkString(lengthAfter(text, sought, replacement), context);
        }
        return StringValue.of(text.replace(sought, replacement));
    }

    /** Before each character and at the end, since that is where nothing stands. */
    private static Value between(
            String text, String inserted, long limit, FunctionContext context) {
        int[] characters = text.codePoints().toArray();
        long places = Math.min(limit, characters.length + 1L);
        ValueSizes.checkString(text.length() + places * inserted.length(), context);
        var result = new StringBuilder();
        for (int i = 0; i <= characters.length; i++) {
            result.append(i < places ? inserted : "");
            if (i < characters.length) {
                result.appendCodePoint(characters[i]);
            }
        }
        return StringValue.of(result.toString());
    }

    private static long lengthAfter(String text, String sought, String replacement) {
        long length = text.length();
        for (int at = text.indexOf(sought);
                at >= 0;
                at = text.indexOf(sought, at + sought.length())) {
            length += replacement.length() - sought.length();
        }
        return length;
    }

    private static Value split(String text, Value delimiter, FunctionContext context) {
        if (delimiter instanceof StringValue single) {
            return split(text, List.of(single.value()), context);
        }
        var delimiters = new ArrayList<String>();
        if (delimiter instanceof ListValue list) {
            for (Value element : list.elements()) {
                if (!(element instanceof StringValue string)) {
                    throw FunctionErrors.wrongType("split() takes a list of Strings, not one with "
                            + FunctionErrors.describe(element));
                }
                delimiters.add(string.value());
            }
            return split(text, delimiters, context);
        }
        throw FunctionErrors.wrongType("split() takes a String or a List for delimiter, not "
                + FunctionErrors.describe(delimiter));
    }

    private static Value split(String text, List<String> delimiters, FunctionContext context) {
        var parts = new GrowingList(context);
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int length = delimiterAt(text, at, delimiters);
            if (length < 0) {
                at++;
            } else if (length == 0) {
                int next = text.offsetByCodePoints(at, 1);
                parts.add(StringValue.of(text.substring(at, next)));
                at = next;
                start = next;
            } else {
                parts.add(StringValue.of(text.substring(start, at)));
                at += length;
                start = at;
            }
        }
        if (start < text.length() || !delimiters.contains("") || parts.isEmpty()) {
            parts.add(StringValue.of(text.substring(start)));
        }
        return parts.toValue();
    }

    /** The length of the first delimiter that stands there, -1 if none does. */
    private static int delimiterAt(String text, int at, List<String> delimiters) {
        for (String delimiter : delimiters) {
            if (text.startsWith(delimiter, at)) {
                return delimiter.length();
            }
        }
        return -1;
    }

    private static Value isNormalized(Value text, String form) {
        return text instanceof StringValue string
                ? BooleanValue.of(normalize(string.value(), form).equals(string.value()))
                : NullValue.NULL;
    }

    private static String normalize(String text, String form) {
        return switch (form.toUpperCase(Locale.ROOT)) {
            case "NFC" -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case "NFD" -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case "NFKC" -> Normalizer.normalize(text, Normalizer.Form.NFKC);
            case "NFKD" -> Normalizer.normalize(text, Normalizer.Form.NFKD);
            default ->
                throw FunctionErrors.invalidArgument(
                        "normalize() knows the forms NFC, NFD, NFKC and NFKD, not '%s'"
                                .formatted(form));
        };
    }
}
