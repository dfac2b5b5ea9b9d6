package id.sophumas.engine.handover;

/** Why a task changed hands; the names are those of the record. */
public enum HandoverKind {
    /** Given back to the unit. */
    KEMBALI,
    /** Handed over by whoever had it. */
    SERAH,
    /** Given to somebody by a superior. */
    BAGI_ULANG,
    /** Taken over by who acts for its holder, or from somebody who holds the role no more. */
    AMBIL_ALIH,
    /** Gone to the unit, since its holder is away. */
    TIDAK_HADIR,
    /** Come back to him after that. */
    HADIR
}
