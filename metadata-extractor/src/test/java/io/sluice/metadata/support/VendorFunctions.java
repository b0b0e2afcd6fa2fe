package io.sluice.metadata.support;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Functions of Oracle and SQL Server that the doctor's queries call, for the engine that stands in for them.
public final class VendorFunctions {

    /// What the user of the recording may do; nothing of what is not here.
    private static final Set<String> GRANTED = ConcurrentHashMap.newKeySet();

    private static final AtomicInteger CONTAINER = new AtomicInteger();

    private VendorFunctions() {}

    /// Gives rights, in the words of `HAS_PERMS_BY_NAME`, or names of roles; without a word takes all back.
    public static void grant(String... rights) {
        GRANTED.clear();
        GRANTED.addAll(Set.of(rights));
    }

    public static int databaseId() {
        return 5;
    }

    public static String databaseName() {
        return "erp";
    }

    public static String userName() {
        return "dms";
    }

    public static String quoted(String name) {
        return "[%s]".formatted(name.replace("]", "]]"));
    }

    public static int isMember(String role) {
        return GRANTED.contains(role) ? 1 : 0;
    }

    /// See <https://learn.microsoft.com/en-us/sql/t-sql/functions/has-perms-by-name-transact-sql>
    public static int hasPermission(String securable, String type, String permission) {
        return GRANTED.contains(securable == null ? permission : permission + " " + securable) ? 1 : 0;
    }

    /// Which container of a database a caller is in: 0 where there are none, 1 for the root, above for pluggable ones.
    public static void enter(int container) {
        CONTAINER.set(container);
    }

    public static String context(String namespace, String parameter) {
        if (!namespace.equals("USERENV") || !parameter.equals("CON_ID")) {
            throw new IllegalArgumentException("no context '%s' '%s'".formatted(namespace, parameter));
        }
        return CONTAINER.toString();
    }

    public static Integer length(String value) {
        return value == null ? null : value.length();
    }
}
