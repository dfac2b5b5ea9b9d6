import { get, put, upload } from './api.js';
import { ChannelFit } from './channel-fit.js';
import { ChannelTexts } from './channel-texts.js';
import { el, enter, foldOut, freshId, replaceContent } from './dom.js';
import { Attempts } from './attempts.js';
import { LivePreview, previewed } from './live-preview.js';
import { MediaList, wajib } from './media-list.js';

/**
 * The editor of content. Saving makes a new version only where something changed.
 * @param context of the form
 * @param options.saved called with the version after each save
 */
export async function materiEditor(context, { saved } = {}) {
  const [capabilities, sop] = await Promise.all([get('/api/kanal/kemampuan'), get(`/api/sop/${encodeURIComponent(context.task.sop.key)}`)]);
  const own = [...new Set(sop.langkah.flatMap((step) => [...(step.menayangkan ?? []), ...(step.memberitahu ?? [])]))];
  const editor = new MateriEditor(context, capabilities, own, await previewed(own), saved);
  const id = context.task.materiId ?? context.task.konsepMateriId ?? context.draft.kept.materiId;
  editor.load(id ? await get(`/api/materi/${encodeURIComponent(id)}`) : undefined);
  return editor;
}

/**
 * The editor in a fold-out, for steps that decide or release and may also correct. A draft that was begun in it opens it again.
 * @param saved called with the version after each save
 */
export function materiRevision(context, saved) {
  let editor;
  const element = foldOut('Perbaiki materi', async () => {
    editor = await materiEditor(context, { saved });
    context.draft.restore(enter, editor.element);
    return editor.element;
  }, { open: context.draft.has('judulMateri') });
  return { element, problems: () => editor?.problems() ?? [], save: async () => editor?.save() };
}

class MateriEditor {
  constructor(context, capabilities, own, shown, saved) {
    this.context = context;
    this.saved = saved ?? (() => {});
    const changed = () => this.show();
    this.title = textField('judulMateri', 'Judul', 'input', { required: true, 'data-paling-panjang': 255, changed });
    this.body = textField('isiMateri', 'Isi', 'textarea', { required: true, rows: 10, changed });
    this.link = textField('tautanMateri', 'Tautan', 'input', { type: 'url', changed, hint: 'Alamat web lengkap, misalnya https://… (boleh kosong)' });
    this.media = new MediaList(changed, (name) => context.draft.value(name));
    this.attempts = new Attempts();
    this.fit = new ChannelFit(own);
    this.texts = new ChannelTexts(capabilities, own, {
      // Where a post has a title of its own, it is no part of the text.
      common: ({ judulMaks }) => [!judulMaks && this.title.field.value.trim(), this.body.field.value.trim()].filter(Boolean).join('\n\n'),
      hasMedia: () => this.media.entries.length > 0
    }, changed);
    this.preview = new LivePreview(shown, {
      content: () => this.written(),
      media: () => this.media.known(),
      channels: () => this.texts.channels(),
      counted: (posts) => this.texts.tell(posts)
    });
    this.progress = el('progress', { max: 1, value: 0, hidden: true, 'aria-label': 'Kemajuan pengunggahan' });
    this.status = el('p', { class: 'help-block', role: 'status' });
    this.button = el('button', { type: 'button', class: 'btn btn-default', onclick: () => this.saveNow() }, 'Simpan materi sekarang');
    this.element = el('div', { class: 'sh-penyunting' },
      this.title.element, this.body.element, this.media.element, this.fit.element, this.link.element, this.texts.element, this.preview.element,
      el('div', { class: 'sh-simpan' }, this.button, this.progress, this.status));
  }

  /** Shows a version; undefined shows an empty editor that begins with the run's title. */
  load(materi) {
    this.materi = materi;
    this.title.field.value = materi?.judul ?? this.context.task.judul ?? '';
    this.body.field.value = materi?.isi ?? '';
    this.link.field.value = materi?.tautan ?? '';
    this.texts.load(materi?.teks);
    this.media.load(materi);
    this.fit.refresh(materi);
    this.fitted = this.media.framed();
    this.original = materi && this.content();
    this.show();
  }

