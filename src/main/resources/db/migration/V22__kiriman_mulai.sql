-- Start forms that were taken, by the key each came with: sent again because its answer was lost, a form starts nothing. Kept for a week.
create table kiriman_mulai (
    kunci               varchar(64)              not null primary key,
    process_instance_id varchar(64)              not null,
    pada                timestamp with time zone not null
);

create index kiriman_mulai_pada on kiriman_mulai (pada);
