package io.sluice.delivery.github;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/// How often a request is sent again that GitHub had no time for.
///
/// @param attempts how often it is sent at most
/// @param pause how long to wait where GitHub does not say
/// @param longest wait that is still worth it; beyond it the answer stands
record Retries(int attempts, Duration pause, Duration longest) {

    static final Retries STANDARD = new Retries(4, Duration.ofSeconds(2), Duration.ofSeconds(60));

    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    HttpResponse<String> send(Supplier<HttpResponse<String>> request) {
        HttpResponse<String> response = request.get();
        for (int attempt = 1; attempt < attempts && isWorthAnother(response); attempt++) {
            sleep(wait(response));
            response = request.get();
        }
        return response;
    }

    private boolean isWorthAnother(HttpResponse<String> response) {
        // A limit of the API is told as 403 too, then with the time after which to come back.
        // See <https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api>
        boolean isLimited = response.statusCode() == 403 && retryAfter(response).isPresent();
        return (BUSY.contains(response.statusCode()) || isLimited)
                && wait(response).compareTo(longest) <= 0;
    }

    private Duration wait(HttpResponse<String> response) {
        OptionalLong seconds = retryAfter(response);
        return seconds.isPresent() ? Duration.ofSeconds(seconds.getAsLong()) : pause;
    }

    private static OptionalLong retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElseGet(OptionalLong::empty);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
