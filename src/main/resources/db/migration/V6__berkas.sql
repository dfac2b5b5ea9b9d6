-- Documents filed with a step: added and removed while its task is open, part of the record from the moment it is completed.

create table berkas (
    id                  varchar(36)              not null primary key,
    process_instance_id varchar(64)              not null,
    task_id             varchar(64)              not null,
    langkah             varchar(255)             not null,
    nama                varchar(255)             not null,
    keterangan          text                     not null,
    jenis               varchar(100)             not null, -- media type told from the bytes
    ukuran              bigint                   not null, -- bytes
    sha256              varchar(64)              not null, -- of the bytes; also where the media store keeps them
    oleh                varchar(255)             not null,
    waktu               timestamp with time zone not null,
    diarsipkan          timestamp with time zone,          -- when the step was completed; null while its task is open
    constraint berkas_nama unique (task_id, nama)
);
create index berkas_process_instance on berkas (process_instance_id);
