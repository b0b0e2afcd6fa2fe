package io.sluice.plan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.plan.document.HandmadePlan;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// Texts are measured with widths above those of common fonts. How it looks, a person has to say: the picture of a
/// pipeline with every part is left in `target/diagram.svg`.
class DiagramTest {

    static Stream<Diagram> diagrams() {
        return Stream.of(
                new Diagram(everything("shop-lake-afc4ace").document(), "shop"),
                new Diagram(
                        everything("a-database-with-a-very-long-name-lake-with-0123456")
                                .document(),
                        "shop"),
                new Diagram(new HandmadePlan().document(), "shop"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyTextFitsItsBox(Diagram diagram) {
        Scene scene = diagram.scene();
        scene.boxes()
                .forEach((part, box) -> assertThat(scene.labels(part))
                        .allSatisfy(label -> assertThat(box.contains(label.bounds()))
                                .as("%s in %s", label, box)
                                .isTrue()));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void noBoxOverlapsAnotherAndAllAreInThePicture(Diagram diagram) {
        Scene scene = diagram.scene();
        List<Box> boxes = List.copyOf(scene.boxes().values());
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(scene.size().contains(boxes.get(i))).isTrue();
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void noFreeTextOverlapsABoxOrAnotherText(Diagram diagram) {
        Scene scene = diagram.scene();
        List<Label> free = new ArrayList<>(List.of(scene.heading()));
        scene.frames().forEach(frame -> free.add(frame.title()));
        scene.arrows().forEach(arrow -> free.addAll(arrow.labels()));
        for (Label label : free) {
            assertThat(scene.boxes().values()).as(label.toString()).noneMatch(box -> box.overlaps(label.bounds()));
            assertThat(free)
                    .as(label.toString())
                    .filteredOn(other -> other != label)
                    .noneMatch(other -> other.bounds().overlaps(label.bounds()));
            assertThat(scene.size().contains(label.bounds()))
                    .as(label.toString())
                    .isTrue();
        }
    }

    @Test
    void noLineCrossesAText() {
        Scene scene = new Diagram(everything("shop-lake-afc4ace").document(), "shop").scene();
        List<Label> flows = scene.arrows().stream()
                .flatMap(arrow -> arrow.labels().stream())
                .toList();
        for (Arrow arrow : scene.arrows()) {
            for (int i = 0; i + 3 < arrow.points().size(); i += 2) {
                Box line = line(arrow.points().subList(i, i + 4));
                assertThat(flows).noneMatch(label -> label.bounds().overlaps(line));
            }
        }
    }

    @Test
    void drawsTheLakeInItsOwnAccount() {
        String svg = new Diagram(everything("shop-lake-afc4ace").document(), "shop").svg();

        assertThat(svg).contains(">account 111111111111, eu-west-2<", ">222222222222, eu-west-2<");
    }

    @Test
    void leavesOutWhatIsNotInThePlan() {
        String svg = new Diagram(
                        new HandmadePlan()
                                .with("aws:kms/key:Key", "shop-key", "{}")
                                .document(),
                        "shop")
                .svg();

        assertThat(svg).contains("KMS key").doesNotContain("Athena").doesNotContain("class=\"arrow\"");
    }

    @Test
    void isOneDocumentThatNeedsNothingElseAndIsTheSameTwice() throws Exception {
        String svg = new Diagram(everything("shop-lake-afc4ace").document(), "shop").svg();
        Files.writeString(Path.of("target/diagram.svg"), svg);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));

        assertThat(document.getDocumentElement().getAttribute("viewBox")).startsWith("0 0 1200 ");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Pipeline shop of stack dev");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Lake bucket: shop-lake");
        assertThat(svg).doesNotContain("href").doesNotContain("@import");
        assertThat(new Diagram(everything("shop-lake-afc4ace").document(), "shop").svg())
                .isEqualTo(svg);
    }

    private static Box line(List<Double> ends) {
        double x = Math.min(ends.get(0), ends.get(2));
        double y = Math.min(ends.get(1), ends.get(3));
        return new Box(x, y, Math.abs(ends.get(0) - ends.get(2)) + 0.1, Math.abs(ends.get(1) - ends.get(3)) + 0.1);
    }

    /// A pipeline with every part there is.
    private static HandmadePlan everything(String lake) {
        String mappings = "{\\\"rules\\\":[{\\\"rule-type\\\":\\\"selection\\\",\\\"object-locator\\\":{}}]}";
        HandmadePlan plan = new HandmadePlan()
                .with(
                        "aws:dms/endpoint:Endpoint",
                        "shop-source",
                        "{'endpointType':'source','engineName':'oracle',"
                                + "'databaseName':'SHOP','endpointId':'shop-dev-source','sslMode':'verify-ca',"
                                + "'secretsManagerArn':'arn:aws:secretsmanager:eu-west-2:111111111111:secret:placeholder/dev/shop-AbCdEf'}")
                .with(
                        "aws:dms/replicationInstance:ReplicationInstance",
                        "shop-replication",
                        "{'replicationInstanceClass':'dms.r6i.24xlarge','engineVersion':'3.6.1','allocatedStorage':6144,'multiAz':true}")
                .with(
                        "aws:dms/replicationTask:ReplicationTask",
                        "shop-task",
                        "{'replicationTaskId':'shop-dev-task',"
                                + "'migrationType':'full-load-and-cdc','tableMappings':'"
                                + mappings.replace("\\\"", "\\u0022") + "'}")
                .with(
                        "aws:dms/s3Endpoint:S3Endpoint",
                        "shop-target",
                        "{'endpointId':'shop-dev-target','dataFormat':'parquet',"
                                + "'compressionType':'GZIP','bucketFolder':'shop','cdcMaxBatchInterval':3600}")
                .with(
                        "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup",
                        "shop-subnets",
                        "{'subnetIds':['a','b']}")
                .with("aws:ec2/vpcEndpoint:VpcEndpoint", "shop-endpoint", "{}")
                .with("aws:kms/key:Key", "shop-key", "{'enableKeyRotation':true}")
                .with(
                        "aws:sqs/queue:Queue",
                        "shop-validation",
                        "{'name':'shop-validation-0772273','visibilityTimeoutSeconds':5400,"
                                + "'messageRetentionSeconds':1209600,"
                                + "'redrivePolicy':'{\\u0022deadLetterTargetArn\\u0022:\\u0022d\\u0022,\\u0022maxReceiveCount\\u0022:1000}'}",
                        "{'arn':'q'}")
                .with(
                        "aws:s3/bucketNotification:BucketNotification",
                        "shop-notification",
                        "{'queues':[{'queueArn':'q'}]}")
                .with(
                        "aws:sqs/queue:Queue",
                        "shop-dead-letters",
                        "{'name':'shop-validation-dead-letters-424f04f'}",
                        "{'arn':'d'}")
                .with(
                        "aws:lambda/eventSourceMapping:EventSourceMapping",
                        "shop-feed",
                        "{'functionName':'f','eventSourceArn':'q','batchSize':10000,"
                                + "'scalingConfig':{'maximumConcurrency':1000}}")
                .with("aws:glue/catalogDatabase:CatalogDatabase", "shop-catalogue", "{'name':'shop_dev'}")
                .with(
                        "aws:athena/workgroup:Workgroup",
                        "shop-queries",
                        "{'name':'shop-queries','configuration':{'bytesScannedCutoffPerQuery':1099511627776}}")
                .with("aws:sns/topic:Topic", "shop-news", "{'name':'shop-news-1234567'}")
                .with("aws:cloudwatch/metricAlarm:MetricAlarm", "shop-alarm", "{}")
                .with("aws:cloudwatch/eventRule:EventRule", "shop-rule", "{}")
                .with("aws:cloudwatch/dashboard:Dashboard", "shop-dashboard", "{}")
                .provider("lake", "222222222222");
        Map.of("validator", "f", "extractor", "e", "notifier", "n", "watcher", "w")
                .forEach((name, arn) -> plan.with(
                        "aws:lambda/function:Function",
                        "shop-" + name,
                        "{'memorySize':10240,'timeout':900}",
                        "{'arn':'%s'}".formatted(arn)));
        for (String purpose : List.of("raw", "fail", "metadata")) {
            plan.with("aws:s3/bucketV2:BucketV2", "shop-" + purpose, "{'bucket':'shop-%s-1234567'}".formatted(purpose));
        }
        return plan.with("aws:s3/bucketV2:BucketV2", "shop-lake", "{'bucket':'%s'}".formatted(lake))
                .in("lake");
    }
}
