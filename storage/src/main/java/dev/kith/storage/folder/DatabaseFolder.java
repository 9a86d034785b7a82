package dev.kith.storage.folder;

import dev.kith.storage.record.StorageErrors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of a database, held by this process.
 *
 * <pre>
 * kith.format   two lines that say that this is a database, and of which format version
 * kith.lock     who holds it
 * log/          journal, segments, manifest, state: the truth
 * maps/         the maps: an image of it
 * </pre>
 */
public final class DatabaseFolder implements AutoCloseable {
    /** The newest version of all layouts on disk that this code reads; it writes this one. */
    public static final int FORMAT_VERSION = 1;

    private static final String FORMAT_FILE = "kith.format";
    private static final String LOCK_FILE = "kith.lock";
    private static final String TITLE = "Kith graph database";
    private static final String FORMAT = "format ";

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final FolderLock lock;
    private final boolean isNew;

    private DatabaseFolder(Path path, FolderLock lock, boolean isNew) {
        this.path = path;
        this.lock = lock;
        this.isNew = isNew;
    }

    /**
     * Takes hold of a folder.
     *
     * @param createIfMissing whether a missing or empty folder becomes a database
     * @throws dev.kith.KithException with {@code NOT_A_DATABASE}, {@code DATABASE_NOT_FOUND}, {@code
     *     UNSUPPORTED_FORMAT}, {@code DATABASE_LOCKED} or {@code READ_ONLY}; nothing was changed
     *     then
     */
    public static DatabaseFolder open(Path path, boolean createIfMissing) {
        try {
            boolean isNew = !isDatabase(path);
            if (isNew) {
                create(path, createIfMissing);
            }
            FolderLock lock =
                    Uninterrupted.run(() -> FolderLock.acquire(path, path.resolve(LOCK_FILE)));
            createMissing(path.resolve("maps"));
            return new DatabaseFolder(path, lock, isNew);
        } catch (IOException failed) {
            throw failed(path, failed);
        }
    }

    public Path path() {
        return path;
    }

    /** Whether this opening made the database. */
    public boolean isNew() {
        return isNew;
    }

    public Path logs() {
        return path.resolve("log");
    }

    public Path maps() {
        return path.resolve("maps");
    }

    /**
     * Marks a new folder as a database. Done last, so that a process that dies before leaves a
     * folder that is refused, not one that seems empty.
     */
    public void markAsDatabase() {
        try {
            Path marker = path.resolve(FORMAT_FILE);
            Path building = path.resolve(FORMAT_FILE + ".new");
            Files.writeString(building, TITLE + "\n" + FORMAT + FORMAT_VERSION + "\n");
            Files.setPosixFilePermissions(building, PosixFilePermissions.fromString("rw-------"));
            Files.move(building, marker);
        } catch (IOException failed) {
            throw failed(path, failed);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw StorageErrors.io("releasing " + path, failed);
        }
    }

    /** The error that an exception of the file system means to a user. */
    public static RuntimeException failed(Path path, IOException failed) {
        String message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left")
                || message.contains("not enough space")
                || message.contains("quota exceeded")) {
            return StorageErrors.diskFull(path, failed);
        }
        if (failed instanceof AccessDeniedException || message.contains("read-only file system")) {
            return StorageErrors.readOnly(path, failed);
        }
        return StorageErrors.io("use of " + path, failed);
    }

    private static boolean isDatabase(Path path) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        if (!Files.isDirectory(path)) {
            throw StorageErrors.notADatabase(path, "it is a file, not a folder");
        }
        Path marker = path.resolve(FORMAT_FILE);
        if (!Files.exists(marker)) {
            if (!isUnused(path)) {
                throw StorageErrors.notADatabase(path, "it holds other files");
            }
            return false;
        }
        checkFormat(
                path, Files.readString(marker, StandardCharsets.UTF_8).lines().toList());
        return true;
    }

    /** Empty, or as a process left it that died while it made a database here. */
    private static boolean isUnused(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            return names.isEmpty()
                    || (names.contains(LOCK_FILE)
                            && List.of(FORMAT_FILE + ".new", LOCK_FILE, "log", "maps")
                                    .containsAll(names));
        }
    }

    private static void checkFormat(Path path, List<String> lines) {
        if (lines.size() < 2 || !lines.get(0).equals(TITLE) || !lines.get(1).startsWith(FORMAT)) {
            throw StorageErrors.notADatabase(path, "its file kith.format says something else");
        }
        String version = lines.get(1).substring(FORMAT.length());
        if (!version.equals(String.valueOf(FORMAT_VERSION))) {
            throw StorageErrors.newerFormat(path, version, FORMAT_VERSION);
        }
    }

    private static void create(Path path, boolean createIfMissing) throws IOException {
        if (!createIfMissing) {
            throw StorageErrors.notFound(path);
        }
        if (!Files.exists(path)) {
            Path parent = path.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(path, OWNER_ONLY);
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        createMissing(path.resolve("log"));
        createMissing(path.resolve("maps"));
    }

    private static void createMissing(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectory(folder, OWNER_ONLY);
        }
    }
}
