package dev.kith.bench.floor;

import dev.kith.bench.workload.Scale;
import dev.kith.bench.workload.Workload;

import java.io.IOException;

/**
 * The whole graph in arrays; ids are places in them.
 *
 * @param knows with when it began, in days
 * @param rated from people to movies, with the score
 * @param ratedBy the same from movies to people
 * @param transfers with amount and time in seconds
 */
public record ArrayGraph(
        Scale scale,
        People people,
        Adjacency knows,
        Adjacency rated,
        Adjacency ratedBy,
        Adjacency transfers) {
    /** Reads the files: the floor of a bulk load. */
    public static ArrayGraph read(Workload workload) throws IOException {
        Scale scale = workload.scale();
        IntegerRows friendships = IntegerRows.read(workload.friendships());
        IntegerRows ratings = IntegerRows.read(workload.ratings());
        IntegerRows transfers = IntegerRows.read(workload.transfers());
        return new ArrayGraph(
                scale,
                People.read(workload.people(), scale.people()),
                Adjacency.of(friendships, scale.people(), 0, 1),
                Adjacency.of(ratings, scale.people(), 0, 1),
                Adjacency.of(ratings, scale.movies(), 1, 0),
                Adjacency.of(transfers, scale.accounts(), 0, 1));
    }
}
