package dev.kith.query.optimize;

import java.util.List;
import java.util.Map;

/** The counts of a social graph of 10,000 people, with movies, ratings, accounts and transfers. */
record SocialGraph() implements PlanningContext {
    private static final Map<String, Double> LABELS =
            Map.of("Person", 10_000.0, "Movie", 2_000.0, "Account", 10_000.0);
    private static final Map<String, Double> TYPES =
            Map.of("KNOWS", 400_000.0, "RATED", 200_000.0, "TRANSFER", 100_000.0);

    @Override
    public double nodes() {
        return 22_000;
    }

    @Override
    public double nodesWithLabel(String label) {
        return LABELS.getOrDefault(label, 0.0);
    }

    @Override
    public double relationships() {
        return 700_000;
    }

    @Override
    public double relationshipsOfType(String type) {
        return TYPES.getOrDefault(type, 0.0);
    }

    @Override
    public List<Index> indexes(String label) {
        return switch (label) {
            case "Person" ->
                List.of(
                        new Index(List.of("id"), true, 10_000),
                        new Index(List.of("firstName"), false, 1_000),
                        new Index(List.of("age"), false, 80),
                        new Index(List.of("city", "age"), false, 5_000));
            case "Movie", "Account" ->
                List.of(new Index(List.of("id"), true, LABELS.getOrDefault(label, 1.0)));
            default -> List.of();
        };
    }
}
