-- What is public is corrected (RALAT) or withdrawn (TARIK) by a small process of its own: one row per such process and post.

create table ralat (
    id              varchar(36)              not null primary key,
    proses_ralat    varchar(64)              not null, -- the instance of the process ralat
    publikasi_id    varchar(36)              not null references publikasi (id),
    jenis           varchar(8)               not null check (jenis in ('RALAT', 'TARIK')),
    alasan          text                     not null,
    pengusul        varchar(255)             not null,
    diminta_pada    timestamp with time zone not null, -- by the application's clock, as are the others
    penyetuju       varchar(255),                      -- null until approved, as are the next three
    disetujui_pada  timestamp with time zone,
    versi_baru      integer,                           -- null for a withdrawal, as is the next
    sha256_baru     varchar(64),
    versi_lama      integer                  not null, -- what the public read when it was asked for
    status          varchar(16)              not null check (status in
                        ('DIMINTA', 'DITOLAK', 'DIBATALKAN', 'DIKERJAKAN', 'GAGAL', 'DENGAN_TANGAN', 'SELESAI')),
    catatan         text,                              -- what a person has to do, why it failed, or what was said of it; Indonesian
    dikerjakan_oleh varchar(255),                      -- who did it by hand and says so; null where the platform was told
    tautan          text,                              -- where it is read now, where that changed
    waktu           timestamp with time zone not null, -- of the last change of status
    terbuka         varchar(36),                       -- the post, until the row is closed: one open row per post
    constraint ralat_kunci unique (proses_ralat, publikasi_id),
    constraint ralat_terbuka unique (terbuka)
);
create index ralat_publikasi on ralat (publikasi_id);

-- The evidence of two more kinds of call. Its check has no name of its own, so the column is made anew.
alter table publikasi_panggilan add column tahap_baru varchar(16);
update publikasi_panggilan set tahap_baru = tahap;
alter table publikasi_panggilan drop column tahap;
alter table publikasi_panggilan rename column tahap_baru to tahap;
alter table publikasi_panggilan alter column tahap set not null;
alter table publikasi_panggilan add constraint publikasi_panggilan_tahap
    check (tahap in ('PREPARE', 'PUBLISH', 'RECONCILE', 'READ_BACK', 'CORRECT', 'TAKE_DOWN'));

-- A withdrawn article keeps its address, which says so.
alter table portal_artikel add column ditarik_pada timestamp with time zone;
alter table portal_artikel add column diralat_pada timestamp with time zone;
alter table portal_artikel add column alasan_ralat text;
