package io.sluice.notifier.support;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.FailedFilesNotice;
import io.sluice.contract.pipeline.FailedFilesNotice.Place;

/// Messages as AWS sends them: the shapes are those of its documentation.
public final class Messages {

    /// See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html>
    public static final String ALARM = """
            {"AlarmName":"shop-alerting-dead-letters-0e9da2d","AlarmDescription":"A file could not be judged",
             "AWSAccountId":"111111111111","NewStateValue":"ALARM","OldStateValue":"OK",
             "NewStateReason":"Threshold Crossed: 1 datapoint [1.0] was greater than the threshold (0.0).",
             "StateChangeTime":"2026-11-22T10:00:00.000+0000","Region":"EU (London)",
             "AlarmArn":"arn:aws:cloudwatch:eu-west-2:111111111111:alarm:shop-alerting-dead-letters-0e9da2d",
             "Trigger":{"MetricName":"ApproximateNumberOfMessagesVisible","Namespace":"AWS/SQS"}}""";

    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_EventBridge.html>
    public static final String TASK_FAILED = """
            {"version":"0","id":"1","detail-type":"DMS Replication Task State Change","source":"aws.dms",
             "account":"111111111111","time":"2026-11-22T10:00:00Z","region":"eu-west-2",
             "resources":["arn:aws:dms:eu-west-2:111111111111:task:shop-dev-task"],
             "detail":{"type":"REPLICATION_TASK","category":"Failure","eventType":"REPLICATION_TASK_FAILED",
              "eventId":"DMS-EVENT-0078","detailMessage":"Replication task failed: <timeout> & more."}}""";

    private Messages() {}

    /// What the validator says of failed orders.
    ///
    /// @param rule rule that failed
    /// @param files how many
    /// @param file name of the last one
    public static String failed(String rule, int files, String file) {
        Place first = new Place("shop-fail", "shop/sales/orders/a+b.parquet", "shop-metadata", "receipts/a+b.json");
        Place last = new Place("shop-fail", "shop/sales/orders/" + file, "shop-metadata", "receipts/x.json");
        return new FailedFilesNotice(
                        "shop", "sales.orders", rule, "column 'id' must be int64 but was int32", files, first, last)
                .write();
    }

    /// A batch of the queue; messages are named `m1`, `m2`, … in order.
    public static String batch(String... bodies) {
        ObjectNode event = Json.mapper().createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (int index = 0; index < bodies.length; index++) {
            records.addObject().put("messageId", "m" + (index + 1)).put("body", bodies[index]);
        }
        return Json.compact(event);
    }
}
