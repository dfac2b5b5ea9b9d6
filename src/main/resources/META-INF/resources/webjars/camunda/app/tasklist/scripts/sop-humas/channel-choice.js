import { get } from './api.js';
import { channelName, loadChannels } from './channels.js';
import { el, foldOut, freshId, replaceContent } from './dom.js';
import { number } from './format.js';
import { isImage, link } from './materi-view.js';

/** A picture as it will go out, which is drawn on the server when it is looked at. */
function picture(media) {
  const image = el('img', {
    src: media.url, alt: media.teksAlternatif, width: media.keluar?.lebar ?? media.lebar, height: media.keluar?.tinggi ?? media.tinggi, loading: 'lazy',
    onerror: () => image.replaceWith(el('p', { class: 'text-danger' }, `Gambar ${media.nama} tidak dapat ditampilkan untuk kanal ini.`))
  });
  return [image, media.keluar && el('p', { class: 'text-muted' }, media.keluar.keterangan)];
}

/** One channel's post as it will appear, and what stands in its way. */
function post(preview) {
  return el('div', { class: 'sh-pos' },
    preview.judul && el('h4', {}, preview.judul),
    preview.media.map((each) => (isImage(each) ? picture(each) : el('p', { class: 'text-muted' }, each.nama))).flat(),
    preview.teks && el('p', { class: 'sh-teks' }, preview.teks),
    preview.tautan && el('p', {}, link(preview.tautan)),
    el('p', { class: 'text-muted' }, `${number(preview.panjang)} dari ${number(preview.batas)} ${preview.satuan}`));
}

class ChannelChoice {
  constructor(channels, own) {
    this.element = el('div', {});
    this.rows = channels.map((name) => this.row(name, own.includes(name)));
    this.rows.forEach((row) => this.element.append(row.element));
  }

  row(name, chosen) {
    const id = freshId('kanal');
    const box = el('input', { type: 'checkbox', id, name: 'pilihanKanal', value: name, checked: chosen });
    const warning = el('ul', { class: 'text-danger sh-pelanggaran', id: `${id}-pelanggaran` });
    box.setAttribute('aria-describedby', warning.id);
    const preview = el('div', {});
    const row = { name, box, warning, preview };
    row.fold = foldOut(`Pratinjau ${channelName(name)}`, () => preview);
    row.element = el('div', { class: 'sh-kanal' },
      el('div', { class: 'checkbox' }, el('label', { for: id }, box, ` ${channelName(name)}`)), warning, row.fold);
    return row;
  }

  /** Shows how this version will appear on each channel. */
  async refresh(materi) {
    const id = encodeURIComponent(materi.id);
    await Promise.all(this.rows.map(async (row) => {
      try {
        const preview = await get(`/api/pratinjau?materiId=${id}&versi=${materi.versi}&kanal=${encodeURIComponent(row.name)}`);
        row.problems = preview.pelanggaran.map((each) => each.pesan);
        replaceContent(row.preview, post(preview));
      } catch (error) {
        row.problems = [error.message];
        replaceContent(row.preview);
      }
      replaceContent(row.warning, row.problems.map((text) => el('li', {}, text)));
    }));
  }

  chosen() {
    return this.rows.filter((row) => row.box.checked).map((row) => row.name);
  }

  problems() {
    if (!this.chosen().length) return [{ field: this.rows[0]?.box, message: 'Pilih sedikitnya satu kanal penayangan.' }];
    return this.rows
      .filter((row) => row.box.checked && row.problems?.length)
      .map((row) => ({ field: row.box, message: `${channelName(row.name)}: ${row.problems[0]} Lepas centang kanal ini, atau mintalah materinya diperbaiki.` }));
  }
}

/** The channels that may be posted to, the SOP's own chosen, each with the preview of its post. */
export async function channelChoice(context, materi) {
  const channels = await loadChannels();
  const enabled = channels.filter((each) => each.aktif).map((each) => each.kanal);
  const choice = new ChannelChoice(enabled, context.task.langkah.menayangkan ?? []);
  await choice.refresh(materi);
  return choice;
}
