package id.sophumas.channel.facebook;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Preparation;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.meta.MetaGraph;
import id.sophumas.channel.meta.MetaUsage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Photos that Facebook fetches and shows to nobody until a post names them. */
final class UnpublishedPhotos {

    private static final Duration NEXT_STEP = Duration.ofSeconds(1);
    private static final int MOST_UPLOADS = 4;

    private final MetaGraph graph;
    private final String page;

    UnpublishedPhotos(MetaGraph graph, String page) {
        this.graph = graph;
        this.page = page;
    }

    /** Has Facebook fetch a few of those that it has not got. */
    Preparation upload(List<Attachment> photos, Handles handles) throws Trouble {
        int uploads = 0;
        Duration pause = NEXT_STEP;
        for (int i = 0; i < photos.size(); i++) {
            if (handles.photo(i).isPresent()) {
                continue;
            }
            if (uploads == MOST_UPLOADS || pause.compareTo(NEXT_STEP) > 0) {
                return new Preparation.Pending(
                        handles.all(),
                        "Foto sedang diunggah ke Facebook: %d dari %d.".formatted(i, photos.size()),
                        pause);
            }
            Reply reply = graph.post(photo(photos.get(i)), page, "photos");
            handles.photo(i, reply.require("/id"));
            MetaUsage usage = MetaUsage.of(reply);
            pause = usage.isHigh() ? usage.pause() : pause;
            uploads++;
        }
        return new Preparation.Ready(handles.all());
    }

    private static Map<String, Object> photo(Attachment file) {
        Map<String, Object> photo = new LinkedHashMap<>();
        photo.put("url", file.alamat());
        photo.put("published", false);
        if (!file.teksAlternatif().isBlank()) {
            photo.put("alt_text_custom", file.teksAlternatif());
        }
        return photo;
    }
}
