package id.sophumas.notification.mail;

/** How somebody is mailed. */
public enum Cara {
    /** Each message by itself. */
    LANGSUNG,

    /** All that came since, once each working morning. */
    RINGKASAN
}
