package dev.kith.bench.floor;

/** Movies liked by those who like what one likes. Used by one thread. */
public final class Recommendations {
    private static final int LIKED = 4;

    private final Adjacency rated;
    private final Adjacency ratedBy;
    private final Marks seen;
    private final Tally votes;

    public Recommendations(ArrayGraph graph) {
        rated = graph.rated();
        ratedBy = graph.ratedBy();
        seen = new Marks(graph.scale().movies());
        votes = new Tally(graph.scale().movies());
    }

    /** The ids of the movies with the most votes; {@link #votes} and {@link #score} tell more. */
    public int[] forPerson(int person, int limit) {
        int[] starts = rated.starts();
        seen.clear();
        votes.clear();
        for (int i = starts[person]; i < starts[person + 1]; i++) {
            seen.add(rated.targets()[i]);
        }
        for (int i = starts[person]; i < starts[person + 1]; i++) {
            if (rated.properties()[0][i] >= LIKED) {
                askThoseWhoLike(rated.targets()[i], person);
            }
        }
        return votes.highest(limit);
    }

    public int votes(int movie) {
        return votes.count(movie);
    }

    public double score(int movie) {
        return votes.average(movie);
    }

    private void askThoseWhoLike(int movie, int asker) {
        int[] scores = ratedBy.properties()[0];
        for (int i = ratedBy.starts()[movie]; i < ratedBy.starts()[movie + 1]; i++) {
            if (scores[i] >= LIKED && ratedBy.targets()[i] != asker) {
                vote(ratedBy.targets()[i]);
            }
        }
    }

    private void vote(int person) {
        int[] scores = rated.properties()[0];
        for (int i = rated.starts()[person]; i < rated.starts()[person + 1]; i++) {
            int movie = rated.targets()[i];
            if (scores[i] >= LIKED && !seen.contains(movie)) {
                votes.add(movie, scores[i]);
            }
        }
    }
}
