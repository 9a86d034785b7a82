package dev.kith.bench.floor;

import dev.kith.bench.workload.Parameters;
import dev.kith.bench.workload.Question;

import java.util.ArrayList;
import java.util.List;

/** All questions on one graph in arrays, answered in the shape of rows. Used by one thread. */
public final class Floor {
    private static final int TOP = 10;
    private static final int REACH_LIMIT = 1_000;

    private final Lookups lookups;
    private final Neighbourhood neighbourhood;
    private final ShortestPaths shortestPaths;
    private final Recommendations recommendations;
    private final Cycles cycles;

    public Floor(ArrayGraph graph) {
        lookups = new Lookups(graph);
        neighbourhood = new Neighbourhood(graph);
        shortestPaths = new ShortestPaths(graph);
        recommendations = new Recommendations(graph);
        cycles = new Cycles(graph);
    }

    /** The rows, with a value for each column in the order of the wordings. */
    public List<List<Object>> rows(Question question, Parameters parameters) {
        int id = parameters.id();
        return switch (question) {
            case POINT_LOOKUP -> person(lookups.person(id));
            case FRIENDS -> friends(id);
            case FRIENDS_OF_FRIENDS -> row(neighbourhood.countStrangers(id));
            case MUTUAL_FRIENDS -> suggestions(id);
            case THREE_HOPS -> row(neighbourhood.countReached(id, 3, Integer.MAX_VALUE));
            case SHORTEST_PATH -> path(shortestPaths.length(id, parameters.otherId()));
            case RECOMMENDATION -> recommendations(id);
            case RINGS -> row(cycles.countRings(id));
            case TRIANGLES, ALL_TRIANGLES -> row(cycles.countTriangles(parameters.bound()));
            case CITIES -> cities();
            case RECENT_FRIENDS -> row(neighbourhood.countRecent(id));
            case REACH -> row(neighbourhood.countReached(id, 4, REACH_LIMIT));
            case NAME_PREFIX -> found(lookups.byPrefix(parameters.prefix()));
            case AGE_RANGE -> found(lookups.byAge(parameters.bound()));
        };
    }

    private static List<List<Object>> row(long value) {
        return List.of(List.of(value));
    }

    private static List<List<Object>> person(Lookups.Person person) {
        return List.of(List.of(person.name(), (long) person.age(), person.city()));
    }

    private List<List<Object>> friends(int id) {
        List<List<Object>> rows = new ArrayList<>();
        for (Lookups.Friend friend : lookups.friends(id)) {
            rows.add(List.of(
                    (long) friend.id(), friend.name(), (long) friend.age(), (long) friend.since()));
        }
        return rows;
    }

    private List<List<Object>> suggestions(int id) {
        List<List<Object>> rows = new ArrayList<>();
        for (int suggested : neighbourhood.suggestions(id, TOP)) {
            long mutual = neighbourhood.mutualFriends(suggested);
            rows.add(List.of((long) suggested, lookups.name(suggested), mutual));
        }
        return rows;
    }

    private static List<List<Object>> path(int hops) {
        return hops < 0 ? List.of() : row(hops);
    }

    private List<List<Object>> recommendations(int id) {
        List<List<Object>> rows = new ArrayList<>();
        for (int movie : recommendations.forPerson(id, TOP)) {
            long votes = recommendations.votes(movie);
            rows.add(List.of((long) movie, votes, recommendations.score(movie)));
        }
        return rows;
    }

    private List<List<Object>> cities() {
        List<List<Object>> rows = new ArrayList<>();
        for (Lookups.City city : lookups.cities()) {
            rows.add(List.of(city.name(), (long) city.people(), city.age()));
        }
        return rows;
    }

    /** The maximum of no ids is null in Cypher, and -1 here. */
    private static List<List<Object>> found(Lookups.Found found) {
        return List.of(List.of((long) found.people(), found.ofIds()));
    }
}
