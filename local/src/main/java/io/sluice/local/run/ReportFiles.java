package io.sluice.local.run;

import io.sluice.local.LocalException;
import io.sluice.local.report.HtmlReport;
import io.sluice.local.report.JsonReport;
import io.sluice.local.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a run leaves for people and programs in its folder.
final class ReportFiles {

    private ReportFiles() {}

    static void write(OutFolder out, RunReport report) {
        write(out.json(), JsonReport.of(report));
        write(out.page(), HtmlReport.of(report));
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new LocalException("'%s' must be written but was not: %s".formatted(file, e), e);
        }
    }
}
