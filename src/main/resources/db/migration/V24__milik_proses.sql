-- Content belongs to one run of one SOP, and a run has one content, for good: the database holds it, whatever a run's variables say. Both
-- columns are null only in rows from before this rule that break it (content used by several runs); those runs go on, and no new ones join them.
alter table materi_pemakaian add column milik varchar(36);        -- the content once more, in the row of the run that it belongs to
alter table materi_pemakaian add column milik_proses varchar(64); -- the run once more, in the row of the content that it has

-- Runs whose content came in by another way than their drafting step are known by what was decided in them.
insert into materi_pemakaian (process_instance_id, materi_id, sop_key, pada)
select p.process_instance_id, p.materi_id, r.sop_key, min(p.pada)
from persetujuan p
join riwayat r on r.process_instance_id = p.process_instance_id
where p.materi_id is not null
  and not exists (select 1 from ralat l where l.proses_ralat = p.process_instance_id)
  and not exists (select 1 from materi_pemakaian u where u.process_instance_id = p.process_instance_id)
group by p.process_instance_id, p.materi_id, r.sop_key;

update materi_pemakaian set milik = materi_id
where not exists (
    select 1 from materi_pemakaian e
    where e.materi_id = materi_pemakaian.materi_id
      and (e.pada < materi_pemakaian.pada
           or (e.pada = materi_pemakaian.pada and e.process_instance_id < materi_pemakaian.process_instance_id)));

update materi_pemakaian set milik_proses = process_instance_id
where not exists (
    select 1 from materi_pemakaian e
    where e.process_instance_id = materi_pemakaian.process_instance_id
      and (e.pada < materi_pemakaian.pada
           or (e.pada = materi_pemakaian.pada and e.materi_id < materi_pemakaian.materi_id)));

alter table materi_pemakaian add constraint materi_pemakaian_milik unique (milik);
alter table materi_pemakaian add constraint materi_pemakaian_milik_proses unique (milik_proses);
