package id.sophumas.web.watch;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.channel.Correction;
import id.sophumas.channel.Finding;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.ReadBack;
import id.sophumas.channel.Takedown;
import id.sophumas.channel.Violation;
import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.ErrorReader;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.token.PlatformTokens;
import java.util.List;
import java.util.Map;

/** A platform with X's tokens and next to nothing else, as an adapter uses what is kept and renewed for it. */
public class RotatingType implements ChannelType {

    private final PlatformTokens tokens;
    private final PlatformClients clients;

    RotatingType(PlatformTokens tokens, PlatformClients clients) {
        this.tokens = tokens;
        this.clients = clients;
    }

    @Override
    public String name() {
        return "berputar";
    }

    @Override
    public Channel open(String channel, ChannelSettings settings) {
        Account account = new Account(channel, name(), settings.required("akun"));
        AccessToken token = tokens.x(account, settings, settings.baseUrl(null));
        PlatformClient client = clients.open(
                settings.baseUrl(null),
                Map.of("Authorization", () -> "Bearer " + token.value()),
                List.of(token),
                ErrorReader.NONE);
        return new RotatingChannel(account, client);
    }

    private record RotatingChannel(Account account, PlatformClient platform) implements Channel {

        @Override
        public List<Violation> violations(Post post) {
            return List.of();
        }

        @Override
        public Preparation prepare(Post post, Map<String, String> handles) {
            return Preparation.Ready.NOTHING;
        }

        @Override
        public Outcome publish(Post post, Map<String, String> handles) {
            return Attempt.publishing(() -> {
                platform.call(
                        "{\"teks\":\"%s\"}".formatted(post.text()),
                        http -> http.get().uri("/akun"));
                return new Outcome.Published("1", "https://berputar.example/1", null);
            });
        }

        @Override
        public Finding reconcile(Post post, Map<String, String> handles) {
            return new Finding.Absent();
        }

        @Override
        public ReadBack readBack(Post post, String remoteId) {
            return new ReadBack.NotSeen("Platform ini tidak memperlihatkan kiriman.", false);
        }

        @Override
        public Takedown takeDown(String remoteId) {
            return new Takedown.Done();
        }

        @Override
        public Takedown correct(Correction correction, String remoteId) {
            return new Takedown.Done();
        }

        @Override
        public AccountState check() {
            return Attempt.checking(() -> {
                platform.call(null, http -> http.get().uri("/akun"));
                return new AccountState(true, true, "17 kiriman hari ini", null, null);
            });
        }
    }
}
