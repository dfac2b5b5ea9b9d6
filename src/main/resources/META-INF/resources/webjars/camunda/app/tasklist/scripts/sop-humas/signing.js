import { address, post } from './api.js';
import { el, freshId } from './dom.js';
import { filedDocuments } from './filed-documents.js';
import { wajib } from './media-list.js';

const PATH = (taskId) => `/api/tugas/${encodeURIComponent(taskId)}`;

/**
 * Asks for the signature of who approves: his password once more, or the scan of the printed sheet. Shown only where the approval is given;
 * the password is no variable of the process and in no draft.
 */
export async function signing(context) {
  const signature = new Signing(PATH(context.camForm.taskId));
  signature.scans = await filedDocuments(context, {
    label: 'Pindaian lembar yang sudah ditandatangani', help: 'PDF, JPEG, atau PNG; paling banyak', required: 'Pindaian lembar persetujuan wajib diunggah.'
  });
  signature.build();
  return signature;
}

class Signing {
  constructor(path) {
    this.path = path;
  }

  build() {
    const id = freshId('tanda');
    this.password = el('input', { type: 'password', id: `${id}-sandi`, class: 'form-control', autocomplete: 'current-password', 'data-sebutan': 'Kata sandi' });
    this.byPassword = el('input', { type: 'radio', name: id, id: `${id}-a`, checked: true, onchange: () => this.adapt() });
    this.byHand = el('input', { type: 'radio', name: id, id: `${id}-b`, onchange: () => this.adapt() });
    this.passwordPart = el('div', { class: 'form-group' },
      el('label', { for: `${id}-sandi` }, 'Kata sandi Anda', wajib()), this.password,
      el('p', { class: 'help-block' }, 'Kata sandi yang sama dengan saat masuk. Kata sandi tidak disimpan.'));
    this.handPart = el('div', { hidden: true },
      el('p', {}, el('a', { href: address(`${this.path}/lembar-persetujuan`), target: '_blank', rel: 'noopener' }, 'Cetak lembar persetujuan (PDF)'),
        ', tanda tangani, lalu unggah pindaiannya.'),
      this.scans.element);
    this.element = el('fieldset', { 'data-tanpa-draf': true, hidden: true },
      el('legend', {}, 'Tanda tangan', wajib()),
      el('div', { class: 'radio' }, el('label', { for: `${id}-a` }, this.byPassword, ' Dengan kata sandi')),
      el('div', { class: 'radio' }, el('label', { for: `${id}-b` }, this.byHand, ' Dengan tanda tangan basah pada lembar tercetak')),
      this.passwordPart, this.handPart);
  }

  adapt() {
    this.passwordPart.hidden = this.byHand.checked;
    this.handPart.hidden = !this.byHand.checked;
  }

  show(visible) {
    this.element.hidden = !visible;
  }

  problems() {
    if (this.element.hidden) return [];
    if (this.byHand.checked) return this.scans.problems();
    return this.password.value ? [] : [{ field: this.password, message: 'Kata sandi wajib diisi untuk menandatangani.' }];
  }

  /** Signs that version; the completion that follows takes the signature in. */
  async sign(versi) {
    if (this.element.hidden) return;
    if (this.byHand.checked) {
      await this.scans.save();
      await this.give({ berkas: this.scans.attached[this.scans.attached.length - 1].id, versi }, this.byHand);
    } else {
      await this.give({ kataSandi: this.password.value, versi }, this.password);
    }
  }

  async give(signature, field) {
    try {
      await post(`${this.path}/tanda-tangan`, signature);
    } catch (error) {
      error.field = field;
      throw error;
    }
  }
}
