package id.sophumas.jar;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Posts of one content, which its channels take alike; ready to be released. */
record Release(SopWalk walk, List<Survivor> posts) {

    /** To every channel: the one that takes films only has content of its own. */
    static List<Release> ofAll(Office office, String mark) {
        List<String> pictures = Platforms.channels().stream()
                .filter(kanal -> !kanal.equals("youtube"))
                .toList();
        return List.of(of(office, mark + "-foto", pictures), of(office, mark + "-film", List.of("youtube")));
    }

    private static Release of(Office office, String mark, List<String> kanals) {
        SopWalk walk = office.start("dokumentasi-kegiatan", mark).untilDraft();
        walk.save(Platforms.draft(kanals.get(0), mark)).pass();
        return new Release(
                walk,
                kanals.stream()
                        .map(kanal -> new Survivor(kanal, mark, walk.instance()))
                        .toList());
    }

    static Stream<Survivor> posts(List<Release> releases) {
        return releases.stream().flatMap(release -> release.posts().stream());
    }

    /** Releases it, after which the engine posts it. */
    void go() {
        walk.pass(Map.of(
                "kanal", String.join(",", posts.stream().map(Survivor::kanal).toList())));
    }
}
