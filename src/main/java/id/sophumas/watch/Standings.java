package id.sophumas.watch;

import id.sophumas.channel.Account;
import id.sophumas.channel.AccountState;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.Channel;
import id.sophumas.channel.Channels;
import id.sophumas.channel.token.Tokens;
import id.sophumas.publication.Publication;
import id.sophumas.publication.Publications;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** How all accounts stand: what their platforms told when they were last asked, our own credentials, and the ledger. */
@Service
public class Standings {

    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

    private final Channels channels;
    private final CapabilityCatalogue catalogue;
    private final Tokens tokens;
    private final Publications publications;
    private final TokenWarnings warnings;
    private final AccountChecks checks;
    private final Map<String, Checked> latest = new ConcurrentHashMap<>();

    Standings(
            Channels channels,
            CapabilityCatalogue catalogue,
            Tokens tokens,
            Publications publications,
            TokenWarnings warnings,
            AccountChecks checks) {
        this.channels = channels;
        this.catalogue = catalogue;
        this.tokens = tokens;
        this.publications = publications;
        this.warnings = warnings;
        this.checks = checks;
    }

    /** Every enabled account, with the last post as the ledger has it now. Asks no platform. */
    public List<AccountStanding> all() {
        return accounts()
                .map(account -> standing(account, latest.get(account.channel()), last(account)))
                .toList();
    }

    /** The same as of the last check: asks neither a platform nor the database. */
    List<AccountStanding> known() {
        return accounts()
                .map(account -> {
                    Checked checked = latest.get(account.channel());
                    return standing(account, checked, checked == null ? null : checked.lastPost());
                })
                .toList();
    }

    /** Asks all platforms now, and waits for their answers no longer than this; those that come later are taken all the same. */
    public void checkNow(Duration patience) {
        begin();
        checks.await(patience);
    }

    @Scheduled(fixedDelayString = "${sop.watch.every:10m}")
    void begin() {
        channels.enabled().stream()
                .flatMap(name -> channels.find(name).stream())
                .forEach(channel -> checks.begin(channel.account().channel(), () -> check(channel)));
    }

    private void check(Channel channel) {
        Account account = channel.account();
        AccountState state = asked(channel);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try {
            latest.put(account.channel(), new Checked(state, now, last(account)));
            warnings.consider(account, TokenEnd.of(tokens.state(account.channel()), state), now);
        } catch (DataAccessException | TransactionException away) {
            latest.merge(account.channel(), new Checked(state, now, null), Checked::since);
            LOG.warn("How channel {} stands could not be noted", account.channel(), away);
        }
    }

    private static AccountState asked(Channel channel) {
        try {
            return channel.check();
        } catch (RuntimeException failure) {
            // Its message may quote what was sent.
            LOG.warn("Checking channel {} broke: {}", channel.account().channel(), failure.getClass());
            return new AccountState(
                    false, false, null, null, "Akun tidak dapat diperiksa karena kesalahan pada aplikasi.");
        }
    }

    private AccountStanding standing(Account account, Checked checked, Publication lastPost) {
        AccountState state = checked == null ? null : checked.state();
        TokenEnd end = TokenEnd.of(tokens.state(account.channel()), state);
        return new AccountStanding(
                account,
                catalogue.label(account.channel()),
                checked == null ? null : checked.at(),
                state,
                end.expires(),
                end.isRenewed(),
                lastPost,
                Concerns.of(state, end, Instant.now()));
    }

    private Publication last(Account account) {
        return publications.last(account.channel(), account.id()).orElse(null);
    }

    private Stream<Account> accounts() {
        return channels.enabled().stream()
                .flatMap(name -> channels.find(name).stream())
                .map(Channel::account);
    }
}
