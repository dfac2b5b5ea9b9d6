import { post } from './api.js';
import { channelName, loadChannels } from './channels.js';
import { el, freshId, replaceContent } from './dom.js';
import { number } from './format.js';
import { link } from './materi-view.js';

/** So long after the last key the server is asked: it alone knows how each platform counts and what it takes. */
const PAUSE = 400;

/** Platforms that show the picture above the text. */
const PICTURE_FIRST = ['instagram', 'youtube'];

/**
 * How what is being written will look, channel by channel, while it is written.
 * @param channels names of the channels to choose from; the first is shown
 * @param draft tells what stands in the form: {content(): as it would be saved, media(): [{nama, teksAlternatif, jenis, ukuran, lebar, tinggi, pemotongan, picture()}],
 *   channels(): those counted besides, counted(posts): is told what the server counted}
 */
export class LivePreview {
  constructor(channels, draft) {
    this.draft = draft;
    this.id = freshId('tampilan');
    this.chosen = channels[0];
    this.buttons = channels.map((channel) => el('button', {
      type: 'button', class: 'btn btn-default btn-sm', 'aria-pressed': String(channel === this.chosen), onclick: () => this.choose(channel), value: channel
    }, channelName(channel)));
    this.post = el('div', { class: 'sh-tampilan', id: this.id });
    this.state = el('p', { class: 'help-block', role: 'status' });
    this.element = el('section', { class: 'sh-langsung', 'aria-label': 'Pratinjau per kanal', hidden: channels.length === 0 },
      el('h4', {}, 'Pratinjau'),
      el('div', { class: 'sh-tombol', role: 'group', 'aria-label': 'Kanal yang dipratinjau' }, this.buttons),
      this.post, this.state);
  }

  choose(channel) {
    this.chosen = channel;
    this.buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.value === channel)));
    this.ask();
  }

  /** Something was typed. */
  refresh() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    clearTimeout(this.waiting);
    if (!this.chosen) return;
    const asked = {};
    this.asked = asked;
    const media = this.draft.media();
    try {
      const posts = await post('/api/pratinjau', {
        kanal: [...new Set([this.chosen, ...this.draft.channels()])], ...this.draft.content(), media: media.map(({ picture, ...told }) => told)
      });
      // Who typed on meanwhile has asked again.
      if (this.asked !== asked) return;
      this.show(posts.find((each) => each.kanal === this.chosen), media);
      this.draft.counted(posts);
    } catch (error) {
      if (this.asked === asked) replaceContent(this.state, `Pratinjau belum dapat diperbarui. ${error.message}`);
    }
  }

  show(shown, media) {
    const files = el('div', { class: `sh-tampilan-media sh-jumlah-${Math.min(shown.media.length, 4)}` },
      shown.media.map((each) => this.file(each, media.find((known) => known.nama === each.nama))));
    const text = [
      shown.judul && el('p', { class: 'sh-tampilan-judul' }, shown.judul),
      shown.teks && el('p', { class: 'sh-teks' }, shown.teks),
      shown.tautan && el('p', {}, link(shown.tautan))
    ];
    const parts = PICTURE_FIRST.some((each) => this.chosen.startsWith(each)) ? [files, text] : [text, files];
    replaceContent(this.post, el('p', { class: 'sh-tampilan-akun' }, channelName(this.chosen)), parts.flat());
    const left = shown.batas - shown.panjang;
    replaceContent(this.state,
      left < 0 ? `${number(-left)} ${shown.satuan} terlalu banyak.` : `Sisa ${number(left)} dari ${number(shown.batas)} ${shown.satuan}.`,
      shown.pelanggaran.length > 0 && el('ul', { class: 'text-danger' }, shown.pelanggaran.map((each) => el('li', {}, each.pesan))),
      shown.peringatan.length > 0 && el('ul', { class: 'text-warning' }, shown.peringatan.map((each) => el('li', {}, each))));
  }

  /** A picture in the frame it will have: white beside it, or its middle, as its author chose. */
  file(going, known) {
    const picture = known?.picture();
    if (!picture) return el('p', { class: 'text-muted' }, going.nama);
    picture.classList.add(known.pemotongan === 'potong' ? 'sh-isi' : 'sh-muat');
    if (going.lebar && going.tinggi) picture.style.aspectRatio = `${going.lebar} / ${going.tinggi}`;
    return picture;
  }
}

/** Those of the SOP's channels that are enabled; where none is, those it names. */
export async function previewed(own) {
  const enabled = (await loadChannels()).filter((each) => each.aktif).map((each) => each.kanal);
  const both = own.filter((channel) => enabled.includes(channel));
  return both.length ? both : own;
}
