package dev.kith.shell;

import dev.kith.KithException;
import dev.kith.query.parse.CypherParser;
import dev.kith.query.parse.ScriptStatement;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The statements to run.
 *
 * @param origin the file that they come from; empty for a statement of the command line
 * @param statements in the order in which they run
 */
record Script(String origin, List<ScriptStatement> statements) {
    /** What stands for standard input where a file can be named. */
    static final String STANDARD_INPUT = "-";

    /** The statement of a command line, as it is: a second one behind it is an error of its text. */
    static Script ofOne(String statement) {
        return new Script("", List.of(new ScriptStatement(statement, 0, 1, false)));
    }

    static Script read(String file) throws IOException {
        boolean fromStandardInput = file.equals(STANDARD_INPUT);
        String origin = fromStandardInput ? "standard input" : file;
        try {
            String text = fromStandardInput
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(existing(Path.of(file)));
            return new Script(origin, CypherParser.split(text));
        } catch (CharacterCodingException e) {
            throw new CommandException(origin + " is not in UTF-8", e);
        } catch (FileSystemException e) {
            throw new CommandException(origin + " cannot be read: " + e.getReason(), e);
        }
    }

    private static Path existing(Path file) {
        if (Files.isDirectory(file)) {
            throw new CommandException(file + " is a folder, not a file");
        }
        if (!Files.exists(file)) {
            throw new CommandException("no such file: " + file);
        }
        return file;
    }

    /** The error of a statement with the place of that statement: its own places begin at 1 there. */
    RuntimeException placed(ScriptStatement statement, KithException failure) {
        return origin.isEmpty()
                ? failure
                : new CommandException(
                        "%s, the statement at line %d: %s"
                                .formatted(origin, statement.line(), failure.getMessage()),
                        failure);
    }
}
