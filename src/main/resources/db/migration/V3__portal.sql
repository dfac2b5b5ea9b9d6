-- The built-in channel: what the public reads. An article stays at its address when a later version of its content replaces it.

create table portal_artikel (
    id                  varchar(36)              not null primary key,
    slug                varchar(100)             not null,
    process_instance_id varchar(64)              not null,
    kanal               varchar(64)              not null,
    akun                varchar(255)             not null,
    materi_id           varchar(36)              not null,
    versi               integer                  not null,
    sha256              varchar(64)              not null,
    judul               text                     not null,
    isi                 text                     not null,
    tautan              text,
    terbit_pada         timestamp with time zone not null,
    diperbarui_pada     timestamp with time zone not null,
    constraint portal_artikel_slug unique (slug),
    constraint portal_artikel_kunci unique (process_instance_id, kanal, akun, materi_id)
);
create index portal_artikel_terbit on portal_artikel (terbit_pada);

create table portal_media (
    artikel_id      varchar(36)  not null references portal_artikel (id),
    urutan          integer      not null,
    nama            varchar(255) not null,
    teks_alternatif text         not null,
    jenis           varchar(100) not null,
    ukuran          bigint       not null, -- bytes
    sha256          varchar(64)  not null,
    lebar           integer,               -- pixels as displayed; null where unknown
    tinggi          integer,
    primary key (artikel_id, urutan)
);
create index portal_media_sha256 on portal_media (sha256);
