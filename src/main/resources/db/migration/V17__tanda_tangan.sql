-- Signatures of steps whose performer signs what he approves, each bound to the hash of the version he saw. Written before the step is
-- completed where he signs in a form, with the completion where his log-in over REST counts; it holds only once berlaku is set.
create table tanda_tangan (
    id                  varchar(36)              not null primary key,
    process_instance_id varchar(64)              not null,
    task_id             varchar(64)              not null,
    langkah             varchar(255)             not null,
    oleh                varchar(255)             not null,
    cara                varchar(16)              not null, -- KATA_SANDI, PINDAIAN, OTENTIKASI
    berkas              varchar(36) references berkas (id), -- the scan of the sheet signed by hand
    materi_id           varchar(36)              not null,
    versi               integer                  not null,
    sha256              varchar(64)              not null,
    dibuat              timestamp with time zone not null,
    berlaku             timestamp with time zone
);

create index tanda_tangan_process_instance on tanda_tangan (process_instance_id);
create index tanda_tangan_task on tanda_tangan (task_id);
