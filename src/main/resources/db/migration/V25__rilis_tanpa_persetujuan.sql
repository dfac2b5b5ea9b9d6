-- An SOP without a decision before its release has no approval: its release stands as a record of its own, under the name of who released, and
-- is not shown as an approval. Until now it stood as one in the releaser's own name. Of the SOPs that came with the application it is this step.
alter table persetujuan add column tanpa_persetujuan boolean default false not null; -- a release, and no "setuju" of anybody
update persetujuan set tanpa_persetujuan = true where langkah = 'userTask_memilahHasil' and keputusan = 'setuju';

-- Until now whoever corrected the content there might release it too: what was released like that, and waits for its time, goes out.
alter table persetujuan add column boleh_penulis boolean default false not null;
update persetujuan set boleh_penulis = true where tanpa_persetujuan;

alter table publikasi add column dirilis_oleh varchar(255);            -- where nobody approved: who released it, as is the next
alter table publikasi add column dirilis_pada timestamp with time zone;
update publikasi set dirilis_oleh = disetujui_oleh, dirilis_pada = disetujui_pada
where exists (
    select 1 from persetujuan p
    where p.process_instance_id = publikasi.process_instance_id and p.tanpa_persetujuan and p.oleh = publikasi.disetujui_oleh);
update publikasi set disetujui_oleh = null, disetujui_pada = null where dirilis_oleh is not null;
