-- The deadline of every task as it was worked out when the task began, kept for the audit with its explanation (JSON).
create table tenggat (
    task_id             varchar(64)              not null primary key,
    process_instance_id varchar(64)              not null,
    sop_key             varchar(255)             not null,
    step_id             varchar(255)             not null,
    peran               varchar(255),
    mulai               timestamp with time zone not null,
    tenggat             timestamp with time zone not null,
    penjelasan          text                     not null,
    selesai             timestamp with time zone,
    petugas             varchar(255)
);

create index tenggat_process_instance on tenggat (process_instance_id);

-- Penyimpangan atas mutu baku: one row per task that was not done in its time.
create table penyimpangan (
    task_id             varchar(64)              not null primary key references tenggat (task_id),
    process_instance_id varchar(64)              not null,
    sop_key             varchar(255)             not null,
    step_id             varchar(255)             not null,
    peran               varchar(255),
    petugas             varchar(255),
    tenggat             timestamp with time zone not null,
    ditemukan           timestamp with time zone not null,
    waktu_selesai       timestamp with time zone,
    menit_kerja         bigint,
    alasan              text
);

create index penyimpangan_process_instance on penyimpangan (process_instance_id);
