package org.chancery.notifications.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.chancery.notifications.webhook.Answers.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts and reads the status, nothing else: no redirect, no cookie, no proxy, no body of the answer, no second try, no
 * connection kept, and an end to it after a while however slowly the other side drips.
 */
@Component
final class WebhookClient implements AutoCloseable {

    private static final int LONGEST_LINE = 8192;
    private static final int MOST_HEADERS = 100;

    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1, runnable -> {
        Thread thread = new Thread(runnable, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration patience;

    @Autowired
    WebhookClient(WebhookSettings settings) {
        this(
                settings.patience(),
                new CheckedNames(settings.allowPrivate(), InetAddress::getAllByName),
                DefaultClientTlsStrategy.createDefault());
    }

    WebhookClient(Duration patience, CheckedNames names, TlsSocketStrategy tls) {
        this.patience = patience;
        this.http = client(Timeout.of(patience), connections(Timeout.of(patience), names, tls));
        deadlines.setRemoveOnCancelPolicy(true);
    }

    private static PoolingHttpClientConnectionManager connections(
            Timeout patience, CheckedNames names, TlsSocketStrategy tls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setTlsSocketStrategy(tls)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(patience)
                        .setSocketTimeout(patience)
                        .build())
                .build();
    }

    private static CloseableHttpClient client(Timeout patience, PoolingHttpClientConnectionManager connections) {
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent("Chancery")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** @throws IOException where there was no answer in time, or none that is HTTP */
    Answer post(HttpPost request) throws IOException {
        var deadline = deadlines.schedule(request::abort, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = http.executeOpen(target(request), request, null);
            Header retryAfter = response.getFirstHeader("Retry-After");
            var answer = new Answer(response.getCode(), retryAfter == null ? null : retryAfter.getValue());
            // Cut off first: closing alone would read the rest of the answer, however long it is.
            request.abort();
            Closer.closeQuietly(response);
            return answer;
        } finally {
            deadline.cancel(false);
        }
    }

    private static HttpHost target(HttpPost request) throws IOException {
        try {
            return HttpHost.create(request.getUri());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
