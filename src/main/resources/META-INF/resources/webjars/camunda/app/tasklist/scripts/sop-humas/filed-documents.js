import { address, get, remove, upload } from './api.js';
import { el, freshId, replaceContent } from './dom.js';
import { fileSize } from './format.js';
import { acceptableName, wajib } from './media-list.js';

const ACCEPTED = '.pdf,.jpg,.jpeg,.jfif,.jpe,.png,.webp,.mp4,.docx,.xlsx,.pptx,.odt,.txt';
const MOST = 20;

/**
 * The documents attached to the task of a form, and those chosen to be.
 *   wording.label, wording.help  what they are, where they are something else than documents for the archive
 *   wording.required             what to say where there are none; else there may be none
 */
export async function filedDocuments(context, wording = {}) {
  const documents = new FiledDocuments(`/api/tugas/${encodeURIComponent(context.camForm.taskId)}/berkas`, wording);
  await documents.load();
  return documents;
}

class FiledDocuments {
  constructor(path, { label = 'Berkas yang diarsipkan', help = 'Boleh kosong, paling banyak', required }) {
    this.path = path;
    this.required = required;
    this.attached = [];
    this.chosen = [];
    const id = freshId('berkas');
    this.input = el('input', {
      type: 'file', id, multiple: true, accept: ACCEPTED, class: 'sh-pilih-berkas', 'aria-describedby': `${id}-bantuan`, onchange: () => this.choose()
    });
    this.list = el('ol', { class: 'sh-berkas' });
    this.progress = el('progress', { max: 1, value: 0, hidden: true, 'aria-label': 'Kemajuan pengunggahan' });
    this.status = el('p', { class: 'help-block', role: 'status' });
    this.button = el('button', { type: 'button', class: 'btn btn-default', onclick: () => this.saveNow() }, 'Unggah berkas sekarang');
    // Files cannot be kept in a draft, so neither are their descriptions.
    this.element = el('div', { class: 'form-group', 'data-tanpa-draf': true },
      el('label', { for: id }, label, required && [' ', wajib()]),
      el('p', { class: 'help-block', id: `${id}-bantuan` },
        `${help} ${MOST} berkas: PDF, JPEG, PNG, WebP, MP4, DOCX, XLSX, PPTX, ODT, atau TXT. `,
        'Berkas yang dipilih diunggah paling lambat saat langkah ini diselesaikan, lalu menjadi arsip yang tidak dapat diubah.'),
      this.list, this.input, el('div', { class: 'sh-simpan' }, this.button, this.progress, this.status));
  }

  async load() {
    this.attached = await get(this.path);
    this.draw();
  }

  choose() {
    const files = [...this.input.files];
    const room = MOST - this.attached.length - this.chosen.length;
    const taken = new Set([...this.attached, ...this.chosen].map((each) => each.nama));
    for (const file of files.slice(0, room)) {
      const nama = acceptableName(file.name, taken);
      taken.add(nama);
      this.chosen.push({ nama, file, field: descriptionField(nama) });
    }
    this.input.value = '';
    this.draw();
    if (files.length > room) this.fail(`Paling banyak ${MOST} berkas: ${files.length - Math.max(room, 0)} berkas tidak ditambahkan.`);
    else this.chosen[this.chosen.length - 1]?.field.focus();
  }

  draw() {
    replaceContent(this.list, this.attached.map((each) => this.attachedRow(each)), this.chosen.map((each) => this.chosenRow(each)));
    this.button.hidden = this.chosen.length === 0;
    this.status.textContent = [
      this.attached.length && `${this.attached.length} berkas terunggah`,
      this.chosen.length && `${this.chosen.length} berkas belum diunggah`
    ].filter(Boolean).join(', ');
  }

  attachedRow(berkas) {
    return el('li', {},
      el('p', {}, el('a', { href: address(berkas.url), download: berkas.nama }, berkas.nama), ` (${fileSize(berkas.ukuran)})`, el('br'), berkas.keterangan),
      deleteButton(berkas.nama, () => this.detach(berkas)));
  }

  chosenRow(entry) {
    return el('li', {},
      el('p', {}, `${entry.nama} (${fileSize(entry.file.size)})`, el('em', {}, ' – belum diunggah')),
      el('label', { for: entry.field.id }, 'Keterangan', wajib()), entry.field,
      deleteButton(entry.nama, () => {
        this.chosen.splice(this.chosen.indexOf(entry), 1);
        this.draw();
        this.input.focus();
      }));
  }

  async detach(berkas) {
    try {
      await remove(`${this.path}/${encodeURIComponent(berkas.id)}`);
      await this.load();
      this.input.focus();
    } catch (error) {
      this.fail(error.message);
    }
  }

  /** What stands in the way of an upload besides an empty description, which is asked for like any other field. */
  problems() {
    if (this.required && !this.attached.length && !this.chosen.length) return [{ field: this.input, message: this.required }];
    const [empty] = this.chosen.filter((entry) => entry.file.size === 0);
    return empty ? [{ field: empty.field, message: `Berkas ${empty.nama} kosong. Hapus dari daftar, atau pilih berkas yang benar.` }] : [];
  }

  async saveNow() {
    const [undescribed] = this.chosen.filter((entry) => !entry.field.value.trim());
    const [problem] = undescribed
      ? [{ field: undescribed.field, message: `${undescribed.field.dataset.sebutan} wajib diisi.` }]
      : this.problems();
    if (problem) {
      problem.field.focus();
      this.fail(problem.message);
    } else await this.save().catch((error) => this.fail(error.message));
  }

  /** Uploads what was chosen, one after the other; a second call while it does waits for the first. */
  save() {
    this.saving ??= this.uploadChosen().finally(() => {
      this.saving = undefined;
    });
    return this.saving;
  }

  async uploadChosen() {
    this.busy(true);
    try {
      while (this.chosen.length) {
        const [entry] = this.chosen;
        this.attached.push(await this.send(entry));
        this.chosen.shift();
      }
    } finally {
      this.busy(false);
      this.draw();
    }
  }

  async send(entry) {
    const form = new FormData();
    form.append('keterangan', entry.field.value.trim());
    form.append('berkas', entry.file, entry.nama);
    try {
      return await upload('POST', this.path, form, { progress: (part) => this.tell(entry, part) });
    } catch (error) {
      error.field = entry.field;
      throw error;
    }
  }

  busy(on) {
    this.progress.hidden = !on;
    this.element.querySelectorAll('button, input').forEach((each) => {
      each.disabled = on;
    });
  }

  tell(entry, part) {
    this.progress.value = part;
    this.status.textContent = part < 1 ? `Mengunggah ${entry.nama}… ${Math.round(part * 100)} %` : `Memeriksa dan menyimpan ${entry.nama}…`;
  }

  fail(message) {
    replaceContent(this.status, el('span', { class: 'text-danger' }, message));
  }
}

function descriptionField(nama) {
  return el('input', {
    type: 'text', id: freshId('keterangan'), name: `keterangan.${nama}`, class: 'form-control', 'data-paling-panjang': 500, autocomplete: 'off',
    'aria-required': 'true', 'data-sebutan': `Keterangan ${nama}`
  });
}

function deleteButton(nama, act) {
  return el('div', { class: 'sh-tombol' },
    el('button', { type: 'button', class: 'btn btn-default', 'aria-label': `Hapus ${nama}`, onclick: act }, 'Hapus'));
}
