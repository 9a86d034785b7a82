import net.openhft.chronicle.values.Values;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * Run by the build, with Chronicle Map on the class path: writes the class that Chronicle Map would
 * else compile at every start of a user's program, which takes a second, needs a JDK and fails below
 * child class loaders. It looks for the class on the class path first, and finds this one.
 *
 * <p>Arguments: the folder for the source, the folder for the class, the class path.
 */
final class GenerateNativeState {
    private static final String INTERFACE = "net.openhft.chronicle.hash.VanillaGlobalMutableState";

    private GenerateNativeState() {}

    public static void main(String[] arguments) throws Exception {
        Path source = Path.of(arguments[0], INTERFACE.replace('.', '/') + "$$Native.java");
        Path classes = Path.of(arguments[1]);
        Path target = classes.resolve(INTERFACE.replace('.', '/') + "$$Native.class");
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(source.getParent());
        Files.createDirectories(classes);
        Files.writeString(source, dumpedSource());
        int outcome = ToolProvider.getSystemJavaCompiler()
                .run(null, System.out, System.err, List.of(
                        "--release", "21", "-nowarn", "-Xlint:none", "-proc:none", "-g:none",
                        "-cp", arguments[2], "-d", classes.toString(), source.toString())
                        .toArray(String[]::new));
        if (outcome != 0 || !Files.exists(target)) {
            throw new IllegalStateException("cannot compile " + source);
        }
    }

    /** Chronicle prints the source it generates when asked to by this property. */
    private static String dumpedSource() throws ClassNotFoundException {
        System.setProperty("chronicle.values.dumpCode", "true");
        PrintStream console = System.out;
        var captured = new ByteArrayOutputStream();
        try (var stream = new PrintStream(captured, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            Values.nativeClassFor(Class.forName(INTERFACE));
        } finally {
            System.setOut(console);
        }
        String text = captured.toString(StandardCharsets.UTF_8);
        int start = text.indexOf("package ");
        int end = text.lastIndexOf('}');
        if (start < 0 || end < start) {
            throw new IllegalStateException("Chronicle Map printed no source: " + text);
        }
        return text.substring(start, end + 1) + "\n";
    }
}
