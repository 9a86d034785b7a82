package dev.kith.storage.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder on a disk. Files are readable and writable by their owner only. */
public final class DiskDirectory implements LogDirectory {
    private final Path folder;

    public DiskDirectory(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public LogFile create(String name) throws IOException {
        return DiskFile.create(folder.resolve(name));
    }

    @Override
    public LogFile open(String name) throws IOException {
        return DiskFile.open(folder.resolve(name));
    }

    @Override
    public void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(
                folder.resolve(from),
                folder.resolve(to),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void sync() throws IOException {
        DiskFile.syncFolder(folder);
    }
}
