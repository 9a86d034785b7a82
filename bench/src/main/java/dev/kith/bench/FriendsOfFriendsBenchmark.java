package dev.kith.bench;

import dev.kith.Row;
import dev.kith.bench.workload.Question;
import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.util.List;

/** Q3, Q4 and Q11: friends of friends who are not yet friends, counted, ranked and filtered. */
public class FriendsOfFriendsBenchmark extends QuestionBenchmark {
    @Benchmark
    public List<Row> kith(Kith kith) {
        return kith.ask();
    }

    @Benchmark
    public List<List<Object>> floor(Loops floor) {
        return floor.ask();
    }

    /** Kith, in each wording. */
    @State(Scope.Benchmark)
    public static class Kith extends KithState {
        @Param({
            "FRIENDS_OF_FRIENDS_NOT_PATTERN",
            "FRIENDS_OF_FRIENDS_NOT_EXISTS",
            "FRIENDS_OF_FRIENDS_NOT_IN",
            "FRIENDS_OF_FRIENDS_OPTIONAL",
            "MUTUAL_FRIENDS_NOT_PATTERN",
            "MUTUAL_FRIENDS_NOT_EXISTS",
            "MUTUAL_FRIENDS_NOT_IN",
            "RECENT_FRIENDS",
            "RECENT_FRIENDS_BY_STEPS"
        })
        public Wording wording;

        @Override
        protected Wording wording() {
            return wording;
        }
    }

    /** The floor. */
    @State(Scope.Benchmark)
    public static class Loops extends FloorState {
        @Param({"FRIENDS_OF_FRIENDS", "MUTUAL_FRIENDS", "RECENT_FRIENDS"})
        public Question question;

        @Override
        protected Question question() {
            return question;
        }
    }
}
