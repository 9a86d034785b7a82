package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.load.BulkLoad;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The class path of these tests has neither the query engine nor the store: only this module. */
class MissingPartTest {
    @Test
    void aGraphWithoutItsPartsNamesTheDependencyToAdd(@TempDir Path folder) {
        Path neverMade = folder.resolve("graph");
        assertNamesTheDependency(() -> Graph.open(neverMade));
        assertNamesTheDependency(Graph::inMemory);
        assertNamesTheDependency(() -> Graph.bulkLoad(BulkLoad.into(neverMade)));
        assertThat(neverMade).doesNotExist();
    }

    private static void assertNamesTheDependency(ThrowingCallable opening) {
        var failed = catchThrowableOfType(KithException.class, opening);
        assertThat(failed).isNotNull();
        assertThat(failed.code()).isEqualTo(ErrorCode.MISSING_JAR);
        assertThat(failed.getMessage()).contains("dev.kith:kith");
    }
}
