package id.sophumas.sop.change;

/**
 * One thing that is said otherwise.
 *
 * @param fact see {@link Part}
 * @param before null where it was not said
 * @param after null where it is not said any more
 */
public record FactChange(String fact, String before, String after) {}
