package dev.kith.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kith.Graph;
import dev.kith.bench.floor.ArrayGraph;
import dev.kith.bench.floor.Floor;
import dev.kith.bench.workload.Parameters;
import dev.kith.bench.workload.Question;
import dev.kith.bench.workload.Scale;
import dev.kith.bench.workload.Wording;
import dev.kith.bench.workload.Workload;
import dev.kith.load.BulkLoadReport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;

/** Every question in every wording, on a loaded database, beside loops over the same files. */
class WorkloadAnswersTest {
    private static final int SETS = 8;

    @TempDir
    private static Path folder;

    private static Graph graph;
    private static Floor floor;
    private static BulkLoadReport report;

    @BeforeAll
    static void load() throws IOException {
        Workload workload = Workload.in(folder.resolve("data"), Scale.T);
        Path database = folder.resolve("workload.kith");
        report = Graph.bulkLoad(workload.load(database));
        graph = Graph.open(database);
        floor = new Floor(ArrayGraph.read(workload));
    }

    @AfterAll
    static void close() {
        graph.close();
    }

    @Test
    void everyRowOfTheFilesIsLoaded() {
        assertThat(report.nodes() + report.relationships()).isEqualTo(Scale.T.rows());
    }

    @ParameterizedTest
    @EnumSource
    void kithAnswersAsTheFloorDoes(Wording wording) {
        for (Parameters parameters :
                Parameters.of(wording.question(), Scale.T).stream().limit(SETS).toList()) {
            assertThatCode(() -> Answers.check(graph, floor, wording, parameters))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionHasAWordingAndAnAnswer(Question question) {
        assertThat(Wording.of(question)).isNotEmpty();
        assertThat(Parameters.of(question, Scale.T))
                .hasSize(question.parameterSets())
                .anySatisfy(set -> assertThat(floor.rows(question, set)).isNotEmpty());
    }
}
