import { get } from './api.js';
import { channelName, loadChannels } from './channels.js';
import { el, replaceContent } from './dom.js';

/** Pixels of the longer side of a picture as it is shown here. */
const SIDE = 160;

/** What the channels of an SOP make of the files of a saved version: what they refuse, and what is converted for them. */
export class ChannelFit {
  /** @param own names of the channels the SOP posts to; those that are not enabled are left out */
  constructor(own) {
    this.own = own;
    this.element = el('div', { role: 'status', class: 'sh-kesesuaian' });
  }

  /** Shows a version; undefined, or one without files, shows nothing. */
  async refresh(materi) {
    this.shown = materi;
    replaceContent(this.element);
    if (!materi?.media.length) return;
    const rows = await this.rows(materi).catch((error) => [el('p', { class: 'text-danger' }, error.message)]);
    if (this.shown === materi) replaceContent(this.element, rows);
  }

  async rows(materi) {
    const enabled = (await loadChannels()).filter((each) => each.aktif && this.own.includes(each.kanal));
    const id = encodeURIComponent(materi.id);
    const rows = await Promise.all(enabled.map(async ({ kanal }) =>
      this.row(kanal, await get(`/api/pratinjau?materiId=${id}&versi=${materi.versi}&kanal=${encodeURIComponent(kanal)}`))));
    return rows.filter(Boolean);
  }

  row(channel, preview) {
    const refused = preview.pelanggaran.filter((each) => each.bagian === 'media').map((each) => el('li', { class: 'text-danger' }, each.pesan));
    const converted = preview.media.filter((each) => each.keluar).map(result);
    return refused.length + converted.length > 0
      && el('div', {}, el('p', {}, el('strong', {}, `Berkas di ${channelName(channel)}`)), el('ul', { class: 'sh-berkas' }, refused, converted));
  }
}

/** A picture as the channel will show it, drawn on the server, and what is changed. */
function result(file) {
  const { lebar, tinggi } = file.keluar;
  const scale = SIDE / Math.max(lebar, tinggi);
  const image = el('img', {
    src: file.url, alt: '', width: Math.round(lebar * scale), height: Math.round(tinggi * scale), onerror: () => image.remove()
  });
  return el('li', { class: 'sh-hasil' }, image, el('span', {}, `${file.nama}: ${file.keluar.keterangan}`));
}
