package dev.kith.storage.cache;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Columns of blocks by a small number: a type and direction, a property key, an index. */
final class Columns<T> {
    private final Caches caches;
    private final int missesToBuild;
    private volatile @Nullable VersionedBlocks<T>[] columns = newArray(0);

    Columns(Caches caches, int missesToBuild) {
        this.caches = caches;
        this.missesToBuild = missesToBuild;
    }

    /** The column of a number, which is made if there is none. */
    VersionedBlocks<T> get(int number) {
        VersionedBlocks<T> found = find(number);
        return found != null ? found : add(number);
    }

    /** The column of a number, or null. */
    @Nullable
    VersionedBlocks<T> find(int number) {
        @Nullable VersionedBlocks<T>[] array = columns;
        return number < array.length ? array[number] : null;
    }

    /** One more than the greatest number. */
    int length() {
        return columns.length;
    }

    private VersionedBlocks<T> add(int number) {
        synchronized (caches.lock()) {
            VersionedBlocks<T> found = find(number);
            if (found == null) {
                found = new VersionedBlocks<>(missesToBuild, caches.latestVersion());
                @Nullable
                VersionedBlocks<T>[] longer =
                        Arrays.copyOf(columns, Math.max(columns.length, number + 1));
                longer[number] = found;
                columns = longer;
                caches.register(found);
            }
            return found;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable VersionedBlocks<T>[] newArray(int length) {
        return (VersionedBlocks<T>[]) new VersionedBlocks<?>[length];
    }
}
