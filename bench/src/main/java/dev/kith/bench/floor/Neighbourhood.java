package dev.kith.bench.floor;

/** Friends, friends of friends, and who is reached. Used by one thread. */
public final class Neighbourhood {
    private static final int SINCE = 3650;
    private static final int YOUNGEST = 30;
    private static final int TOO_OLD = 40;

    private final People people;
    private final int[] starts;
    private final int[] friends;
    private final int[] since;
    private final Marks seen;
    private final Tally mutual;
    private final int[] queue;

    public Neighbourhood(ArrayGraph graph) {
        people = graph.people();
        starts = graph.knows().starts();
        friends = graph.knows().targets();
        since = graph.knows().properties()[0];
        seen = new Marks(starts.length);
        mutual = new Tally(starts.length);
        queue = new int[starts.length];
    }

    /** How many friends of friends are not friends. */
    public int countStrangers(int person) {
        markFriends(person);
        int count = 0;
        for (int i = starts[person]; i < starts[person + 1]; i++) {
            int friend = friends[i];
            for (int j = starts[friend]; j < starts[friend + 1]; j++) {
                if (seen.add(friends[j])) {
                    count++;
                }
            }
        }
        return count;
    }

    /** The ids of the strangers with the most mutual friends; {@link #mutualFriends} has the count. */
    public int[] suggestions(int person, int limit) {
        markFriends(person);
        mutual.clear();
        for (int i = starts[person]; i < starts[person + 1]; i++) {
            int friend = friends[i];
            for (int j = starts[friend]; j < starts[friend + 1]; j++) {
                if (!seen.contains(friends[j])) {
                    mutual.add(friends[j], 0);
                }
            }
        }
        return mutual.highest(limit);
    }

    /** Of one who was just suggested. */
    public int mutualFriends(int suggested) {
        return mutual.count(suggested);
    }

    private void markFriends(int person) {
        seen.clear();
        seen.add(person);
        for (int i = starts[person]; i < starts[person + 1]; i++) {
            seen.add(friends[i]);
        }
    }

    /** How many others are within some hops, at most {@code limit}. */
    public int countReached(int person, int hops, int limit) {
        seen.clear();
        seen.add(person);
        queue[0] = person;
        int head = 0;
        int tail = 1;
        for (int hop = 0; hop < hops; hop++) {
            for (int end = tail; head < end; head++) {
                for (int i = starts[queue[head]]; i < starts[queue[head] + 1]; i++) {
                    if (seen.add(friends[i])) {
                        queue[tail++] = friends[i];
                        if (tail - 1 == limit) {
                            return limit;
                        }
                    }
                }
            }
        }
        return tail - 1;
    }

    /** How many in their thirties are known, over two hops, since lately. */
    public int countRecent(int person) {
        seen.clear();
        seen.add(person);
        int count = 0;
        for (int i = starts[person]; i < starts[person + 1]; i++) {
            if (since[i] > SINCE) {
                count += countRecentFriends(friends[i]);
            }
        }
        return count;
    }

    private int countRecentFriends(int person) {
        int count = 0;
        for (int i = starts[person]; i < starts[person + 1]; i++) {
            if (since[i] > SINCE && isInThirties(friends[i]) && seen.add(friends[i])) {
                count++;
            }
        }
        return count;
    }

    private boolean isInThirties(int person) {
        int age = people.ages()[person];
        return age >= YOUNGEST && age < TOO_OLD;
    }
}
