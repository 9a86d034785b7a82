package dev.kith;

import static dev.kith.TestGraphs.codeOf;
import static dev.kith.TestGraphs.errorOf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

class TransactionTest {
    private final Graph graph = TestGraphs.graph();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void whatALambdaWroteIsThereAfterItReturns() {
        graph.write(tx -> tx.run("CREATE Person"));
        graph.doWrite(tx -> {
            tx.createNode("Person");
            tx.run("CREATE Person");
        });
        assertThat(people()).isEqualTo(3);
    }

    @Test
    void whatALambdaWroteIsGoneAfterItThrows() {
        var thrown = new IllegalStateException("no");
        try {
            graph.doWrite(tx -> {
                tx.createNode("Person");
                throw thrown;
            });
        } catch (IllegalStateException caught) {
            assertThat(caught).isSameAs(thrown);
        }
        assertThat(people()).isZero();
    }

    @Test
    void whatIsClosedWithoutACommitIsGone() {
        try (Transaction tx = graph.beginWrite()) {
            tx.createNode("Person");
            assertThat(tx.nodes("Person")).hasSize(1);
        }
        assertThat(people()).isZero();
        try (Transaction tx = graph.beginWrite(Durability.ASYNC)) {
            tx.createNode("Person");
            tx.commit();
        }
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void aLambdaMayEndItsTransactionItself() {
        graph.doWrite(tx -> {
            tx.createNode("Person");
            tx.rollback();
        });
        assertThat(people()).isZero();
    }

    @Test
    void aReaderGoesOnSeeingTheStateOfItsStart() {
        graph.doRead(tx -> {
            graph.query("CREATE Person").run();
            assertThat(tx.nodes("Person")).isEmpty();
        });
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void aReadTransactionDoesNotWrite() {
        graph.doRead(tx -> {
            assertThat(codeOf(() -> tx.run("CREATE Person")))
                    .isEqualTo(ErrorCode.WRITE_IN_READ_TRANSACTION);
            assertThat(codeOf(tx::createNode)).isEqualTo(ErrorCode.WRITE_IN_READ_TRANSACTION);
            assertThat(tx.nodes()).isEmpty();
        });
    }

    @Test
    void anEndedTransactionIsOfNoUse() {
        Transaction tx = graph.beginRead();
        Result result = tx.run("NODES Person");
        assertThat(tx.isOpen()).isTrue();
        tx.close();
        tx.close();
        tx.rollback();
        assertThat(tx.isOpen()).isFalse();
        assertThat(codeOf(() -> tx.run("NODES Person"))).isEqualTo(ErrorCode.TRANSACTION_CLOSED);
        assertThat(codeOf(tx::commit)).isEqualTo(ErrorCode.TRANSACTION_CLOSED);
        assertThat(codeOf(result::list)).isEqualTo(ErrorCode.TRANSACTION_CLOSED);
        result.close();
    }

    @Test
    void aNodeThatOutlivesItsTransactionSaysWhatToDo() {
        Node node = graph.write(tx -> tx.createNode("Person"));
        assertThat(node).hasToString("(node 0)");
        assertThat(errorOf(node::labels))
                .hasMessageStartingWith("TRANSACTION_CLOSED")
                .hasMessageContaining("graph.query(..), which returns copies");
    }

    @Test
    void anotherThreadIsRefused() throws InterruptedException, ExecutionException {
        try (Transaction tx = graph.beginRead()) {
            var elsewhere = new FutureTask<>(() -> codeOf(() -> tx.node(0)));
            var thread = new Thread(elsewhere);
            thread.start();
            thread.join();
            assertThat(elsewhere.get()).isEqualTo(ErrorCode.TRANSACTION_ON_OTHER_THREAD);
        }
    }

    @Test
    void afterAFailedWriteThereIsOnlyTheRollback() {
        try (Transaction tx = graph.beginWrite()) {
            tx.createNode("Person");
            assertThat(codeOf(() -> tx.run("CREATE_FAIL"))).isEqualTo(ErrorCode.ARITHMETIC);
            assertThat(errorOf(() -> tx.run("NODES Person")))
                    .hasMessageContaining("can only be rolled back")
                    .hasMessageContaining("division by zero");
            assertThat(codeOf(tx::commit)).isEqualTo(ErrorCode.TRANSACTION_CLOSED);
        }
        assertThat(people()).isZero();
        assertThat(codeOf(() -> graph.doWrite(tx -> codeOf(() -> tx.run("CREATE_FAIL")))))
                .isEqualTo(ErrorCode.TRANSACTION_CLOSED);
    }

    @Test
    void anErrorInTheTextOrInAParameterLeavesTheTransactionAsItWas() {
        graph.doWrite(tx -> {
            tx.createNode("Person");
            assertThat(codeOf(() -> tx.run("NONSENSE"))).isEqualTo(ErrorCode.SYNTAX);
            assertThat(codeOf(() -> tx.query("CREATE Person").param("x", new Object())))
                    .isEqualTo(ErrorCode.INVALID_ARGUMENT);
            assertThat(codeOf(() -> tx.run("ROWS a"))).isEqualTo(ErrorCode.MISSING_PARAMETER);
        });
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void aSecondWriteTransactionOfTheSameThreadIsRefusedAtOnce() {
        graph.doWrite(
                tx -> assertThat(errorOf(() -> graph.query("CREATE Person").run()))
                        .hasMessageStartingWith("WRITE_CONFLICT: this thread already has"));
    }

    @Test
    void aSecondWriteTransactionOfAnotherThreadTimesOut()
            throws InterruptedException, ExecutionException {
        try (Transaction tx = graph.beginWrite()) {
            var elsewhere = new FutureTask<>(() -> codeOf(graph::beginWrite));
            var thread = new Thread(elsewhere);
            thread.start();
            thread.join();
            assertThat(elsewhere.get()).isEqualTo(ErrorCode.WRITE_CONFLICT);
            tx.commit();
        }
    }

    @Test
    void rowsStillToBeTakenDoNotSeeWhatIsWrittenMeanwhile() {
        graph.doWrite(tx -> {
            for (int i = 0; i < 10; i++) {
                tx.createNode("Person");
            }
            int seen = 0;
            for (Row row : tx.run("NODES Person")) {
                tx.createNode("Person").set("copyOf", row.getNode("n").id());
                seen++;
            }
            assertThat(seen).isEqualTo(10);
            var scanned = new ArrayList<Node>();
            tx.nodes("Person").forEach(node -> {
                tx.createNode("Person");
                scanned.add(node);
            });
            assertThat(scanned).hasSize(20);
            assertThat(tx.nodes("Person")).hasSize(40);
        });
    }

    @Test
    void rowsAreTakenOnceAndThenComesTheSummary() {
        graph.doRead(tx -> {
            Result result = tx.run("ROWS a", Map.of("rows", List.of(List.of(1), List.of(2))));
            assertThat(result.columns()).containsExactly("a");
            assertThat(result.iterator().next().getLong("a")).isEqualTo(1);
            assertThat(result.list())
                    .singleElement()
                    .extracting(row -> row.get("a"))
                    .isEqualTo(2L);
            assertThat(result.list()).isEmpty();
            assertThat(result.summary().changes().nodesCreated()).isZero();
        });
        assertThat(graph.write(tx -> tx.run("CREATE Person"))
                        .summary()
                        .changes()
                        .nodesCreated())
                .isEqualTo(1);
    }

    @Test
    void moreNodesThanABatchAreScanned() {
        graph.doWrite(tx -> {
            for (int i = 0; i < 3_000; i++) {
                tx.createNode("Person");
            }
        });
        assertThat(people()).isEqualTo(3_000);
        assertThat(graph.<Long>read(tx -> tx.nodes().map(Node::id).distinct().count()))
                .isEqualTo(3_000);
    }

    private long people() {
        return graph.read(tx -> tx.nodes("Person").count());
    }
}
