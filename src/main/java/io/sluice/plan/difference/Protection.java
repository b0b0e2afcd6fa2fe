package io.sluice.plan.difference;

import io.sluice.plan.difference.Consequence.Effect;
import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.List;

/// Whether what keeps data from being deleted by mistake is taken away.
///
/// @param after the new plan
record Protection(PlanDocument after) {

    private static final String SOURCE = "https://www.pulumi.com/docs/iac/concepts/resources/options/protect/";
    private static final String RETAIN = "https://www.pulumi.com/docs/iac/concepts/resources/options/retainondelete/";
    private static final String FORCE = "https://www.pulumi.com/registry/packages/aws/api-docs/s3/bucketv2/";

    List<Consequence> of(List<Pair> pairs) {
        List<Consequence> found = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.before().isProtected() && !pair.after().isProtected()) {
                found.add(of(pair.after(), "protect true → false: Pulumi no longer refuses to delete it", SOURCE));
            }
            if (pair.before().isRetained() && !pair.after().isRetained()) {
                found.add(of(pair.after(), "retainOnDelete true → false: it goes when it leaves the program", RETAIN));
            }
            boolean forced = pair.after().input("forceDestroy").asBoolean()
                    && !pair.before().input("forceDestroy").asBoolean();
            if (forced) {
                found.add(of(pair.after(), "forceDestroy false → true: it can be deleted with objects in it", FORCE));
            }
        }
        return found;
    }

    private Consequence of(Resource resource, String sentence, String source) {
        String database = after.database(resource).orElse("");
        return new Consequence(Effect.ENDANGERS_DATA, database, resource.label(), sentence, source);
    }
}
