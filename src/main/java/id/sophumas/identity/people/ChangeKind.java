package id.sophumas.identity.people;

/** What was done to an account or a group; the names are those of the record. */
public enum ChangeKind {
    /** The account was made. */
    DIBUAT,
    /** It got another name. */
    NAMA,
    /** Somebody else changed its e-mail address. */
    SUREL,
    /** Somebody else set its password. */
    KATA_SANDI,
    /** It was put into a group. */
    PERAN_DIBERIKAN,
    /** An administrator entered it as a substitute in a role. */
    PENGGANTIAN,
    /** It was taken out of one. */
    PERAN_DICABUT,
    /** It was put out of use: its owner has left. */
    NONAKTIF,
    /** It is in use again. */
    AKTIF,
    /** It was deleted: nothing was ever done with it. */
    DIHAPUS,
    GRUP_DIBUAT,
    GRUP_DIUBAH,
    GRUP_DIHAPUS
}
