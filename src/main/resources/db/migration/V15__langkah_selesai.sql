-- One row per execution of a step, written with its completion: what the figures on mutu baku are counted from. The working time stands in it
-- as the calendar of that day gave it, so that no later calendar changes what has been counted, and none is asked for it again.
create table langkah_selesai (
    task_id             varchar(64)              not null primary key,
    process_instance_id varchar(64)              not null,
    definisi            varchar(64),                       -- the version of the SOP; null for steps completed before this table was
    sop_key             varchar(255)             not null,
    step_id             varchar(255)             not null,
    ke                  integer                  not null, -- which execution of this step in its run: 1, and more after a return
    peran               varchar(255),
    petugas             varchar(255),                      -- who completed it
    judul               text,                              -- title of the run
    baku                varchar(64)              not null, -- the mutu baku's time, ISO 8601
    baku_detik          bigint                   not null, -- the same in seconds of working time, as the calendar counted it for this execution
    kerja_detik         bigint                   not null, -- seconds of working time it took
    mulai               timestamp with time zone not null, -- when its clock started
    tenggat             timestamp with time zone not null,
    selesai             timestamp with time zone not null
);

create index langkah_selesai_sop on langkah_selesai (sop_key, selesai);
create index langkah_selesai_proses on langkah_selesai (process_instance_id, mulai);
