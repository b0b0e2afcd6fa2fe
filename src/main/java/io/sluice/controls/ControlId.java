package io.sluice.controls;

import java.util.Comparator;

/// How identifiers such as `DMS.13` are sorted: by service, then by number.
final class ControlId {

    private ControlId() {}

    static Comparator<Control> order() {
        return Comparator.<Control, Boolean>comparing(control -> control.id().startsWith("SLUICE"))
                .thenComparing(control -> service(control.id()))
                .thenComparingInt(control -> number(control.id()));
    }

    private static String service(String id) {
        return id.substring(0, id.indexOf('.'));
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(id.indexOf('.') + 1));
    }
}
