package io.sluice.metadata.support;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Functions of Oracle and SQL Server that the doctor's queries call, for the engine that stands in for them.
public final class VendorFunctions {

    /// What the user of the recording may do; nothing of what is not here.
    private static final Set<String> GRANTED = ConcurrentHashMap.newKeySet();

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

    public static Integer length(String value) {
        return value == null ? null : value.length();
    }
}
