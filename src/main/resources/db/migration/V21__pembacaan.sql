-- Accountable reading everywhere: content, what is kept of a run, and searches are noted besides whole runs, exports and files. The kinds
-- are named by the application (ReadingKind); a column of its own replaces the one whose check cannot be named on both databases.
alter table riwayat_dibuka add column macam varchar(16);
update riwayat_dibuka set macam = jenis;
alter table riwayat_dibuka alter column macam set not null;
alter table riwayat_dibuka drop column jenis;
alter table riwayat_dibuka add constraint riwayat_dibuka_macam
    check (macam in ('PROSES', 'EKSPOR', 'BERKAS', 'MATERI', 'CATATAN', 'PENCARIAN'));

-- What is older than it has to be kept is deleted by its time.
create index riwayat_dibuka_pada on riwayat_dibuka (pada);

-- Runs are found by more than the beginnings of their words now (InnerWords): each row is worked out anew after the next start, while the
-- application works, as those of runs from before Riwayat were.
update riwayat set lengkap = false;
