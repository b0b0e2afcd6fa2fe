package io.sluice.plan.diagram;

import io.sluice.plan.document.PlanDocument;

/// @param plan x
/// @param database y
public record Diagram(PlanDocument plan, String database) {
    public String svg() {
        return "";
    }
}
