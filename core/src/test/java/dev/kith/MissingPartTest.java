package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.load.BulkLoad;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/** The class path of these tests has neither the query engine nor the store: only this module. */
class MissingPartTest {
    @Test
    void aGraphWithoutItsPartsNamesTheDependencyToAdd() {
        assertNamesTheDependency(() -> Graph.open(Path.of("never-made")));
        assertNamesTheDependency(Graph::inMemory);
        assertNamesTheDependency(() -> Graph.bulkLoad(BulkLoad.into(Path.of("never-made"))));
        assertThat(Path.of("never-made")).doesNotExist();
    }

    private static void assertNamesTheDependency(ThrowingCallable opening) {
        var failed = catchThrowableOfType(KithException.class, opening);
        assertThat(failed).isNotNull();
        assertThat(failed.code()).isEqualTo(ErrorCode.MISSING_JAR);
        assertThat(failed.getMessage()).contains("dev.kith:kith");
    }
}
