package dev.kith.examples.notebook;

import dev.kith.Cypher;
import dev.kith.Graph;

import java.util.List;
import java.util.Locale;

/**
 * What may stand where somebody is typing.
 *
 * @param words each instead of what was typed of it
 * @param start where that begins
 */
public record Completion(List<String> words, int start) {
    /**
     * Of Cypher: the functions and procedures that may be called, also those of the program, and the
     * labels, types and keys of the graph, all as the graph itself lists them.
     */
    public static Completion ofCypher(Graph graph, String text, int at) {
        int start = at;
        while (start > 0 && isPartOfName(text.charAt(start - 1))) {
            start--;
        }
        String typed = text.substring(start, at);
        String before = text.substring(0, start).stripTrailing();
        char bracket = openBracket(before);
        if (before.endsWith(":") && bracket != '{') {
            String list = bracket == '[' ? "CALL db.relationshipTypes()" : "CALL db.labels()";
            return new Completion(quoted(matching(graph, list, typed)), start);
        }
        boolean isCall = before.toUpperCase(Locale.ROOT).endsWith("CALL");
        String list = isCall ? "SHOW PROCEDURES YIELD name" : "SHOW FUNCTIONS YIELD name";
        List<String> callable = matching(graph, list, typed);
        int key = typed.lastIndexOf('.') + 1;
        return callable.isEmpty() && key > 0
                ? new Completion(
                        quoted(matching(graph, "CALL db.propertyKeys()", typed.substring(key))),
                        start + key)
                : new Completion(callable, start);
    }

    /** The same in a text that begins some characters earlier. */
    Completion movedBy(int characters) {
        return new Completion(words, start + characters);
    }

    private static boolean isPartOfName(char character) {
        return Character.isUnicodeIdentifierPart(character) || character == '.';
    }

    /** The bracket that is open where a text ends; a space if none is. */
    private static char openBracket(String text) {
        int closed = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char character = text.charAt(i);
            if (")]}".indexOf(character) >= 0) {
                closed++;
            } else if ("([{".indexOf(character) >= 0 && closed-- == 0) {
                return character;
            }
        }
        return ' ';
    }

    private static List<String> matching(Graph graph, String list, String typed) {
        String prefix = typed.toLowerCase(Locale.ROOT);
        return graph.query(list).list(String.class).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(prefix))
                .toList();
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map(Cypher::quote).toList();
    }
}
