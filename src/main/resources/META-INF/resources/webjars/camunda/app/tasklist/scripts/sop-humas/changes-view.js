import { get } from './api.js';
import { channelName } from './channels.js';
import { el, foldOut } from './dom.js';

const FIELDS = { judul: 'Judul', isi: 'Isi', tautan: 'Tautan' };
const FILES = { tambah: 'ditambahkan', hapus: 'dihapus', ubah: 'diubah' };
const FRAMINGS = {
  bantalan: 'Diberi bantalan putih di kanal yang tidak menerima perbandingan lebar dan tingginya.',
  potong: 'Dipotong di tengah di kanal yang tidak menerima perbandingan lebar dan tingginya.'
};
const MARKS = { tambah: 'ins', hapus: 'del', sama: 'span' };

const fieldName = (name) => FIELDS[name] ?? `Teks ${channelName(name.replace(/^teks\./, ''))}`;

function marked(segments) {
  return el('p', { class: 'sh-teks sh-beda' }, (segments ?? []).map((part) => el(MARKS[part.jenis] ?? 'span', {}, part.teks)));
}

function file(change) {
  const replaced = change.perubahan === 'ubah' && change.berkasBerubah && ' (berkasnya diganti)';
  return [
    el('h5', {}, `${change.nama}: ${FILES[change.perubahan] ?? change.perubahan}`, replaced),
    change.teksAlternatif?.some((part) => part.jenis !== 'sama') && marked(change.teksAlternatif),
    change.pemotongan && el('p', {}, FRAMINGS[change.pemotongan])
  ].filter(Boolean);
}

/** What changes from one version to another. */
export function differenceView(change) {
  const nothing = !change.bidang.length && !change.media.length && !change.urutanMediaBerubah;
  return [
    el('p', { class: 'text-muted' }, `Dari versi ${change.dari} ke versi ${change.ke}: `, el('ins', {}, 'ditambahkan'), ', ', el('del', {}, 'dihapus'), '.'),
    nothing && el('p', {}, 'Tidak ada yang berubah.'),
    change.bidang.map((field) => [el('h5', {}, fieldName(field.bidang)), marked(field.potongan)]).flat(),
    change.media.map(file).flat(),
    change.urutanMediaBerubah && el('p', {}, 'Urutan berkas berubah.')
  ].flat().filter(Boolean);
}

/** What changed since the version before; nothing for a first version. Open at once, because it is what a reviewer looks for. */
export function changesView(materi) {
  if (materi.versi < 2) return null;
  const id = encodeURIComponent(materi.id);
  return foldOut(`Perubahan sejak versi ${materi.versi - 1}`, async () => differenceView(await get(`/api/materi/${id}/perubahan?ke=${materi.versi}`)), { open: true });
}
