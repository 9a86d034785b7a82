package dev.kith.bench;

import dev.kith.Graph;
import dev.kith.GraphOptions;
import dev.kith.grammar.CypherLexer;
import dev.kith.query.CypherEngine;
import dev.kith.query.ast.Statement;
import dev.kith.query.bind.Binder;
import dev.kith.query.bound.BoundStatement;
import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.optimize.Optimizer;
import dev.kith.query.optimize.PlanningContext;
import dev.kith.query.parse.CypherParser;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.Planner;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphStoreProvider;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * From text to a plan: each stage with those before it, and the cache that spares them all. The
 * many small methods of a front end take about ten seconds until all of them are compiled.
 */
@Warmup(iterations = 10, time = 1)
public class FrontEndBenchmark extends WarmBenchmark {
    /** The floor: the generated parser with SLL prediction; its tree, and nothing made of it. */
    @Benchmark
    public ParserRuleContext bareParse(Text text) {
        var lexer = new CypherLexer(CharStreams.fromString(text.text));
        var parser = new dev.kith.grammar.CypherParser(new CommonTokenStream(lexer));
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.setErrorHandler(new BailErrorStrategy());
        return parser.statement();
    }

    @Benchmark
    public Statement parse(Text text) {
        return CypherParser.parse(text.text);
    }

    @Benchmark
    public BoundStatement parseAndBind(Text text) {
        return text.bind();
    }

    @Benchmark
    public LogicalPlan parseBindAndPlan(Text text) {
        return text.plan();
    }

    @Benchmark
    public dev.kith.engine.Statement cached(Text text) {
        return text.engine.prepare(text.text);
    }

    /** A statement, and a store with an index and with the statistics to plan by. */
    @State(Scope.Benchmark)
    public static class Text {
        @Param
        public TypicalQuery query;

        private String text;
        private Path database;
        private GraphStore store;
        private CypherEngine engine;

        @Setup
        public void open() throws IOException {
            text = query.text();
            database = Workspace.newPath("front-end-");
            try (Graph graph = Graph.open(database)) {
                for (String statement : TypicalQuery.GRAPH) {
                    graph.query(statement).run();
                }
            }
            store = ServiceLoader.load(GraphStoreProvider.class)
                    .findFirst()
                    .orElseThrow()
                    .open(database, GraphOptions.defaults());
            engine = new CypherEngine(store);
        }

        @TearDown
        public void close() throws IOException {
            store.close();
            Workspace.delete(database);
        }

        BoundStatement bind() {
            return Binder.bind(CypherParser.parse(text), BuiltInFunctions.INSTANCE, text);
        }

        LogicalPlan plan() {
            LogicalPlan plan = Planner.plan((BoundStatement.Regular) bind());
            try (GraphReader reader = store.snapshot()) {
                return Optimizer.optimize(plan, PlanningContext.of(reader));
            }
        }
    }
}
