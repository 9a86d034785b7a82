package dev.kith.examples.notebook;

import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the cells of one notebook: Java as in JShell, Cypher after a line {@code %%cypher}. */
public final class NotebookKernel extends BaseKernel {
    private static final String CYPHER = "%%cypher";

    private final JavaCells cells = new JavaCells();

    @SuppressWarnings("NullAway") // without a history manager the library keeps no history
    private NotebookKernel(LanguageInfo language) {
        super(
                "Kith",
                "1",
                language,
                List.of(),
                null,
                new JupyterIO(StandardCharsets.UTF_8),
                new CommManager(),
                new Renderer(),
                new MagicParser("^%", "%%", new MagicTranspiler()),
                new MagicsRegistry(),
                false,
                new StringStyler.Builder().build());
    }

    /**
     * Connects to Jupyter and runs until told to stop.
     *
     * @param arguments the connection file that Jupyter has written
     */
    public static void main(String[] arguments) throws Exception {
        String connectionFile = Files.readString(Path.of(arguments[0]));
        LanguageInfo language = new LanguageInfo.Builder("java")
                .version(System.getProperty("java.version"))
                .mimetype("text/x-java-source")
                .fileExtension(".java")
                .pygments("java")
                .build();
        var connection = new JupyterConnection(KernelConnectionProperties.parse(connectionFile));
        new NotebookKernel(language).becomeHandlerForConnection(connection);
        connection.connect();
        connection.waitUntilClose();
    }

    @Override
    @SuppressWarnings("NullAway") // null is the library's word for "nothing to show"
    public Object evalRaw(String cell) {
        Object value = cell.startsWith(CYPHER) ? cypher(cell) : cells.run(cell);
        return value == JavaCells.NOTHING ? null : display(value);
    }

    private Object cypher(String cell) {
        String[] lines = cell.split("\n", 2);
        return cells.cypher(graphVariable(cell), lines.length == 1 ? "" : lines[1]);
    }

    /** The rest of the first line names the variable that holds the graph; {@code graph} if none. */
    private static String graphVariable(String cell) {
        String given =
                cell.lines().findFirst().orElse("").substring(CYPHER.length()).strip();
        return given.isEmpty() ? "graph" : given;
    }

    private static DisplayData display(Object value) {
        var data = new DisplayData(String.valueOf(value));
        Html.of(value).ifPresent(data::putHTML);
        return data;
    }

    @Override
    @SuppressWarnings("NullAway") // the library's word for "nothing to show"
    public DisplayData inspect(String code, int at, boolean extraDetail) {
        return null;
    }

    @Override
    public ReplacementOptions complete(String cell, int at) {
        Completion found =
                cell.startsWith(CYPHER) ? completeCypher(cell, at) : cells.complete(cell, at);
        return new ReplacementOptions(found.words(), found.start(), at);
    }

    private Completion completeCypher(String cell, int at) {
        int query = cell.indexOf('\n') + 1;
        return query == 0 || at < query
                ? new Completion(List.of(), at)
                : cells.completeCypher(graphVariable(cell), cell.substring(query), at - query)
                        .movedBy(query);
    }

    @Override
    public String isComplete(String code) {
        return IS_COMPLETE_MAYBE;
    }
}
