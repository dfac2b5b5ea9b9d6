import { el, freshId } from '../../../../tasklist/scripts/sop-humas/dom.js';

/** The address of an SOP's page. */
export const sopAddress = (key) => `#/riwayat/sop/${encodeURIComponent(key)}`;

/** The key of the SOP in the address. */
export const keyOf = (hash = location.hash) => decodeURIComponent(hash.split('?')[0].split('/')[3]);

/** Goes to an address of ours, with what has been filled in. */
export function go(path, fields) {
  const query = fields.filter(([, value]) => value);
  location.hash = `${path}${query.length ? `?${new URLSearchParams(query)}` : ''}`;
}

/** Those of the parameters that have one of these names and say something. */
export const oneOf = (wanted, names) => new URLSearchParams([...wanted].filter(([name, value]) => names.includes(name) && value !== ''));

/** A field with its label. */
export function labelled(label, input, className) {
  input.id = freshId('sop');
  return el('div', { class: className }, el('label', { for: input.id }, label), input);
}

/** The days from and to which is counted. */
export function periodFields(wanted) {
  const day = (name) => el('input', { type: 'date', class: 'form-control', name, value: wanted.get(name) ?? '' });
  return [labelled('Dari tanggal', day('dari')), labelled('Sampai tanggal', day('sampai'))];
}

/** A version as people call it: its owner's name for it, and the engine's number, which is never the same for two. */
export const versionName = (version) => [version.tag && `versi ${version.tag}`, `penerapan ke-${version.nomor}`].filter(Boolean).join(', ');

/** Who put it there. */
export function deployedBy(version) {
  if (version.bawaan) return 'bawaan aplikasi';
  return version.oleh ? `oleh ${version.oleh.nama}` : 'pemasang tidak tercatat';
}

/** A day as officials write it; it has no time and no zone. */
const days = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
export const dayName = (iso) => days.format(new Date(`${iso}T00:00:00Z`));
