package id.sophumas.channel.mastodon;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import java.time.Duration;
import java.util.List;

/** Brings a post's files to the instance, which shows them to nobody until a status names them. */
final class Uploads {

    private static final Duration NEXT_STEP = Duration.ofSeconds(1);
    private static final Duration WORKING = Duration.ofSeconds(10);
    private static final int MOST_UPLOADS = 2;

    private final MastodonApi mastodon;

    Uploads(MastodonApi mastodon) {
        this.mastodon = mastodon;
    }

    /** Brings a few of those that the instance has not got, and looks at those that it works on. */
    Preparation go(List<Attachment> files, Handles handles) throws Trouble {
        int uploads = 0;
        for (int i = 0; i < files.size(); i++) {
            if (handles.file(i).isPresent() && !handles.isReady(i)) {
                look(i, handles);
            }
            if (handles.file(i).isEmpty()) {
                if (uploads == MOST_UPLOADS) {
                    return pending(handles, "diunggah ke", files, NEXT_STEP);
                }
                Reply reply = mastodon.upload(files.get(i));
                handles.uploaded(i, reply.require("/id"), reply.status() == 200);
                uploads++;
            }
        }
        for (int i = 0; i < files.size(); i++) {
            if (!handles.isReady(i)) {
                return pending(handles, "diolah", files, WORKING);
            }
        }
        return new Preparation.Ready(handles.all());
    }

    /** Files that no status names are thrown away by the instance after a day. */
    private void look(int index, Handles handles) throws Trouble {
        String id = handles.file(index).orElseThrow();
        try {
            Reply reply = mastodon.media(id);
            reply.require("/id");
            handles.uploaded(index, id, reply.status() == 200);
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.STALE) {
                throw trouble;
            }
            handles.lost(index);
        }
    }

    private static Preparation pending(Handles handles, String what, List<Attachment> files, Duration after) {
        return new Preparation.Pending(
                handles.all(),
                "Berkas sedang %s Mastodon: %d dari %d sudah diunggah."
                        .formatted(what, handles.files().size(), files.size()),
                after);
    }
}
