package id.sophumas.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.http.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class MetaUsageTest {

    @Test
    void shouldTellTheHighestPercentageOfBothHeaders() {
        assertThat(usage("{\"call_count\":28,\"total_time\":25,\"total_cputime\":31}", null))
                .isEqualTo(31);
        assertThat(usage("{\"call_count\":28}", "{\"7\":[{\"type\":\"pages\",\"total_time\":91}]}"))
                .isEqualTo(91);
        assertThat(usage(null, null)).isZero();
    }

    @Test
    void shouldTakeNothingFromHeadersThatAreNoJson() {
        assertThat(usage("<html>", "[1")).isZero();
        assertThat(usage("\"x\"", "{\"7\":\"x\"}")).isZero();
    }

    @Test
    void shouldLeaveOffAboveNinetyForAsLongAsMetaSaysOrAWhile() {
        MetaUsage calm = MetaUsage.of(reply("{\"call_count\":90}", null));
        MetaUsage high = MetaUsage.of(reply("{\"call_count\":91}", null));
        MetaUsage told =
                MetaUsage.of(reply(null, "{\"7\":[{\"call_count\":95,\"estimated_time_to_regain_access\":12}]}"));

        assertThat(calm.isHigh()).isFalse();
        assertThat(high.isHigh()).isTrue();
        assertThat(high.pause()).isEqualTo(Duration.ofMinutes(5));
        assertThat(told.pause()).isEqualTo(Duration.ofMinutes(12));
    }

    private static int usage(String app, String business) {
        return MetaUsage.of(reply(app, business)).percent();
    }

    private static Reply reply(String app, String business) {
        HttpHeaders headers = new HttpHeaders();
        if (app != null) {
            headers.add("x-app-usage", app);
        }
        if (business != null) {
            headers.add("x-business-use-case-usage", business);
        }
        return new Reply(200, headers, new byte[0]);
    }
}
