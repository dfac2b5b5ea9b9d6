package id.sophumas.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the project's BPMN files, changed as a process owner could change it; every change must find its place. */
public record Bpmn(String file, String xml) {

    public static Bpmn of(String file) {
        try {
            return new Bpmn(file, Files.readString(Path.of("processes", file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Replaces the first match, which has to be there, after the element with this id begins. */
    public Bpmn within(String elementId, String regex, String replacement) {
        int begin = xml.indexOf(" id=\"" + elementId + "\"");
        Matcher found = Pattern.compile(regex, Pattern.DOTALL).matcher(xml);
        if (begin < 0 || !found.find(begin)) {
            throw new IllegalArgumentException(file + " has no " + regex + " in " + elementId);
        }
        return new Bpmn(file, xml.substring(0, found.start()) + replacement + xml.substring(found.end()));
    }

    public Bpmn without(String regex) {
        String changed = Pattern.compile(regex, Pattern.DOTALL).matcher(xml).replaceAll("");
        if (changed.equals(xml)) {
            throw new IllegalArgumentException(file + " has no " + regex);
        }
        return new Bpmn(file, changed);
    }

    /** As the Camunda Modeler sends it. */
    public Multipart deployment(String name) {
        return new Multipart()
                .field("deployment-name", name)
                .field("deployment-source", "Camunda Modeler")
                .field("deploy-changed-only", "true")
                .file(file, file, "application/octet-stream", xml.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the packaged application in which this file stands in the place of the project's own. */
    public Path packagedInto(Path copy) {
        try {
            Files.copy(RunningJar.packaged(), copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem jar = FileSystems.newFileSystem(copy)) {
                Path entry = jar.getPath("BOOT-INF", "classes", "processes", file);
                if (!Files.exists(entry)) {
                    throw new IllegalStateException("The jar has no " + entry);
                }
                Files.writeString(entry, xml);
            }
            return copy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
