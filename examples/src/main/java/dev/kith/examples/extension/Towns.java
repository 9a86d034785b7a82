package dev.kith.examples.extension;

import dev.kith.Direction;
import dev.kith.Graph;
import dev.kith.Node;
import dev.kith.Relationship;
import dev.kith.extension.Call;
import dev.kith.extension.UserAggregation;
import dev.kith.extension.UserFunction;
import dev.kith.extension.UserProcedure;
import dev.kith.extension.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/** Towns and the roads between them, asked in a Cypher that knows what is near. */
public final class Towns {
    private static final double EARTH_RADIUS_KILOMETRES = 6_371;

    /** A row of {@code road.within}. */
    record Reached(Node town, double kilometres) {}

    private Towns() {}

    public static void main(String[] arguments) {
        try (Graph graph = open()) {
            show(graph, """
                    MATCH (a:Town)-[r:ROAD]->(b:Town)
                    RETURN a.name AS from, b.name AS to, r.kilometres AS byRoad,
                           round(geo.distance(a.lat, a.lon, b.lat, b.lon)) AS asTheCrowFlies""");
            show(graph, "MATCH ()-[r:ROAD]->() RETURN stats.median(r.kilometres) AS medianRoad");
            show(graph, """
                    MATCH (start:Town {name: 'Bern'})
                    CALL road.within(start, 130) YIELD town, kilometres WHERE town <> start
                    RETURN town.name AS name, kilometres""");
            show(graph, "SHOW USER DEFINED FUNCTIONS YIELD signature, description");
        }
    }

    private static void show(Graph graph, String statement) {
        System.out.println(statement);
        graph.query(statement).list().forEach(row -> System.out.println("    " + row));
    }

    static Graph open() {
        Graph graph = Graph.inMemory();
        register(graph);
        graph.query("""
                CREATE (bern:Town {name: 'Bern', lat: 46.948, lon: 7.447}),
                       (thun:Town {name: 'Thun', lat: 46.758, lon: 7.628}),
                       (zurich:Town {name: 'Zurich', lat: 47.377, lon: 8.541}),
                       (basel:Town {name: 'Basel', lat: 47.560, lon: 7.588}),
                       (bern)-[:ROAD {kilometres: 29}]->(thun),
                       (bern)-[:ROAD {kilometres: 125}]->(zurich),
                       (bern)-[:ROAD {kilometres: 100}]->(basel),
                       (basel)-[:ROAD {kilometres: 86}]->(zurich)""").run();
        return graph;
    }

    private static void register(Graph graph) {
        graph.register(
                UserFunction.named("geo.distance")
                        .parameter("lat1", ValueType.FLOAT)
                        .parameter("lon1", ValueType.FLOAT)
                        .parameter("lat2", ValueType.FLOAT)
                        .parameter("lon2", ValueType.FLOAT)
                        .returns(ValueType.FLOAT)
                        .description("The kilometres between two places on the ground.")
                        .as(Towns::distance),
                UserAggregation.named("stats.median")
                        .parameter("number", ValueType.FLOAT)
                        .returns(ValueType.FLOAT)
                        .description("The number in the middle, null if there are none.")
                        .as(
                                ArrayList<Double>::new,
                                (numbers, call) -> numbers.add(call.getDouble("number")),
                                Towns::median),
                UserProcedure.reading("road.within")
                        .parameter("start", ValueType.NODE)
                        .optional("kilometres", ValueType.FLOAT, 100)
                        .description("The towns that roads reach, the nearest first.")
                        .records(Reached.class, Towns::within));
    }

    private static double distance(Call call) {
        double lat1 = Math.toRadians(call.getDouble("lat1"));
        double lat2 = Math.toRadians(call.getDouble("lat2"));
        double lon = Math.toRadians(call.getDouble("lon2") - call.getDouble("lon1"));
        double cosine =
                Math.sin(lat1) * Math.sin(lat2) + Math.cos(lat1) * Math.cos(lat2) * Math.cos(lon);
        return EARTH_RADIUS_KILOMETRES * Math.acos(Math.min(1, cosine));
    }

    private static @Nullable Double median(List<Double> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        Collections.sort(numbers);
        int middle = numbers.size() / 2;
        return numbers.size() % 2 == 1
                ? numbers.get(middle)
                : (numbers.get(middle - 1) + numbers.get(middle)) / 2;
    }

    /** Dijkstra's way: a town is reached, and its roads looked at, when a query asks for its row. */
    private static Stream<Reached> within(Call call) {
        double most = call.getDouble("kilometres");
        Set<Node> settled = new HashSet<>();
        var frontier = new PriorityQueue<>(Comparator.comparingDouble(Reached::kilometres));
        frontier.add(new Reached(call.getNode("start"), 0));
        return Stream.generate(() -> nearest(frontier, settled))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .takeWhile(reached -> reached.kilometres() <= most);
    }

    private static Optional<Reached> nearest(PriorityQueue<Reached> frontier, Set<Node> settled) {
        Reached nearest = frontier.poll();
        while (nearest != null && !settled.add(nearest.town())) {
            nearest = frontier.poll();
        }
        if (nearest == null) {
            return Optional.empty();
        }
        for (Relationship road : nearest.town().relationships(Direction.BOTH, "ROAD")) {
            Node other = road.other(nearest.town());
            double length = road.get("kilometres", Double.class);
            frontier.add(new Reached(other, nearest.kilometres() + length));
        }
        return Optional.of(nearest);
    }
}
