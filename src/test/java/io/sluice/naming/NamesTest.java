package io.sluice.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.TableId;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final Names names = new Names("shop-eu", "dev");

    @Test
    void tellsPipelinesAndStacksOfOneAccountApart() {
        assertThat(names.replicationInstance()).isEqualTo("shop-eu-dev-instance");
        assertThat(names.subnetGroup()).isEqualTo("shop-eu-dev-subnets");
        assertThat(names.sourceEndpoint()).isEqualTo("shop-eu-dev-source");
        assertThat(names.targetEndpoint()).isEqualTo("shop-eu-dev-target");
        assertThat(names.task()).isEqualTo("shop-eu-dev-task");
        assertThat(names.taskResourceIdentifier()).isEqualTo("shop-eu-dev-task");
        assertThat(names.taskLogGroup()).isEqualTo("dms-tasks-shop-eu-dev-instance");
    }

    @Test
    void givesGlueNamesThatAthenaTakesWithoutQuotes() {
        assertThat(names.glueDatabase()).isEqualTo("shop_eu_dev");
        assertThat(Names.glueTable(new TableId("shop", "Sales", "OrderItems"))).isEqualTo("sales_orderitems");
    }

    @Test
    void fitsADatabaseOfFortyCharactersWithUnderscores() {
        String database = "orders_and_payments_of_the_whole_company";
        assertThat(database).hasSize(40);
        Names longNames = new Names(database, "preprod");

        assertThat(longNames.slug()).isEqualTo("orders-and-payments-of-the-whole-company");
        assertThat(longNames.replicationInstance())
                .isEqualTo("orders-and-payments-of-the-whole-company-preprod-instance");
        assertThat(longNames.taskResourceIdentifier()).isEqualTo("orders-and-payments-of-t-cdbf82");
        assertThat(longNames.taskResourceIdentifier()).hasSizeLessThanOrEqualTo(31);
        assertThat(longNames.glueDatabase()).isEqualTo("orders_and_payments_of_the_whole_company_preprod");
    }

    @Test
    void tellsTwoLongNamesApartThatBeginAlike() {
        assertThat(new Names("orders_and_payments_of_the_whole_company", "dev").taskResourceIdentifier())
                .isNotEqualTo(new Names("orders_and_payments_of_the_whole_country", "dev").taskResourceIdentifier());
    }

    @Test
    void failsOnAStackNameThatDmsWouldRefuse() {
        assertThatThrownBy(new Names("shop", "Dev_1")::task)
                .hasMessage("DMS identifier must be at most 255 lower-case letters, digits and single hyphens"
                        + " but was 'shop-Dev_1-task'");
    }

    @Test
    void failsOnAGlueTableNameThatIsTooLong() {
        TableId id = new TableId("shop", "s", "t".repeat(254));

        assertThatThrownBy(() -> Names.glueTable(id))
                .hasMessageStartingWith("name of Glue table must be at most 255 characters but was 's_ttt");
    }
}
