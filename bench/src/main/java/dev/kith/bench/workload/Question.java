package dev.kith.bench.workload;

/** What is asked, whatever the words. */
public enum Question {
    POINT_LOOKUP("Q1", "three properties of a person by id", 2_000),
    FRIENDS("Q2", "friends with properties", 1_000),
    FRIENDS_OF_FRIENDS("Q3", "how many friends of friends are not yet friends", 100),
    MUTUAL_FRIENDS("Q4", "the ten of them with the most mutual friends", 100),
    THREE_HOPS("Q5", "how many people within three hops", 20),
    SHORTEST_PATH("Q6", "length of a shortest path", 30),
    RECOMMENDATION("Q7", "ten movies liked by those who like what I like", 10),
    RINGS("Q8", "rings of three to five transfers, rising in time, of 3,000 and more", 100),
    TRIANGLES("Q9", "triangles whose smallest id is in the first tenth", 1),
    ALL_TRIANGLES("Q9F", "triangles of the whole graph", 1),
    CITIES("Q10", "count and average age by city", 1),
    RECENT_FRIENDS("Q11", "two hops, filtered on relationships and ends", 100),
    REACH("Q12", "within four hops, at most 1,000", 50),
    NAME_PREFIX("Q13a", "people by the start of their name", 100),
    AGE_RANGE("Q13b", "people by a range of age", 62);

    private final String number;
    private final String meaning;
    private final int parameterSets;

    Question(String number, String meaning, int parameterSets) {
        this.number = number;
        this.meaning = meaning;
        this.parameterSets = parameterSets;
    }

    /** Its number in the table of results. */
    public String number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }

    /** With how many sets of parameters it is asked, in turn. */
    public int parameterSets() {
        return parameterSets;
    }

    /** Whether the order of the rows is part of the answer. */
    public boolean isOrdered() {
        return this == MUTUAL_FRIENDS || this == RECOMMENDATION;
    }
}
