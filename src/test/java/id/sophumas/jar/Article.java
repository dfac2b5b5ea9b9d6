package id.sophumas.jar;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the portal as a reader's browser gets it, with the pictures behind its {@code <img src>}. */
public record Article(String html, List<String> variantAddresses, Set<String> pictureHashes) {

    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*?\\ssrc=\"([^\"]+)\"");

    private static final Pattern VARIANTS = Pattern.compile("<img\\b[^>]*?\\ssrcset=\"([^\"]+)\"");

    public static Article read(Person visitor, String path) {
        Reply page = visitor.get(path).expect(200);
        List<String> variants = VARIANTS.matcher(page.text())
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",\\s*")))
                .map(candidate -> local(page.uri().resolve(candidate.split("\\s+")[0])))
                .toList();
        Set<String> hashes = IMAGE.matcher(page.text())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .map(address -> visitor.get(local(page.uri().resolve(address)))
                        .expect(200)
                        .body())
                .map(Pictures::sha256)
                .collect(Collectors.toSet());
        return new Article(page.text(), variants, hashes);
    }

    /** Path and query only: the public address an office configures is not where the test runs. */
    public static String local(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
