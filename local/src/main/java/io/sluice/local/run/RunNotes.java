package io.sluice.local.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a run has to say beside its figures, each sentence once.
final class RunNotes {

    private final Set<String> sentences = new LinkedHashSet<>();

    synchronized void add(String sentence) {
        sentences.add(sentence);
    }

    synchronized List<String> all() {
        return List.copyOf(sentences);
    }
}
