package dev.kith.storage.load;

import dev.kith.storage.folder.DatabaseFolder;
import dev.kith.storage.log.DiskDirectory;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/**
 * Where a database is built: a folder beside the target, which is renamed when it is whole and
 * removed if it never will be.
 */
final class LoadTarget implements AutoCloseable {
    private static final String SUFFIX = ".loading";

    private final Path target;
    private final Path building;
    private boolean done;

    /** Checks the target, and removes what a load that was killed has left behind. */
    LoadTarget(Path target) {
        this.target = target.toAbsolutePath().normalize();
        this.building = this.target.resolveSibling(this.target.getFileName() + SUFFIX);
        try {
            if (Files.exists(this.target) && !isEmptyFolder(this.target)) {
                throw LoadErrors.targetNotEmpty(target);
            }
            if (Files.exists(building)) {
                // Fails if another process is building there.
                DatabaseFolder.open(building, true).close();
                delete(building);
            }
        } catch (IOException failed) {
            throw DatabaseFolder.failed(this.target, failed);
        }
    }

    /** Where to build. */
    Path building() {
        return building;
    }

    /** Puts what was built in its place. */
    void finish() {
        try {
            Files.deleteIfExists(target);
            Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
            done = true;
            syncNames();
        } catch (IOException failed) {
            throw DatabaseFolder.failed(target, failed);
        }
    }

    /** Makes the new name durable. */
    private void syncNames() throws IOException {
        Path parent = target.getParent();
        if (parent != null) {
            new DiskDirectory(parent).sync();
        }
    }

    @Override
    public void close() {
        if (!done) {
            try {
                delete(building);
            } catch (IOException failed) {
                throw DatabaseFolder.failed(building, failed);
            }
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                    throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed)
                    throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
