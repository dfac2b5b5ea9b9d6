package id.sophumas.web.watch;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.Channel;
import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.ChannelType;
import id.sophumas.channel.Outcome;
import id.sophumas.channel.Post;
import id.sophumas.channel.SilentChannel;
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

    private static final class RotatingChannel extends SilentChannel {

        private final PlatformClient platform;

        RotatingChannel(Account account, PlatformClient platform) {
            super(account);
            this.platform = platform;
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
        public AccountState check() {
            return Attempt.checking(() -> {
                platform.call(null, http -> http.get().uri("/akun"));
                return new AccountState(true, true, "17 kiriman hari ini", null, null);
            });
        }
    }
}
