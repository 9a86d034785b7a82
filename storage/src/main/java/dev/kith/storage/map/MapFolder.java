package dev.kith.storage.map;

import dev.kith.storage.folder.DatabaseFolder;
import dev.kith.storage.folder.Uninterrupted;
import dev.kith.storage.log.DiskDirectory;
import dev.kith.storage.log.LogDirectory;
import dev.kith.storage.log.LogFile;
import dev.kith.storage.log.StoreState;
import dev.kith.storage.record.StorageErrors;

import net.openhft.chronicle.hash.ChronicleHashCorruption;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The files of all maps, and the list of those that this process has opened. The list is what must
 * be recovered if the process dies: even a map that was only read may hold the lock of a dead
 * reader. It needs no sync, since it matters only while the machine stays up.
 */
final class MapFolder implements AutoCloseable {
    private static final String OPENED_LIST = "opened";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final Set<String> suspects;
    private final LogDirectory files;
    private final OutputStream openedList;
    private final AtomicLong droppedEntries = new AtomicLong();

    private MapFolder(Path folder, Set<String> suspects, OutputStream openedList) {
        this.folder = folder;
        this.files = new DiskDirectory(folder);
        this.suspects = suspects;
        this.openedList = openedList;
    }

    /**
     * @param wasClean whether the maps were closed properly, so that none needs recovery
     */
    static MapFolder open(Path folder, boolean wasClean) throws IOException {
        Path list = folder.resolve(OPENED_LIST);
        Set<String> suspects = new HashSet<>();
        if (wasClean) {
            Files.deleteIfExists(list);
        } else if (Files.exists(list)) {
            suspects.addAll(Files.readAllLines(list, StandardCharsets.US_ASCII));
        }
        if (!Files.exists(list)) {
            Files.createFile(list, OWNER_ONLY);
        }
        // Not a channel: one is closed when a thread is interrupted that writes to it.
        return new MapFolder(folder, suspects, new FileOutputStream(list.toFile(), true));
    }

    /** What {@link StoreState} tells of the maps that are there. */
    static StoreState.MapFiles filesIn(Path folder) throws IOException {
        int count = 0;
        long bytes = 0;
        for (MapFileName name : list(folder)) {
            count++;
            bytes += Files.size(folder.resolve(name.toString()));
        }
        return new StoreState.MapFiles(count, bytes);
    }

    /** The maps that are there; other files are none of ours and are left alone. */
    List<MapFileName> list() throws IOException {
        return list(folder);
    }

    private static List<MapFileName> list(Path folder) throws IOException {
        List<MapFileName> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(
                    file -> MapFileName.parse(file.getFileName().toString()).ifPresent(found::add));
        }
        return found;
    }

    /** The maps that a process had open when it died. */
    List<MapFileName> suspects() {
        List<MapFileName> found = new ArrayList<>();
        for (String name : suspects) {
            MapFileName.parse(name).ifPresent(found::add);
        }
        return found;
    }

    /** How many torn entries recovery has dropped; the journal writes them again. */
    long droppedEntries() {
        return droppedEntries.get();
    }

    RecordMap create(MapFileName name, MapSize size) {
        Path file = folder.resolve(name.toString());
        Path building = folder.resolve(name + ".new");
        try {
            // Made under another name: a file with a map's name is always a whole map.
            RecordMap map = Uninterrupted.run(() -> {
                Files.deleteIfExists(building);
                return RecordMap.create(building, size);
            });
            try {
                restrict(building);
                Files.move(building, file);
                note(name);
                return map;
            } catch (IOException failed) {
                map.close();
                throw failed;
            }
        } catch (IOException failed) {
            discard(name);
            throw DatabaseFolder.failed(file, failed);
        }
    }

    /** Makes a map of all its entries at once. It is on the disk when this returns. */
    void write(MapFileName name, MapEntries entries, MapLayout layout) throws IOException {
        Path building = folder.resolve(name + ".new");
        Files.deleteIfExists(building);
        Set<StandardOpenOption> mode =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(building, mode, OWNER_ONLY)) {
            layout.write(entries, channel);
            channel.force(true);
        } catch (IOException failed) {
            discard(name);
            throw failed;
        }
        Files.move(building, folder.resolve(name.toString()));
    }

    RecordMap open(MapFileName name) {
        Path file = folder.resolve(name.toString());
        try {
            note(name);
            boolean isSuspect;
            synchronized (suspects) {
                isSuspect = suspects.remove(name.toString());
            }
            ChronicleHashCorruption.Listener count = found -> droppedEntries.incrementAndGet();
            return Uninterrupted.run(
                    () -> isSuspect ? RecordMap.recover(file, count) : RecordMap.open(file));
        } catch (IOException failed) {
            throw StorageErrors.io("opening " + file, failed);
        }
    }

    /** Forces the bytes of a map, also those written through its mapping, to the disk. */
    void sync(MapFileName name) throws IOException {
        try (LogFile file = files.open(name.toString())) {
            file.sync();
        }
    }

    /** Makes durable which maps there are. */
    void syncNames() throws IOException {
        files.sync();
    }

    @Override
    public void close() throws IOException {
        openedList.close();
    }

    private void note(MapFileName name) throws IOException {
        synchronized (openedList) {
            openedList.write((name + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Gives back the space of a map that could not be made whole. */
    private void discard(MapFileName name) {
        try {
            Files.deleteIfExists(folder.resolve(name + ".new"));
        } catch (IOException left) {
            // The next attempt deletes it; the failure that led here is the one that is reported.
        }
    }

    private static void restrict(Path file) throws IOException {
        Files.setPosixFilePermissions(file, OWNER_ONLY.value());
    }
}
