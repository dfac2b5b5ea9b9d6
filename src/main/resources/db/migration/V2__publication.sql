-- The ledger: one row per SOP instance, channel, account and content version. A row says SENDING before the platform is called, so that a
-- crash in between is seen afterwards and settled by looking, never by posting again.

create table publikasi (
    id                  varchar(36)              not null primary key,
    process_instance_id varchar(64)              not null,
    kanal               varchar(64)              not null,
    akun                varchar(255)             not null,
    materi_id           varchar(36)              not null,
    versi               integer                  not null,
    sha256              varchar(64)              not null, -- of the content version
    status              varchar(16)              not null check (status in ('PREPARED', 'SENDING', 'PUBLISHED', 'REJECTED', 'UNKNOWN')),
    percobaan           integer                  not null, -- how often the platform was called to publish
    pegangan            text                     not null, -- JSON object: what the platform gave to publish with and to look the post up by
    siap                boolean                  not null, -- whether the platform has all it needs to publish
    remote_id           text,
    url                 text,
    pesan               text,                              -- why it is not published; Indonesian
    disetujui_oleh      varchar(255),
    disetujui_pada      timestamp with time zone,
    dibuat_pada         timestamp with time zone not null, -- by the application's clock, as is waktu
    waktu               timestamp with time zone not null, -- of the last change of status
    waktu_platform      timestamp with time zone,          -- when it went public, as the platform tells it
    pelaksana           varchar(64),                       -- the node that holds the row
    sewa_sampai         timestamp with time zone,          -- until when, by the database's clock
    revisi              integer                  not null, -- counts the changes; a change is made only to the revision that was read
    constraint publikasi_kunci unique (process_instance_id, kanal, akun, materi_id, versi)
);
create index publikasi_status on publikasi (status, sewa_sampai);
