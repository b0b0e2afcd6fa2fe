package io.sluice.bootstrap.permissions;

import static io.sluice.bootstrap.permissions.Scope.CATALOGUE;
import static io.sluice.bootstrap.permissions.Scope.CATALOGUE_FUNCTIONS;
import static io.sluice.bootstrap.permissions.Scope.WORKGROUPS;

import java.util.List;

/// The catalogue of the lake, and where Athena asks it.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsglue.html>
final class CatalogueTypes {

    private CatalogueTypes() {}

    static List<ManagedType> all() {
        return List.of(
                new ManagedType(
                        "aws:glue/catalogDatabase:CatalogDatabase",
                        List.of(Grant.of(CATALOGUE, "glue", "GetDatabase", "GetTags")),
                        List.of(
                                Grant.of(
                                        CATALOGUE,
                                        "glue",
                                        "CreateDatabase",
                                        "DeleteDatabase",
                                        "TagResource",
                                        "UntagResource",
                                        "UpdateDatabase"),
                                Grant.of(CATALOGUE_FUNCTIONS, "glue", "DeleteDatabase"))),
                new ManagedType(
                        "aws:glue/catalogTable:CatalogTable",
                        List.of(Grant.of(CATALOGUE, "glue", "GetPartitionIndexes", "GetTable")),
                        List.of(Grant.of(CATALOGUE, "glue", "CreateTable", "DeleteTable", "UpdateTable"))),
                new ManagedType(
                        "aws:athena/workgroup:Workgroup",
                        List.of(Grant.of(WORKGROUPS, "athena", "GetWorkGroup", "ListTagsForResource")),
                        List.of(Grant.of(
                                WORKGROUPS,
                                "athena",
                                "CreateWorkGroup",
                                "DeleteWorkGroup",
                                "TagResource",
                                "UntagResource",
                                "UpdateWorkGroup"))));
    }
}
