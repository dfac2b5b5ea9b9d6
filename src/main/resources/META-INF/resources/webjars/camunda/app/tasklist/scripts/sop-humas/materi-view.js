import { address } from './api.js';
import { channelName } from './channels.js';
import { el } from './dom.js';
import { fileSize, shortDate } from './format.js';

/** Where one file of a version is fetched. */
export function mediaAddress(materi, media) {
  return address(`/api/materi/${encodeURIComponent(materi.id)}/versi/${materi.versi}/media/${encodeURIComponent(media.nama)}`);
}

export const isImage = (media) => (media.jenis ?? media.type).startsWith('image/');
export const isVideo = (media) => (media.jenis ?? media.type).startsWith('video/');

function shown(materi, media) {
  const source = mediaAddress(materi, media);
  if (isImage(media)) {
    return el('img', { src: source, alt: media.teksAlternatif, width: media.lebar, height: media.tinggi, loading: 'lazy' });
  }
  if (isVideo(media)) return el('video', { src: source, controls: true, preload: 'metadata', 'aria-label': media.teksAlternatif || media.nama });
  return el('a', { href: source, download: media.nama }, `Unduh ${media.nama}`);
}

function figure(materi, media) {
  return el('figure', { class: 'sh-media' },
    shown(materi, media),
    el('figcaption', {}, `${media.nama} (${fileSize(media.ukuran)})`,
      media.teksAlternatif ? [el('br'), `Teks alternatif: ${media.teksAlternatif}`] : null,
      media.pemotongan === 'potong' ? [el('br'), 'Dipotong di tengah di kanal yang tidak menerima perbandingan lebar dan tingginya'] : null));
}

/** An address as a link, only where it is one of the web. */
export function link(text) {
  return /^https?:\/\//i.test(text) ? el('a', { href: text, target: '_blank', rel: 'noopener noreferrer' }, text) : text;
}

/** Content as it will be read: title, body, media, and the texts that single channels get instead. */
export function materiView(materi) {
  const texts = Object.entries(materi.teks);
  return el('article', { class: 'sh-materi' },
    el('p', { class: 'text-muted' }, [`Versi ${materi.versi}`, `disimpan oleh ${materi.dibuatOlehNama}`, shortDate(materi.dibuatPada)].join(' · ')),
    el('h3', {}, materi.judul),
    materi.isi && el('p', { class: 'sh-teks' }, materi.isi),
    materi.tautan && el('p', {}, 'Tautan: ', link(materi.tautan)),
    materi.media.map((media) => figure(materi, media)),
    texts.length > 0 && el('h4', {}, 'Teks khusus per kanal'),
    texts.map(([channel, text]) => [el('h5', {}, channelName(channel)), el('p', { class: 'sh-teks' }, text)]).flat());
}
