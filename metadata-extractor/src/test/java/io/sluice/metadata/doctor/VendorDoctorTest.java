package io.sluice.metadata.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.type.ColumnType;
import io.sluice.metadata.TableSelection;
import io.sluice.metadata.source.Patience;
import io.sluice.metadata.support.VendorCatalogue;
import io.sluice.metadata.support.VendorFunctions;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The doctor's own SQL for Oracle and SQL Server, run on recorded catalogues: each finding with its statement, and
/// none where the statements were carried out.
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class VendorDoctorTest {

    @Test
    void tellsWhatAnOracleLacks() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.oracle().run("oracle-catalogue")) {
            assertThat(told(examine(catalogue, Engine.ORACLE, table("ERP", "GOOD", "BODY CLOB", "OLD LONG")))
                            .replaceAll("back to .* only", "back to TIME only"))
                    .isEqualTo("""
                    log mode is NOARCHIVELOG, so logs are overwritten before they are read
                      SHUTDOWN IMMEDIATE; STARTUP MOUNT; ALTER DATABASE ARCHIVELOG; ALTER DATABASE OPEN (RDS: turn on backups)
                    minimal supplemental logging is off
                      ALTER DATABASE ADD SUPPLEMENTAL LOG DATA (RDS: exec rdsadmin.rdsadmin_util.alter_supplemental_logging('ADD'))
                    archived logs reach back to TIME only
                      in the job that removes them, RMAN: DELETE ARCHIVELOG ALL COMPLETED BEFORE 'SYSDATE-1' (RDS: exec rdsadmin.rdsadmin_util.set_configuration('archivelog retention hours', 24))
                    user DMS may not read V_$LOGMNR_CONTENTS
                      GRANT SELECT ON SYS.V_$LOGMNR_CONTENTS TO "DMS" (RDS: exec rdsadmin.rdsadmin_util.grant_sys_object('V_$LOGMNR_CONTENTS','DMS','SELECT'))
                    user DMS has not the privilege LOGMINING
                      GRANT LOGMINING TO "DMS"
                    user DMS may not execute DBMS_LOGMNR
                      GRANT EXECUTE ON SYS.DBMS_LOGMNR TO "DMS" (RDS: exec rdsadmin.rdsadmin_util.grant_sys_object('DBMS_LOGMNR','DMS','EXECUTE'))
                    table ERP.Bad does not log all columns
                      ALTER TABLE "ERP"."Bad" ADD SUPPLEMENTAL LOG DATA (ALL) COLUMNS
                    table ERP.Bad has no primary key
                      ALTER TABLE "ERP"."Bad" ADD PRIMARY KEY (…)
                    user DMS may not read table ERP.Bad
                      GRANT SELECT ON "ERP"."Bad" TO "DMS"
                    table ERP.OTHER does not log all columns
                      ALTER TABLE "ERP"."OTHER" ADD SUPPLEMENTAL LOG DATA (ALL) COLUMNS
                    table ERP.OTHER has no primary key
                      ALTER TABLE "ERP"."OTHER" ADD PRIMARY KEY (…)
                    column 'BODY' of table 'ERP.GOOD' has a value of 40 KiB, which is cut at 32
                      lobMaxKib: 40 in the policy of table 'ERP.GOOD'
                    column 'OLD' of table 'ERP.GOOD' is a LONG, whose length no query tells, and is cut at 32 KiB
                      ALTER TABLE "ERP"."GOOD" MODIFY ("OLD" CLOB); or lobMaxKib in the policy of table 'ERP.GOOD', by what its application writes
                    """);
        }
    }

    @Test
    void findsNothingInAnOracleThatWasCured() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.oracle().run("oracle-catalogue")) {
            catalogue.run("oracle-catalogue-cured").run("oracle-catalogue-log-miner");
            assertThat(examine(catalogue, Engine.ORACLE)).isEmpty();
        }
    }

    @Test
    void tellsWhatTheBinaryReaderLacksOfAnOracle() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.oracle().run("oracle-catalogue")) {
            catalogue.run("oracle-catalogue-cured").run("oracle-catalogue-log-miner");
            assertThat(told(examine(catalogue, OracleCapture.BINARY_READER))).isEqualTo("""
                    user DMS may not execute DBMS_FILE_GROUP
                      GRANT EXECUTE ON SYS.DBMS_FILE_GROUP TO "DMS"
                    user DMS may not execute DBMS_FILE_TRANSFER
                      GRANT EXECUTE ON SYS.DBMS_FILE_TRANSFER TO "DMS"
                    user DMS may not make directories, nor read those of the log
                      GRANT CREATE ANY DIRECTORY TO "DMS", or GRANT READ ON DIRECTORY … for each folder of the log
                    user DMS may not read DBA_DIRECTORIES
                      GRANT SELECT ON SYS.DBA_DIRECTORIES TO "DMS" (RDS: exec rdsadmin.rdsadmin_util.grant_sys_object('DBA_DIRECTORIES','DMS','SELECT'))
                    """);
        }
    }

    @Test
    void theBinaryReaderNeedsNothingOfLogMinersAndGoesIntoAPluggableDatabase() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.oracle().run("oracle-catalogue")) {
            catalogue.run("oracle-catalogue-cured").run("oracle-catalogue-binary-reader");
            VendorFunctions.enter(3);
            assertThat(examine(catalogue, OracleCapture.BINARY_READER)).isEmpty();
            assertThat(told(examine(catalogue, OracleCapture.LOG_MINER))).isEqualTo("""
                    this is a pluggable database, whose log LogMiner does not read
                      capture: binary-reader in the database's block of the stack
                    user DMS has not the privilege LOGMINING
                      GRANT LOGMINING TO "DMS"
                    user DMS may not execute DBMS_LOGMNR
                      GRANT EXECUTE ON SYS.DBMS_LOGMNR TO "DMS" (RDS: exec rdsadmin.rdsadmin_util.grant_sys_object('DBMS_LOGMNR','DMS','EXECUTE'))
                    """);
        }
    }

    @Test
    void theBinaryReaderWantsTwoDirectoriesOnRds() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.oracle().run("oracle-catalogue")) {
            catalogue.run("oracle-catalogue-cured").run("oracle-catalogue-rds");
            assertThat(told(examine(catalogue, OracleCapture.BINARY_READER))).isEqualTo("""
                    user DMS may not read directory ONLINELOG_DIR
                      exec rdsadmin.rdsadmin_master_util.create_onlinelog_dir; GRANT READ ON DIRECTORY ONLINELOG_DIR TO "DMS"
                    """);
        }
    }

    @Test
    void tellsThatTheBinaryReaderWantsMoreOfAutomaticStorageManagement() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.oracle().run("oracle-catalogue")) {
            catalogue
                    .run("oracle-catalogue-cured")
                    .run("oracle-catalogue-binary-reader")
                    .run("oracle-catalogue-asm");
            assertThat(told(examine(catalogue, OracleCapture.BINARY_READER))).isEqualTo("""
                    the log is in Automatic Storage Management, for which Binary Reader wants a second password
                      capture: log-miner in the database's block of the stack
                    user DMS may not read V_$TRANSPORTABLE_PLATFORM
                      GRANT SELECT ON SYS.V_$TRANSPORTABLE_PLATFORM TO "DMS"
                    """);
        }
    }

    @Test
    void tellsThatTheRootOfAContainerDatabaseIsNotRead() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.oracle().run("oracle-catalogue")) {
            catalogue.run("oracle-catalogue-cured").run("oracle-catalogue-log-miner");
            VendorFunctions.enter(1);
            assertThat(told(examine(catalogue, OracleCapture.LOG_MINER))).isEqualTo("""
                    this is the root of a container database, which DMS does not read
                      in --source and in the stack the service of the pluggable database
                    """);
        }
    }

    @Test
    void tellsWhatDmsLeavesOutOfAnOracle() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.oracle().run("oracle-tables")) {
            try (Statement statement = catalogue.connection().createStatement()) {
                statement.execute("update all_tables set iot_name = 'Mixed Case' where table_name = 'SYS_IOT_OVER_1'");
                statement.execute("update all_tables set table_name = 'it''s' where table_name = 'CLOSED'");
                statement.execute("update all_tables set table_name = repeat('T', 31) where table_name = 'PARTED'");
                statement.execute("update all_tab_cols set column_name = repeat('C', 31) where column_name = 'PRICE'");
            }
            assertThat(told(examine(catalogue, OracleCapture.LOG_MINER))).contains("""
                    table ERP.TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT has a name of over 30 bytes, which DMS does not support
                      ALTER TABLE "ERP"."TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT" RENAME TO …; or leave it out of the stack
                    """, """
                    table ERP.it's has an apostrophe in its name, which DMS does not support
                      ALTER TABLE "ERP"."it's" RENAME TO …; or leave it out of the stack
                    """, """
                    column CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC of table ERP.EVERYTHING has a name of over 30 bytes, which DMS does not support
                      ALTER TABLE "ERP"."EVERYTHING" RENAME COLUMN "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC" TO …; or excludedColumns in the stack
                    """, """
                    table ERP.Mixed Case is index-organised with an overflow, of which DMS captures no changes
                      CREATE TABLE … without OVERFLOW; or full loads alone
                    """);
        }
    }

    @Test
    void tellsWhatDmsLeavesOutOfASqlServer() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.sqlServer().run("sqlserver-catalogue")) {
            try (Statement statement = catalogue.connection().createStatement()) {
                statement.execute(
                        "update sys.tables set is_memory_optimized = 1, temporal_type = 2 where name = 'good'");
                statement.execute("insert into sys.indexes (object_id, name, type) values (1, 'wide', 6)");
                statement.execute("insert into sys.columns (object_id, name, encryption_type, is_sparse)"
                        + " values (1, 'secret', 2, 0), (1, 'empty', null, 1), (1, 'plain', null, 0)");
            }
            assertThat(told(examine(catalogue, Engine.SQLSERVER))).contains("""
                    column empty of table dbo.good is sparse, which DMS does not support
                      ALTER TABLE [dbo].[good] ALTER COLUMN [empty] DROP SPARSE
                    column secret of table dbo.good is encrypted, which DMS does not support
                      excludedColumns in the stack
                    table dbo.good has a columnstore index, which DMS does not support
                      DROP INDEX [wide] ON [dbo].[good]
                    table dbo.good is memory-optimised, which DMS does not support
                      leave it out of the stack, or make it a table on disk
                    table dbo.good is temporal or the history of one, which DMS does not support
                      leave it out of the stack; or ALTER TABLE [dbo].[good] SET (SYSTEM_VERSIONING = OFF)
                    """);
        }
    }

    @Test
    void tellsWhatASqlServerLacks() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.sqlServer().run("sqlserver-catalogue")) {
            assertThat(told(examine(catalogue, Engine.SQLSERVER, table("dbo", "good", "body text"))))
                    .isEqualTo("""
                    recovery model is SIMPLE, so the log is cut before it is read
                      ALTER DATABASE [erp] SET RECOVERY FULL; then take a full backup
                    the database is neither published nor set up for change data capture
                      EXEC sys.sp_cdc_enable_db (RDS: EXEC msdb.dbo.rds_cdc_enable_db 'erp')
                    user dms is neither db_owner nor sysadmin
                      ALTER ROLE db_owner ADD MEMBER [dms]
                    login dms may not see the state of the server
                      USE master; GRANT VIEW SERVER STATE TO [dms]
                    user dms may not see definitions
                      GRANT VIEW DEFINITION TO [dms]
                    the capture job reads the log every 5 s, after which it may be cut before DMS has read it
                      EXEC sys.sp_cdc_change_job @job_type = 'capture', @pollinginterval = 86399; EXEC sys.sp_cdc_stop_job @job_type = 'capture'; EXEC sys.sp_cdc_start_job @job_type = 'capture'
                    user dms may not read table dbo.good
                      GRANT SELECT ON [dbo].[good] TO [dms]
                    table dbo.it's [bad] has no primary key, so MS-REPLICATION cannot publish it
                      ALTER TABLE [dbo].[it's [bad]]] ADD PRIMARY KEY (…); or use MS-CDC
                    user dms may not read table dbo.it's [bad]
                      GRANT SELECT ON [dbo].[it's [bad]]] TO [dms]
                    table dbo.it's [bad] has a name with quotes, backslashes, ; or --, which DMS does not support
                      EXEC sp_rename, or leave it out of the stack
                    column 'body' of table 'dbo.good' has a value of 40 KiB, which is cut at 32
                      lobMaxKib: 40 in the policy of table 'dbo.good'
                    """);
        }
    }

    @Test
    void tellsWhichTablesOfASqlServerAreNotCaptured() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.sqlServer().run("sqlserver-catalogue")) {
            catalogue.run("sqlserver-catalogue-cdc");
            VendorFunctions.grant(
                    "db_owner",
                    "VIEW SERVER STATE",
                    "VIEW DEFINITION erp",
                    "SELECT [dbo].[good]",
                    "SELECT [dbo].[it's [bad]]]");
            assertThat(told(examine(catalogue, Engine.SQLSERVER))).isEqualTo("""
                    no full backup was taken, so the log is cut before it is read
                      BACKUP DATABASE [erp] TO DISK = N'…' (RDS: turn on backups)
                    the capture job reads the log every 5 s, after which it may be cut before DMS has read it
                      EXEC sys.sp_cdc_change_job @job_type = 'capture', @pollinginterval = 86399; EXEC sys.sp_cdc_stop_job @job_type = 'capture'; EXEC sys.sp_cdc_start_job @job_type = 'capture'
                    changes of table dbo.it's [bad] are not captured
                      EXEC sys.sp_cdc_enable_table @source_schema = N'dbo', @source_name = N'it''s [bad]', @role_name = NULL
                    table dbo.it's [bad] has no primary key, so MS-REPLICATION cannot publish it
                      ALTER TABLE [dbo].[it's [bad]]] ADD PRIMARY KEY (…); or use MS-CDC
                    table dbo.it's [bad] has a name with quotes, backslashes, ; or --, which DMS does not support
                      EXEC sp_rename, or leave it out of the stack
                    """);
        }
    }

    @Test
    void findsNothingInASqlServerThatWasCured() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.sqlServer().run("sqlserver-catalogue")) {
            catalogue.run("sqlserver-catalogue-cured");
            VendorFunctions.grant(
                    "sysadmin",
                    "VIEW SERVER STATE",
                    "VIEW DEFINITION erp",
                    "SELECT [dbo].[good]",
                    "SELECT [dbo].[was bad]");
            assertThat(examine(catalogue, Engine.SQLSERVER)).isEmpty();
        }
    }

    @Test
    void tellsWhatItMayNotAskAndGoesOn() throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.oracle().run("oracle-catalogue")) {
            try (Statement statement = catalogue.connection().createStatement()) {
                statement.execute("drop table v$archived_log");
            }
            assertThat(examine(catalogue, Engine.ORACLE))
                    .contains(new Ailment(
                            "the retention of archived logs cannot be examined: Table \"V$ARCHIVED_LOG\" not found; SQL statement:",
                            "GRANT SELECT ON SYS.V_$ARCHIVED_LOG TO DMS"));
        }
    }

    private static String told(List<Ailment> ailments) {
        StringBuilder text = new StringBuilder();
        ailments.forEach(ailment -> text.append("%s\n  %s\n".formatted(ailment.finding(), ailment.cure())));
        return text.toString();
    }

    private static List<Ailment> examine(VendorCatalogue catalogue, Engine engine, TableContract... tables)
            throws Exception {
        return new Doctor(catalogue.connection(), engine, TableSelection.everything())
                .examine(List.of(tables), Demands.standard());
    }

    private static List<Ailment> examine(VendorCatalogue catalogue, OracleCapture capture) throws Exception {
        return new Doctor(catalogue.connection(), Engine.ORACLE, TableSelection.everything())
                .examine(List.of(), new Demands(Demands.DEFAULT_LOB_MAX_KIB, capture, Patience.standard()));
    }

    private static TableContract table(String schema, String table, String... lobs) {
        List<Column> columns = Arrays.stream(lobs)
                .map(lob -> lob.split(" "))
                .map(lob -> new Column(
                        lob[0], new ColumnType.Text(), true, Optional.of(new Column.Source(lob[1], true)), Map.of()))
                .toList();
        return new TableContract(new TableId("erp", schema, table), 1, columns, List.of(), Map.of());
    }
}
