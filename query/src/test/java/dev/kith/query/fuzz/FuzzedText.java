package dev.kith.query.fuzz;

import dev.kith.query.parse.TckQueries;
import dev.kith.query.parse.TckQueries.TckQuery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a fuzzer's bytes as the text of a statement. Flipped bits rarely make a statement of
 * another, so beside plain text there are two ways that stay near the grammar:
 *
 * <pre>
 * first byte  the others
 *          1  a word of the vocabulary for each two, low byte first; top bit: no blank in front
 *          2  the number of a statement of the openCypher kit (2), then edits of it: what (1),
 *             where (2), with what (2)
 *       else  UTF-8, the first byte included
 * </pre>
 */
final class FuzzedText {
    private static final int WORDS_KIND = 1;
    private static final int EDITS_KIND = 2;
    private static final int EDIT_BYTES = 5;
    private static final int MAX_WORDS = 20_000;
    private static final Pattern WORD = Pattern.compile("\\w+|\\s+|'[^']*'|\\S", Pattern.DOTALL);

    private static final List<List<String>> STATEMENTS = statements();

    private final byte[] input;
    private int next = 1;

    private FuzzedText(byte[] input) {
        this.input = input;
    }

    static String of(byte[] input) {
        int kind = input.length == 0 ? 0 : input[0];
        return switch (kind) {
            case WORDS_KIND -> new FuzzedText(input).words();
            case EDITS_KIND -> new FuzzedText(input).editedStatement();
            default -> new String(input, StandardCharsets.UTF_8);
        };
    }

    private static List<List<String>> statements() {
        List<List<String>> statements = new ArrayList<>();
        for (String text :
                TckQueries.all().stream().map(TckQuery::text).distinct().toList()) {
            List<String> words = new ArrayList<>();
            Matcher matcher = WORD.matcher(text);
            while (matcher.find()) {
                words.add(matcher.group());
            }
            if (words.size() < 500) {
                statements.add(List.copyOf(words));
            }
        }
        return List.copyOf(statements);
    }

    private String words() {
        var text = new StringBuilder();
        while (next + 1 < input.length) {
            int number = number();
            if (number < 0x8000) {
                text.append(' ');
            }
            text.append(word(number));
        }
        return text.toString();
    }

    private String editedStatement() {
        List<String> words = new ArrayList<>(statement(number()));
        while (next + EDIT_BYTES <= input.length && words.size() < MAX_WORDS) {
            edit(words, input[next++] & 0xFF, number(), number());
        }
        return String.join("", words);
    }

    private static void edit(List<String> words, int what, int where, int with) {
        int at = where % (words.size() + 1);
        int end = Math.min(words.size(), at + with % 8 + 1);
        List<String> range = List.copyOf(words.subList(at, end));
        switch (what % 8) {
            case 0 -> words.subList(at, end).clear();
            case 1 -> words.add(at, " " + word(with) + " ");
            case 2 -> {
                words.subList(at, Math.min(words.size(), at + 1)).clear();
                words.add(at, word(with));
            }
            case 3 -> {
                List<String> other = statement(with);
                words.subList(at, words.size()).clear();
                words.addAll(other.subList(Math.min(at, other.size()), other.size()));
            }
            case 4 -> words.addAll(at, statement(with));
            case 5 -> {
                for (int i = 0; i < with >> 5 && words.size() < MAX_WORDS; i++) {
                    words.addAll(at, range);
                }
            }
            case 6 -> {
                words.add(end, List.of(")", "]", "}", " END ").get(with / 8 % 4));
                words.add(at, List.of("(", "[", "{", " CASE WHEN true THEN ").get(with / 8 % 4));
            }
            case 7 -> {
                words.addAll(with % (words.size() + 1), range);
                words.subList(at, Math.min(words.size(), end)).clear();
            }
            default -> throw new AssertionError("eight edits");
        }
    }

    private int number() {
        int low = next < input.length ? input[next] & 0xFF : 0;
        int high = next + 1 < input.length ? input[next + 1] & 0xFF : 0;
        next += 2;
        return high << 8 | low;
    }

    private static String word(int number) {
        return Vocabulary.WORDS.get((number & 0x7FFF) % Vocabulary.WORDS.size());
    }

    private static List<String> statement(int number) {
        return STATEMENTS.get(number % STATEMENTS.size());
    }
}
