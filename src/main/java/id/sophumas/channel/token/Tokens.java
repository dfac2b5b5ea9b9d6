package id.sophumas.channel.token;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.Account;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The credentials that are looked after, one for each account. */
@Component
public class Tokens implements DisposableBean {

    private final Vault vault;
    private final RenewalTime times;
    private final Clock clock;
    private final Map<String, KeptToken> kept = new ConcurrentHashMap<>();

    @Autowired
    Tokens(Vault vault, TokenProperties properties) {
        this(vault, properties, Clock.systemUTC());
    }

    /** @param clock the real time: platforms do not know of a moved one */
    Tokens(Vault vault, TokenProperties properties, Clock clock) {
        this.vault = vault;
        this.times = new RenewalTime(properties.renewAfter());
        this.clock = clock;
    }

    /**
     * A credential that is kept encrypted and renewed in time, before it ends and when the platform does not accept it any more.
     *
     * @param seed as the configuration gives it; it replaces the kept one when it is another one than the kept one began with
     * @throws id.sophumas.refusal.StartRefused where there is no key to keep it with
     */
    public AccessToken renewed(Account account, Credential seed, Renewal renewal) {
        return register(account, new RenewedToken(new Keeper(account, seed, renewal, vault, times, clock), clock));
    }

    /** A configured credential that cannot be renewed here, but whose end the platform tells. */
    AccessToken watched(Account account, String token, WatchedToken.Expiry expiry) {
        return register(account, new WatchedToken(token, expiry, clock));
    }

    /** How the credential of a channel's account stands; empty where it is one that nobody looks after. Asks nobody. */
    public Optional<TokenState> state(String channel) {
        return Optional.ofNullable(kept.get(channel)).map(KeptToken::state);
    }

    Collection<KeptToken> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public void destroy() {
        kept.values().forEach(KeptToken::close);
    }

    private AccessToken register(Account account, KeptToken token) {
        kept.put(account.channel(), token);
        return token;
    }
}
