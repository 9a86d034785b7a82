package dev.kith.shell;

import dev.kith.KithException;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.UncheckedIOException;

/** The command {@code kith}. Exit codes: 0 done, 1 an error, 2 a wrong command line. */
@Command(
        name = "kith",
        description = "An embedded property-graph database with Cypher.",
        mixinStandardHelpOptions = true,
        version = "kith 0.1.0-SNAPSHOT",
        subcommands = {DemoCommand.class, QueryCommand.class, ImportCommand.class})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command line; gives its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::report)
                .execute(arguments);
    }

    /** An error that a user can mend is its message; anything else is a defect and shows all. */
    private static int report(
            Exception error, CommandLine command, CommandLine.ParseResult arguments) {
        boolean mendable = error instanceof KithException
                || error instanceof CommandException
                || error instanceof UncheckedIOException;
        if (mendable) {
            command.getErr().println("kith: " + error.getMessage());
        } else {
            error.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
