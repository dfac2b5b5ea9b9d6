package id.sophumas.sop;

/**
 * One thing wrong with a BPMN file.
 *
 * @param file name of the file as it was deployed
 * @param element id of the element; the process id where the whole process is meant; "-" where the file cannot be read
 * @param message Indonesian: what is missing or wrong, and what to put there
 */
public record RuleViolation(String file, String element, String message) {

    @Override
    public String toString() {
        return file + ", elemen " + element + ": " + message;
    }
}
