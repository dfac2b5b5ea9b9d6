package id.sophumas.notification.mail;

import id.sophumas.workingtime.Calendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due, in working time only, each mail by one node. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int MOST_REFUSALS = 10;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final Outbox outbox;
    private final Relevance relevance;
    private final LetterText text;
    private final Postman postman;
    private final MailServer server;
    private final Calendars calendars;
    private final Clock clock;

    Delivery(
            Outbox outbox,
            Relevance relevance,
            LetterText text,
            Postman postman,
            MailServer server,
            Calendars calendars,
            Clock clock) {
        this.outbox = outbox;
        this.relevance = relevance;
        this.text = text;
        this.postman = postman;
        this.server = server;
        this.calendars = calendars;
        this.clock = clock;
    }

    void round() {
        Instant now = clock.instant();
        if (!calendars.office().isWorking(now)) {
            return;
        }
        int abandoned = outbox.settleAbandoned();
        if (abandoned > 0) {
            LOG.warn("{} surel terputus saat dikirim; mungkin sudah sampai dan tidak dikirim ulang.", abandoned);
        }
        for (long id : outbox.ready(now)) {
            if (!server.isWorthTrying()) {
                return;
            }
            List<Letter> letters = pointed(outbox.claim(id, now));
            letters.forEach(letter -> send(letters, text.single(letter)));
        }
        for (String address : outbox.readyDigests(now)) {
            if (!server.isWorthTrying()) {
                return;
            }
            List<Letter> letters = latestOfEachTask(pointed(outbox.claimDigest(address, now)));
            if (!letters.isEmpty()) {
                send(letters, text.digest(letters));
            }
        }
    }

    private void send(List<Letter> letters, LetterText.Words words) {
        switch (postman.send(letters.get(0), words)) {
            case SENT -> {
                server.there();
                letters.forEach(outbox::sent);
            }
            case UNUSABLE -> letters.forEach(this::giveUp);
            case REFUSED -> {
                server.there();
                letters.forEach(this::tryLater);
            }
            case NO_SERVER -> {
                server.away();
                letters.forEach(outbox::putBack);
            }
        }
    }

    private void tryLater(Letter letter) {
        if (letter.refusals() + 1 >= MOST_REFUSALS) {
            giveUp(letter);
        } else {
            Duration wait = Duration.ofMinutes(1L << letter.refusals());
            outbox.refused(letter, wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }

    private void giveUp(Letter letter) {
        LOG.warn(
                "Surel {} kepada {} tidak dapat dikirim.",
                letter.id(),
                letter.userId() == null ? "kantor" : letter.userId());
        outbox.fail(letter);
    }

    /** Leaves out, for good, what has lost its point since it was written. */
    private List<Letter> pointed(List<Letter> letters) {
        List<Letter> pointed = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.taskId() == null
                    || relevance.stillConcerns(letter.taskId(), letter.isToWorker(), letter.userId())) {
                pointed.add(letter);
            } else {
                outbox.cancel(letter);
            }
        }
        return pointed;
    }

    private List<Letter> latestOfEachTask(List<Letter> letters) {
        Map<String, Letter> latest = new LinkedHashMap<>();
        for (Letter letter : letters) {
            Letter earlier = latest.put(letter.taskId() == null ? "pesan " + letter.id() : letter.taskId(), letter);
            if (earlier != null) {
                outbox.cancel(earlier);
            }
        }
        return List.copyOf(latest.values());
    }
}
