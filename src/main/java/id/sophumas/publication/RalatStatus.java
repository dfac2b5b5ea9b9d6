package id.sophumas.publication;

/** Where the correction or withdrawal of one post stands. */
public enum RalatStatus {
    /** Asked for, not approved yet, or approved and not begun. */
    DIMINTA,
    /** Not approved; the post stays as it is. */
    DITOLAK,
    /** Given up before it was done; the post stays as it is, as far as we know. */
    DIBATALKAN,
    /** The platform is being called, or was when the application stopped: calling it again is harmless. */
    DIKERJAKAN,
    /** The platform did not do it; it is tried again. */
    GAGAL,
    /** The platform has no such call; a person does it there. */
    DENGAN_TANGAN,
    /** Done, by the platform or by a person who says so. */
    SELESAI
}
