package dev.kith.bench.workload;

/** How large the graph is. T is for tests; S and M are measured. */
public enum Scale {
    T(1_000, 20_000, 500, 10_000, 1_000, 8_000),
    S(10_000, 200_000, 2_000, 200_000, 10_000, 100_000),
    M(100_000, 2_000_000, 10_000, 2_000_000, 100_000, 1_000_000);

    private static final long SEED = 20_261_122;

    private final int people;
    private final int friendships;
    private final int movies;
    private final int ratings;
    private final int accounts;
    private final int transfers;

    Scale(int people, int friendships, int movies, int ratings, int accounts, int transfers) {
        this.people = people;
        this.friendships = friendships;
        this.movies = movies;
        this.ratings = ratings;
        this.accounts = accounts;
        this.transfers = transfers;
    }

    public int people() {
        return people;
    }

    /** Pairs of friends; each is two KNOWS relationships, one in each direction. */
    public int friendships() {
        return friendships;
    }

    public int movies() {
        return movies;
    }

    public int ratings() {
        return ratings;
    }

    public int accounts() {
        return accounts;
    }

    /** Transfers, those of the planted rings included. */
    public int transfers() {
        return transfers;
    }

    /** Rows of all files: what a load has to take in. */
    public long rows() {
        return (long) people + movies + accounts + 2L * friendships + ratings + transfers;
    }

    /** Each part of the data has a seed of its own, so that one can change without the others. */
    long seed(String part) {
        return SEED + 31L * part.hashCode() + name().hashCode();
    }
}