  written() {
    return {
      judul: this.title.field.value.trim(),
      isi: this.body.field.value,
      teks: this.texts.values(),
      tautan: this.link.field.value.trim() || null
    };
  }

  content() {
    return JSON.stringify({ ...this.written(), media: this.media.named() });
  }

  isChanged() {
    return this.content() !== this.original || this.media.files().length > 0;
  }

  show() {
    this.texts.refresh();
    this.preview.refresh();
    // What was worked out for other pictures, or for another choice, is no longer the result.
    this.fit.element.hidden = this.media.framed() !== this.fitted;
    const version = this.materi && `versi ${this.materi.versi}`;
    this.status.textContent = !this.materi ? 'Materi belum disimpan.'
      : this.isChanged() ? `Ada perubahan yang belum disimpan sejak ${version}.` : `Tersimpan sebagai ${version}.`;
  }

  problems() {
    return this.texts.problems();
  }

  /** Saves where something changed; gives the version that now stands. */
  async save() {
    if (this.materi && !this.isChanged()) return this.materi;
    const form = new FormData();
    form.append('materi', new Blob([this.content()], { type: 'application/json' }));
    this.media.files().forEach(([name, file]) => form.append('media', file, name));
    this.busy(true);
    try {
      const receipt = await this.send(form);
      this.context.draft.keep('materiId', receipt.id);
      await this.bind(receipt.id);
      this.load(await get(`/api/materi/${encodeURIComponent(receipt.id)}`));
    } finally {
      this.busy(false);
    }
    this.saved(this.materi);
    return this.materi;
  }

  /** With the task, so that it is found on another device, and by whoever takes the task over. */
  async bind(id) {
    const { task, camForm } = this.context;
    if (task.materiId || task.konsepMateriId === id) return;
    await put(`/api/tugas/${encodeURIComponent(camForm.taskId)}/konsep`, { materiId: id });
    task.konsepMateriId = id;
  }

  /** Somebody else's newer version is not written over: the server refuses where the version that was loaded is no longer the newest. */
  send(form) {
    const progress = (part) => this.tell(part);
    if (!this.materi) {
      return upload('POST', '/api/materi', form, { headers: { 'Idempotency-Key': this.attempts.key(this.content(), this.media.files()) }, progress });
    }
    const headers = { 'If-Match': `"${this.materi.versi}"` };
    return upload('PUT', `/api/materi/${encodeURIComponent(this.materi.id)}`, form, { headers, progress });
  }

  async saveNow() {
    const failure = (error) => {
      replaceContent(this.status, el('span', { class: 'text-danger' }, error.message));
    };
    const [problem] = this.problems();
    if (problem) {
      problem.field.focus();
      failure(problem);
    } else await this.save().catch(failure);
  }

  busy(on) {
    this.progress.hidden = !on;
    this.button.disabled = on;
    if (!on) this.show();
  }

  tell(part) {
    this.progress.value = part;
    this.status.textContent = part < 1 ? `Mengunggah… ${Math.round(part * 100)} %` : 'Memeriksa dan menyimpan…';
  }
}

function textField(name, label, tag, { required, hint, changed, ...attributes }) {
  const id = freshId(name);
  const field = el(tag, {
    id, name, class: 'form-control', 'aria-required': required && 'true', 'data-sebutan': label, 'aria-describedby': hint && `${id}-bantuan`,
    oninput: changed, type: tag === 'input' ? 'text' : undefined, ...attributes
  });
  return {
    field,
    element: el('div', { class: 'form-group' }, el('label', { for: id }, label, required && wajib()), field,
      hint && el('p', { class: 'help-block', id: `${id}-bantuan` }, hint))
  };
}
