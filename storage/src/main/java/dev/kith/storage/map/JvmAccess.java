package dev.kith.storage.map;

import dev.kith.storage.record.StorageErrors;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.List;

/**
 * Opens the packages of the JDK that Chronicle Map reaches into, so that a program that embeds Kith
 * needs no JVM flags. Setting the system property {@code kith.selfopen} to {@code false} forbids
 * this; then the flags must be given.
 */
final class JvmAccess {
    private static final List<String> OPENED =
            List.of("java.lang", "java.lang.reflect", "java.nio");
    private static final List<String> EXPORTED = List.of("sun.nio.ch", "jdk.internal.ref");
    private static final String FLAGS = "--add-opens=java.base/java.lang=ALL-UNNAMED"
            + " --add-opens=java.base/java.lang.reflect=ALL-UNNAMED"
            + " --add-opens=java.base/java.nio=ALL-UNNAMED"
            + " --add-exports=java.base/sun.nio.ch=ALL-UNNAMED"
            + " --add-exports=java.base/jdk.internal.ref=ALL-UNNAMED";

    private JvmAccess() {}

    /**
     * Makes sure that the packages are open.
     *
     * @throws dev.kith.KithException with {@code JVM_FLAGS_NEEDED} and the flags to paste
     */
    static void ensure() {
        if (isOpen()) {
            return;
        }
        if (!Boolean.parseBoolean(System.getProperty("kith.selfopen", "true"))) {
            throw StorageErrors.jvmFlagsNeeded(
                    FLAGS, new IllegalStateException("kith.selfopen is false"));
        }
        try {
            openPackages();
        } catch (Throwable refused) {
            throw StorageErrors.jvmFlagsNeeded(FLAGS, refused);
        }
    }

    private static boolean isOpen() {
        Module base = Object.class.getModule();
        Module ours = JvmAccess.class.getModule();
        for (String name : OPENED) {
            if (!base.isOpen(name, ours)) {
                return false;
            }
        }
        for (String name : EXPORTED) {
            if (!base.isExported(name, ours)) {
                return false;
            }
        }
        return true;
    }

    private static void openPackages() throws Throwable {
        MethodHandles.Lookup lookup = privilegedLookup();
        MethodType takesName = MethodType.methodType(void.class, String.class);
        MethodHandle open = lookup.findVirtual(Module.class, "implAddOpensToAllUnnamed", takesName);
        MethodHandle export =
                lookup.findVirtual(Module.class, "implAddExportsToAllUnnamed", takesName);
        Module base = Object.class.getModule();
        for (String name : OPENED) {
            open.invoke(base, name);
        }
        for (String name : EXPORTED) {
            export.invoke(base, name);
        }
    }

    /**
     * By name, since the compiler warns of every direct use of Unsafe; and by method handles, since
     * calling a method of this class by reflection first reads its annotations, which takes longer.
     */
    private static MethodHandles.Lookup privilegedLookup() throws Throwable {
        Class<?> unsafeClass = Class.forName("sun.misc.Unsafe");
        Field instance = unsafeClass.getDeclaredField("theUnsafe");
        instance.setAccessible(true);
        Object unsafe = instance.get(null);
        Field lookup = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
        MethodHandles.Lookup methods = MethodHandles.publicLookup();
        MethodType baseOfField = MethodType.methodType(Object.class, Field.class);
        Object base = methods.findVirtual(unsafeClass, "staticFieldBase", baseOfField)
                .invoke(unsafe, lookup);
        MethodType offsetOfField = MethodType.methodType(long.class, Field.class);
        long offset = (long) methods.findVirtual(unsafeClass, "staticFieldOffset", offsetOfField)
                .invoke(unsafe, lookup);
        MethodType valueAt = MethodType.methodType(Object.class, Object.class, long.class);
        Object found =
                methods.findVirtual(unsafeClass, "getObject", valueAt).invoke(unsafe, base, offset);
        return (MethodHandles.Lookup) found;
    }
}
