package dev.kith.bench.floor;

/** Breadth-first search from both ends, always from the smaller frontier. Used by one thread. */
public final class ShortestPaths {
    private final int[] starts;
    private final int[] friends;
    private final Side here;
    private final Side there;

    /** What one end has reached: the frontier is {@code queue[head]} up to {@code tail}. */
    private static final class Side {
        private final Marks reached;
        private final int[] queue;
        private int head;
        private int tail;

        Side(int people) {
            reached = new Marks(people);
            queue = new int[people];
        }

        void start(int person) {
            reached.clear();
            head = 0;
            tail = 0;
            reach(person);
        }

        void reach(int person) {
            if (reached.add(person)) {
                queue[tail++] = person;
            }
        }

        int frontier() {
            return tail - head;
        }
    }

    public ShortestPaths(ArrayGraph graph) {
        starts = graph.knows().starts();
        friends = graph.knows().targets();
        here = new Side(starts.length);
        there = new Side(starts.length);
    }

    /** The hops between two different people, or -1 if there is no path. */
    public int length(int person, int other) {
        here.start(person);
        there.start(other);
        for (int hops = 1; here.frontier() > 0 && there.frontier() > 0; hops++) {
            boolean fromHere = here.frontier() <= there.frontier();
            if (fromHere ? meets(here, there) : meets(there, here)) {
                return hops;
            }
        }
        return -1;
    }

    private boolean meets(Side side, Side opposite) {
        for (int end = side.tail; side.head < end; side.head++) {
            int person = side.queue[side.head];
            for (int i = starts[person]; i < starts[person + 1]; i++) {
                if (opposite.reached.contains(friends[i])) {
                    return true;
                }
                side.reach(friends[i]);
            }
        }
        return false;
    }
}
