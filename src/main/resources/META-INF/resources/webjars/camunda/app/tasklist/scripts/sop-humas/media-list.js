import { el, freshId, replaceContent } from './dom.js';
import { fileSize } from './format.js';
import { isImage, mediaAddress } from './materi-view.js';

const ACCEPTED = 'image/jpeg,image/png,image/webp,video/mp4,video/quicktime,application/pdf';
const THUMBNAIL = 480;

/** A file name as the server takes it: a name, never a path, and each only once. */
export function acceptableName(name, taken) {
  const plain = name.replace(/[/\\:;%<>"|?*\p{C}]/gu, '-').replace(/^[\s.]+|[\s.]+$/g, '') || 'berkas';
  const dot = plain.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
  let candidate = [...stem].slice(0, 100).join('') + ending;
  for (let n = 2; taken.has(candidate); n += 1) candidate = `${[...stem].slice(0, 100).join('')}-${n}${ending}`;
  return candidate;
}

/** A small picture of a file that is not on the server yet, drawn: the page's security policy lets no blob addresses through. */
function preview(file, ready = () => {}) {
  const canvas = el('canvas', { width: 1, height: 1, role: 'img', 'aria-label': `Pratinjau ${file.name}` });
  createImageBitmap(file).then((bitmap) => {
    ready(bitmap.width, bitmap.height);
    const scale = Math.min(1, THUMBNAIL / bitmap.width);
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
  }, () => canvas.remove());
  return canvas;
}

/** How a picture is made to fit a channel that does not take its ratio; the words are those of the interface. */
const FRAMINGS = {
  bantalan: 'Beri bantalan putih: seluruh gambar tetap tampak',
  potong: 'Potong di tengah: tepi gambar tidak ikut tayang'
};

function framingChoice(name, chosen, changed) {
  const id = freshId('pemotongan');
  const choice = el('select', { id, name: `pemotongan.${name}`, class: 'form-control', 'aria-describedby': `${id}-bantuan`, onchange: changed },
    Object.entries(FRAMINGS).map(([value, text]) => el('option', { value, selected: value === chosen }, text)));
  const element = el('div', { class: 'sh-pemotongan' },
    el('label', { for: id }, 'Bila perbandingan lebar dan tinggi gambar tidak diterima suatu kanal'),
    choice,
    el('p', { class: 'help-block', id: `${id}-bantuan` },
      'Berlaku hanya untuk kanal itu, misalnya Instagram; di kanal lain seluruh gambar tayang. Hasilnya tampak di bawah setelah materi disimpan.'));
  return { choice, element };
}

/**
 * The files of a content with their alternative texts: added, removed, put in order. Entries are {nama, file | media, text}.
 * A file cannot be kept in a draft; what was written about it can: `drafted` gives it by the field's name, for when the file is chosen again.
 */
export class MediaList {
  constructor(changed, drafted) {
    this.changed = changed;
    this.drafted = drafted;
    this.entries = [];
    const id = freshId('berkas');
    this.input = el('input', { type: 'file', id, multiple: true, accept: ACCEPTED, class: 'sh-pilih-berkas', onchange: () => this.add([...this.input.files]) });
    this.list = el('ol', { class: 'sh-berkas' });
    this.element = el('div', { class: 'form-group sh-jatuhkan' },
      el('label', { for: id }, 'Foto, video, atau dokumen'),
      el('p', { class: 'help-block', id: `${id}-bantuan` },
        'JPEG, PNG, WebP, MP4, MOV, atau PDF. Pilih berkas, atau seret ke sini. Berkas dikirim saat materi disimpan.'),
      this.list, this.input);
    dropZone(this.element, (files) => this.add(files));
    this.input.setAttribute('aria-describedby', `${id}-bantuan`);
  }

  load(materi) {
    this.entries = (materi?.media ?? []).map((media) => this.entry({ nama: media.nama, media, materi }, media.teksAlternatif ?? ''));
    this.draw();
  }

  add(files) {
    const taken = new Set(this.entries.map((entry) => entry.nama));
    for (const file of files) {
      const nama = acceptableName(file.name, taken);
      taken.add(nama);
      this.entries.push(this.entry({ nama, file }, this.drafted(descriptionOf(nama)) ?? ''));
    }
    this.input.value = '';
    this.draw();
    this.changed();
  }

  entry(content, text) {
    const id = freshId('teks-alternatif');
    const image = isImage(content.file ?? content.media);
    const field = el('textarea', {
      id, name: descriptionOf(content.nama), class: 'form-control', rows: 2, 'data-paling-panjang': 2000,
      'aria-required': image && 'true', 'data-sebutan': `Teks alternatif untuk ${content.nama}`, oninput: () => this.changed()
    });
    field.value = text;
    const framing = image ? framingChoice(content.nama, content.media?.pemotongan, () => this.changed()) : undefined;
    return { ...content, id, image, field, framing };
  }

  /** What is known of the files, with a picture of each that has one. */
  known() {
    return this.entries.map((entry) => ({
      nama: entry.nama,
      teksAlternatif: entry.field.value.trim(),
      jenis: (entry.file ?? entry.media).type ?? entry.media.jenis,
      ukuran: entry.file?.size ?? entry.media.ukuran,
      lebar: entry.media?.lebar ?? entry.size?.[0],
      tinggi: entry.media?.tinggi ?? entry.size?.[1],
      pemotongan: entry.framing?.choice.value,
      picture: () => this.picture(entry)
    }));
  }

  picture(entry) {
    if (!entry.image) return undefined;
    if (!entry.file) return el('img', { src: mediaAddress(entry.materi, entry.media), alt: entry.field.value, loading: 'lazy' });
    return preview(entry.file, (...size) => {
      if (entry.size) return;
      entry.size = size;
      this.changed();
    });
  }

  draw() {
    replaceContent(this.list, this.entries.map((entry, index) => this.row(entry, index)));
  }

  row(entry, index) {
    const picture = this.picture(entry);
    const button = (text, label, act, disabled) =>
      el('button', { type: 'button', class: 'btn btn-default', 'aria-label': `${label} ${entry.nama}`, onclick: act, disabled }, text);
    return el('li', {},
      el('div', { class: 'sh-berkas-kepala' }, picture,
        el('span', {}, `${entry.nama} (${fileSize(entry.file?.size ?? entry.media.ukuran)})`, entry.file && el('em', {}, ' – belum disimpan'))),
      el('label', { for: entry.id }, entry.image ? 'Teks alternatif (apa yang tampak, untuk pembaca tunanetra)' : 'Keterangan', entry.image && wajib()),
      entry.field,
      entry.framing?.element,
      el('div', { class: 'sh-tombol' },
        button('Naik', 'Naikkan', () => this.move(index, -1), index === 0),
        button('Turun', 'Turunkan', () => this.move(index, 1), index === this.entries.length - 1),
        button('Hapus', 'Hapus', () => this.remove(index))));
  }

  move(index, by) {
    const [entry] = this.entries.splice(index, 1);
    this.entries.splice(index + by, 0, entry);
    this.draw();
    this.changed();
  }

  remove(index) {
    this.entries.splice(index, 1);
    this.draw();
    this.changed();
    this.input.focus();
  }

  /** As the interface wants it. */
  named() {
    return this.entries.map((entry) => ({
      nama: entry.nama,
      teksAlternatif: entry.field.value.trim(),
      ...(entry.framing && { pemotongan: entry.framing.choice.value })
    }));
  }

  /** What the channels make of the pictures depends on: which there are, and what was chosen for each. */
  framed() {
    return JSON.stringify(this.entries.map((entry) => [entry.nama, Boolean(entry.file), entry.framing?.choice.value]));
  }

  files() {
    return this.entries.filter((entry) => entry.file).map((entry) => [entry.nama, entry.file]);
  }
}

/** Files may be dropped onto the element; what is dropped beside it must not lead the browser away from the form. */
function dropZone(element, take) {
  const isFiles = (event) => event.dataTransfer?.types.includes('Files');
  const over = (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    element.classList.add('sh-di-atas');
  };
  const leave = () => element.classList.remove('sh-di-atas');
  element.addEventListener('dragover', over);
  element.addEventListener('dragleave', leave);
  element.addEventListener('drop', (event) => {
    leave();
    if (!isFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    take([...event.dataTransfer.files]);
  });
  const stay = (event) => {
    if (!element.isConnected) ['dragover', 'drop'].forEach((name) => window.removeEventListener(name, stay));
    else if (isFiles(event)) event.preventDefault();
  };
  ['dragover', 'drop'].forEach((name) => window.addEventListener(name, stay));
}

const descriptionOf = (nama) => `teksAlternatif.${nama}`;

/** The mark of a field that must be filled in. */
export const wajib = () => el('span', { class: 'sh-wajib' }, ' (wajib)');
