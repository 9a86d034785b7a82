package dev.kith.bench;

import dev.kith.Graph;
import dev.kith.bench.floor.Floor;
import dev.kith.bench.workload.Parameters;
import dev.kith.bench.workload.Question;
import dev.kith.bench.workload.Wording;

import java.util.Comparator;
import java.util.List;

/** Compares answers: by rows, in order where the question asks for one, floats to nine places. */
final class Answers {
    private static final double PLACES = 1e9;

    private Answers() {}

    /**
     * @throws IllegalStateException if Kith and the floor differ
     */
    static void check(Graph graph, Floor floor, Wording wording, Parameters parameters) {
        Question question = wording.question();
        var found = comparable(question, Asking.of(wording, parameters).rows(graph));
        var expected = comparable(question, floor.rows(question, parameters));
        if (!found.equals(expected)) {
            throw new IllegalStateException("%s with %s: Kith answers%n  %s%nand the floor%n  %s"
                    .formatted(wording, parameters, found, expected));
        }
    }

    private static List<String> comparable(Question question, List<List<Object>> rows) {
        List<String> texts = rows.stream()
                .map(row -> row.stream().map(Answers::rounded).toList().toString())
                .toList();
        return question.isOrdered()
                ? texts
                : texts.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static Object rounded(Object value) {
        return value instanceof Double number ? Math.round(number * PLACES) / PLACES : value;
    }
}
