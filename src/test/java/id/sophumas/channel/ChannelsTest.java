package id.sophumas.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.refusal.StartRefused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class ChannelsTest {

    private static final List<String> OWN = List.of("portal", "instagram", "x");

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(ChannelConfiguration.class)
            .withBean(Channels.class)
            .withBean("portal", ChannelType.class, () -> new NamedType("portal"))
            .withBean("x", ChannelType.class, () -> new NamedType("x"));

    @Test
    void shouldOfferThePortalAloneUnlessMoreIsConfigured() {
        application.run(context -> {
            assertThat(channels(context).enabled()).containsExactly("portal");
            assertThat(channels(context).known()).contains("portal", "instagram", "email");
        });
    }

    @Test
    void shouldOfferWhatTheConfigurationEnables() {
        application
                .withPropertyValues(
                        "sop.channels.x.enabled=true",
                        "sop.channels.x-biro.enabled=true",
                        "sop.channels.x-biro.type=x",
                        "sop.channels.instagram.base-url=https://graph.example",
                        "sop.channels.portal.enabled=false")
                .run(context -> {
                    assertThat(channels(context).enabled()).containsExactly("x", "x-biro");
                    assertThat(channels(context).find("x-biro").orElseThrow().account())
                            .isEqualTo(new Account("x-biro", "x", "token-x-biro"));
                });
    }

    @Test
    void shouldNotStartWithAPlatformThatHasNoAdapterYet() {
        application
                .withPropertyValues("sop.channels.mastodon.enabled=true")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("mastodon")
                        .hasMessageContaining("belum didukung"));
    }

    @Test
    void shouldNotStartWithAChannelNameThatAReleaseCouldNotName() {
        application
                .withPropertyValues("sop.channels[a,b].enabled=true", "sop.channels[a,b].type=x")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("a,b"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void shouldReleaseToTheSopsOwnListLessThoseNotEnabledWhereNoneIsNamed(String kanal) {
        application
                .withPropertyValues("sop.channels.x.enabled=true")
                .run(context ->
                        assertThat(channels(context).resolve(kanal, OWN)).containsExactly("portal", "x"));
    }

    @Test
    void shouldReleaseToTheChannelsNamedInTheirOrderAndEachOnce() {
        application
                .withPropertyValues("sop.channels.x.enabled=true")
                .run(context -> assertThat(channels(context).resolve(" X ,portal,,x, PORTAL ", List.of()))
                        .containsExactly("x", "portal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"instagram", "portal,instagram", "tidakAda", "portal;x", "<script>"})
    void shouldRefuseAChannelThatIsUnknownOrNotEnabled(String kanal) {
        application.run(context -> assertThatThrownBy(() -> channels(context).resolve(kanal, OWN))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("Kanal yang aktif: portal")
                .extracting(refusal -> ((RequestRefused) refusal).reason())
                .isEqualTo(RequestRefused.Reason.INVALID));
    }

    @Test
    void shouldNameTheChannelItRefusesButNotAtAnyLength() {
        application.run(context -> {
            assertThatThrownBy(() -> channels(context).resolve("portal,Instagram", OWN))
                    .hasMessageContaining("\"instagram\" belum diaktifkan");
            assertThatThrownBy(() -> channels(context).resolve("z".repeat(5_000), OWN))
                    .hasMessageContaining("tidak dikenal")
                    .hasMessageMatching("(?s).{1,200}");
        });
    }

    @Test
    void shouldRefuseAReleaseThatNoChannelRemainsFor() {
        application.run(context -> {
            assertThatThrownBy(() -> channels(context).resolve(null, List.of("instagram")))
                    .isInstanceOf(RequestRefused.class);
            assertThatThrownBy(() -> channels(context).resolve(" , ,", OWN)).isInstanceOf(RequestRefused.class);
        });
    }

    private static Channels channels(ApplicationContext context) {
        return context.getBean(Channels.class);
    }

    /** A platform whose account is told by its own settings. */
    private record NamedType(String name) implements ChannelType {

        record Settings(String token) {}

        @Override
        public Channel open(String channel, ChannelSettings settings) {
            Settings own = settings.as(Settings.class);
            String id = own.token() == null ? "token-" + channel : own.token();
            return new SilentChannel(new Account(channel, name, id));
        }
    }
}
