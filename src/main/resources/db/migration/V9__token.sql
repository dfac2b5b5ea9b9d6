-- Credentials that platforms give out anew while the application runs, encrypted: what the configuration says is only where they begin.

create table token (
    kanal         varchar(64)              not null,
    akun          varchar(255)             not null,
    sandi         text                     not null, -- AES-256-GCM, Base64: the tokens and the account they belong to
    kunci         varchar(16)              not null, -- which key it was encrypted with; says nothing of the key
    benih         varchar(64)              not null, -- SHA-256 of the configured credential that this one began with
    sejak         timestamp with time zone not null, -- since when it is the one in force; real time, as are all here
    berakhir      timestamp with time zone,          -- null where nobody knows; the end of the year 9999 where it does not end
    diperbarui    timestamp with time zone,          -- when the platform gave it out anew; null while it is the configured one
    sewa_sampai   timestamp with time zone,          -- until when a node may be renewing it, by the database's clock; left behind by a crash
    gagal         text,                              -- why it could not be renewed the last time; Indonesian, without credentials
    ditolak       boolean                  not null, -- whether the platform refused to renew it
    coba_lagi     timestamp with time zone,          -- not to be tried again before
    revisi        integer                  not null, -- counts the credentials; a new one takes the place of the one it was made from only
    primary key (kanal, akun)
);

-- What of a credential the administrators have been warned of: once for each threshold, whatever the number of nodes.
create table token_peringatan (
    kanal         varchar(64)              not null,
    akun          varchar(255)             not null,
    ambang        integer                  not null, -- days ahead of its end; 0 for one that cannot be renewed any more
    saat          timestamp with time zone not null, -- its end; for 0, since when it is in force
    diberitahukan timestamp with time zone not null,
    primary key (kanal, akun, ambang)
);

-- The last post of an account.
create index publikasi_akun on publikasi (kanal, akun, waktu);
