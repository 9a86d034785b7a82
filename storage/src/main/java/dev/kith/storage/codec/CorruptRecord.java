package dev.kith.storage.codec;

import dev.kith.ErrorCode;
import dev.kith.KithException;

/** Makes the error for bytes that no version of the format writes. */
final class CorruptRecord {
    private CorruptRecord() {}

    static KithException because(String what) {
        return new KithException(
                ErrorCode.CORRUPT_STORE,
                what + ". The folder was damaged outside of Kith; restore it from a backup");
    }
}
