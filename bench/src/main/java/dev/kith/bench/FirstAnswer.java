package dev.kith.bench;

import dev.kith.Graph;
import dev.kith.bench.workload.Wording;

import java.nio.file.Path;

/** A program that opens a database, asks one question and prints the answer. */
final class FirstAnswer {
    private FirstAnswer() {}

    /**
     * @param arguments the folder of the database; none for the time that a program takes anyhow
     */
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.out.println("no question");
            return;
        }
        try (Graph graph = Graph.open(Path.of(arguments[0]))) {
            String text = Wording.POINT_LOOKUP.statements().get(0);
            System.out.println(graph.query(text).param("id", 1).single());
        }
    }
}
