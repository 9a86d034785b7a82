package dev.kith.bench;

import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Param;

/** Q3, Q4 and Q11: friends of friends who are not yet friends, counted, ranked and filtered. */
public class FriendsOfFriendsBenchmark extends QuestionBenchmark {
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
