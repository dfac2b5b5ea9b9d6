package id.sophumas.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.Violation;
import id.sophumas.refusal.StartRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A group that exists already is written to by one of its members. */
class WhatsAppGroupChannelTest {

    private final Channel channel = open("Staf Biro");
    private final Post post = ChannelFixtures.post(channel, "Perda baru", "https://jdih.go.id/1");

    @Test
    void shouldTellAPersonWhatToSendAndToWhom() {
        Preparation preparation = channel.prepare(post, Map.of());

        assertThat(preparation)
                .isEqualTo(new Preparation.ByHand(
                        "grup WhatsApp Staf Biro",
                        "Perda baru\n\nhttps://jdih.go.id/1",
                        "https://wa.me/?text=Perda%20baru%0A%0Ahttps%3A%2F%2Fjdih.go.id%2F1"));
        assertThat(channel.prepare(post, Map.of())).as("asked again").isEqualTo(preparation);
    }

    @Test
    void shouldNeverClaimThatItSentAnything() {
        assertThat(channel.publish(post, Map.of())).isInstanceOf(Outcome.NotSent.class);
        assertThat(channel.reconcile(post, Map.of())).isInstanceOf(Finding.Undecided.class);
        assertThat(channel.readBack(post, "1")).isInstanceOf(ReadBack.NotSeen.class);
    }

    @Test
    void shouldLeaveCorrectionsAndWithdrawalsToItsMembers() {
        assertThat(channel.takeDown("1")).isInstanceOf(Takedown.ByHand.class);
        assertThat(channel.correct(ChannelFixtures.reworded(post), "1")).isInstanceOf(Takedown.ByHand.class);
    }

    @Test
    void shouldRefuseATextThatWhatsAppDoesNotTake() {
        assertThat(channel.violations(ChannelFixtures.post(channel, "x".repeat(4097))))
                .extracting(Violation::pesan)
                .singleElement()
                .asString()
                .contains("paling banyak 4096");
    }

    @Test
    void shouldStartOnlyWithTheNameOfAGroup() {
        assertThatThrownBy(() -> open("")).isInstanceOf(StartRefused.class).hasMessageContaining("group");
        assertThatThrownBy(() -> open("x".repeat(101)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("terlalu panjang");
    }

    private static Channel open(String group) {
        return new WhatsAppGroupType(ChannelFixtures.catalogue())
                .open("whatsapp-group", ChannelFixtures.settings("whatsapp-group", Map.of("group", group)));
    }
}
