-- Pictures as the platforms take them, and the very bytes that went out with each post.

alter table materi_media add column pemotongan varchar(16) default 'bantalan' not null
    check (pemotongan in ('bantalan', 'potong')); -- how the author wants a picture made to fit a ratio it does not have

create table olahan (
    sumber      varchar(64)              not null, -- SHA-256 of the picture as the author gave it
    resep       varchar(255)             not null, -- what was done with it; the same picture and recipe give the same bytes
    sha256      varchar(64),                       -- of the rendition, by which the media store keeps it; null where none can be made
    jenis       varchar(100),
    ukuran      bigint,                            -- bytes
    lebar       integer,                           -- pixels
    tinggi      integer,
    alasan      text,                              -- why none can be made; Indonesian
    dibuat_pada timestamp with time zone not null,
    primary key (sumber, resep),
    constraint olahan_hasil_atau_alasan check ((sha256 is null) <> (alasan is null))
);

create table publikasi_berkas (
    publikasi_id   varchar(36)              not null references publikasi (id),
    urutan         integer                  not null,
    nama           varchar(255)             not null, -- as the author named it, in the content version
    sumber         varchar(64)              not null, -- SHA-256 of what was approved
    nama_kirim     varchar(255)             not null, -- as it went out
    sha256         varchar(64)              not null, -- of what went out
    jenis          varchar(100)             not null,
    ukuran         bigint                   not null,
    lebar          integer,
    tinggi         integer,
    kunci          varchar(64)              not null, -- the part of its public address that nobody can guess
    terbuka_sampai timestamp with time zone not null, -- until when that address works; the application's clock
    primary key (publikasi_id, urutan),
    constraint publikasi_berkas_kunci unique (kunci)
);
