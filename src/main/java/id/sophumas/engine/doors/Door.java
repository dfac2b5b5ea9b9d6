package id.sophumas.engine.doors;

/** What a command of the engine meets where somebody asks for it. */
sealed interface Door {

    /** The engine's own rights alone decide. */
    record Open() implements Door {}

    /** The application's own; nobody else passes. */
    record Closed(Closure closure) implements Door {}

    /** A rule decides. */
    record Ruled(DoorRule rule) implements Door {}
}
