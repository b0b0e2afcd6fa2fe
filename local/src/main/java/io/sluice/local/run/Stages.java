package io.sluice.local.run;

/// When the stages of a run began and ended, in seconds from its start.
final class Stages {

    private final Progress progress;
    private double loadSeconds;
    private double changesBegan;

    Stages(Progress progress) {
        this.progress = progress;
        this.changesBegan = progress.seconds();
    }

    void fullLoad(Runnable load) {
        double began = progress.seconds();
        load.run();
        changesBegan = progress.seconds();
        loadSeconds = changesBegan - began;
    }

    double loadSeconds() {
        return Ledger.rounded(loadSeconds);
    }

    double changesSeconds() {
        return Ledger.rounded(progress.seconds() - changesBegan);
    }
}
