package dev.kith;

import static dev.kith.TestGraphs.codeOf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

@Timeout(20)
class GraphCloseTest {
    private final Graph graph = TestGraphs.graph();

    @Test
    void aClosedGraphRefusesEverything() {
        graph.close();
        graph.close();
        assertThat(codeOf(graph::beginRead)).isEqualTo(ErrorCode.GRAPH_CLOSED);
        assertThat(codeOf(graph::beginWrite)).isEqualTo(ErrorCode.GRAPH_CLOSED);
        assertThat(codeOf(() -> graph.query("NODES Person").list()))
                .isEqualTo(ErrorCode.GRAPH_CLOSED);
        assertThat(codeOf(() -> graph.explain("NODES Person"))).isEqualTo(ErrorCode.GRAPH_CLOSED);
    }

    @Test
    void closingWaitsForATransactionOfAnotherThread()
            throws InterruptedException, ExecutionException {
        var begun = new CountDownLatch(1);
        var committed = new FutureTask<>(() -> graph.write(tx -> {
            begun.countDown();
            pause(50);
            tx.createNode();
            return true;
        }));
        var thread = new Thread(committed);
        thread.start();
        begun.await();
        graph.close();
        assertThat(committed.get()).isTrue();
        thread.join();
    }

    @Test
    void closingCancelsAStatementThatDoesNotEnd() throws InterruptedException, ExecutionException {
        var begun = new CountDownLatch(1);
        var outcome = new FutureTask<>(
                () -> codeOf(() -> graph.query("FOREVER").forEach(row -> begun.countDown())));
        var thread = new Thread(outcome);
        thread.start();
        begun.await();
        graph.close();
        assertThat(outcome.get()).isIn(ErrorCode.CANCELLED, ErrorCode.GRAPH_CLOSED);
        thread.join();
    }

    @Test
    void closingEndsATransactionThatWasLeftOpen() {
        Transaction left = graph.beginWrite();
        Result rows = left.run("NODES Person");
        graph.close();
        assertThat(codeOf(left::createNode)).isEqualTo(ErrorCode.GRAPH_CLOSED);
        assertThat(codeOf(rows::list)).isEqualTo(ErrorCode.GRAPH_CLOSED);
        left.close();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
