package dev.kith.shell;

import dev.kith.shell.demo.Demo;
import dev.kith.shell.output.LoadProgressBar;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code kith demo}: the main job, from data to answers. */
@Command(
        name = "demo",
        description = "Makes or takes a social graph, loads it, and asks it three questions.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Where to work; a temporary folder if not given.")
    private @Nullable Path folder;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Takes this data: CSV with typed headers (Person.csv with id:ID(Person), ...),"
                            + " the SNAP ego-Facebook circles, or a MovieLens data set.")
    private @Nullable Path data;

    @Option(
            names = "--people",
            paramLabel = "NUMBER",
            description = "How many people to make up; ${DEFAULT-VALUE} if not given.")
    private int people = 10_000;

    @Override
    public Integer call() throws IOException {
        Path where = folder == null ? Files.createTempDirectory("kith-demo-") : folder;
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var demo = new Demo(out, new LoadProgressBar(System.err));
        try {
            if (data == null) {
                demo.onSample(where, people);
            } else {
                demo.onData(where, data);
            }
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
        return 0;
    }
}
