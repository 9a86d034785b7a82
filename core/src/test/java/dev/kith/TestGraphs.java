package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.memory.MemoryGraphStore;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import java.time.Duration;

/** Graphs in memory, with an engine that knows a few statements. */
final class TestGraphs {
    private TestGraphs() {}

    static Graph graph() {
        return graph(GraphOptions.defaults().withWriterTimeout(Duration.ofMillis(50)));
    }

    static Graph graph(GraphOptions options) {
        return Graph.of(new MemoryGraphStore(), new FakeEngine(), options, Duration.ofMillis(200));
    }

    /** The error that an action ends with. */
    static KithException errorOf(ThrowingCallable action) {
        KithException error = catchThrowableOfType(KithException.class, action);
        assertThat(error).as("an error").isNotNull();
        return error;
    }

    static ErrorCode codeOf(ThrowingCallable action) {
        return errorOf(action).code();
    }
}
