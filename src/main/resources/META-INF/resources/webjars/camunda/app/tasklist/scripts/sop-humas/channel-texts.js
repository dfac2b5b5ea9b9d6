import { el, freshId, replaceContent } from './dom.js';
import { channelName } from './channels.js';
import { number } from './format.js';
import { lengthOf } from './text-limits.js';

/** The texts that single channels get instead of title and body, each with its limit and how much of it is used. */
export class ChannelTexts {
  /**
   * @param capabilities what each channel takes
   * @param own names of the channels the SOP posts to
   * @param content tells {common(takes): the text a channel that takes this gets without its own, hasMedia(): whether files go with it}
   */
  constructor(capabilities, own, content, changed) {
    this.capabilities = new Map(capabilities.map((each) => [each.kanal, each]));
    this.content = content;
    this.changed = changed;
    this.told = new Map();
    this.rows = new Map();
    this.list = el('div', {});
    this.other = el('select', { class: 'form-control', id: freshId('kanal-lain'), onchange: () => this.choose() });
    this.otherGroup = el('div', { class: 'form-group' }, el('label', { for: this.other.id }, 'Tambah teks untuk kanal lain'), this.other);
    this.element = el('fieldset', {},
      el('legend', {}, 'Teks per kanal'),
      el('p', { class: 'help-block' }, 'Kosongkan bila kanal itu cukup memakai judul dan isi.'),
      this.list, this.otherGroup);
    own.filter((channel) => this.capabilities.has(channel)).forEach((channel) => this.row(channel));
    this.offer();
  }

  load(texts) {
    Object.keys(texts ?? {}).forEach((channel) => this.row(channel));
    for (const [channel, row] of this.rows) row.field.value = texts?.[channel] ?? '';
    this.offer();
    this.count();
  }

  choose() {
    const row = this.row(this.other.value);
    this.offer();
    this.count();
    row?.field.focus();
  }

  offer() {
    const left = [...this.capabilities.keys()].filter((channel) => !this.rows.has(channel));
    replaceContent(this.other, el('option', { value: '' }, 'Pilih kanal'), left.map((channel) => el('option', { value: channel }, channelName(channel))));
    this.otherGroup.hidden = left.length === 0;
  }

  row(channel) {
    if (!channel || this.rows.has(channel)) return this.rows.get(channel);
    const id = freshId('teks');
    const counter = el('p', { class: 'help-block', id: `${id}-hitung` });
    const field = el('textarea', {
      id, name: `teks.${channel}`, class: 'form-control', rows: 3, 'aria-describedby': counter.id, 'data-sebutan': `Teks ${channelName(channel)}`,
      oninput: () => this.changed()
    });
    const row = { field, counter };
    this.rows.set(channel, row);
    this.list.append(el('div', { class: 'form-group' }, el('label', { for: id }, channelName(channel)), field, counter));
    return row;
  }

  /** The channels whose texts are counted. */
  channels() {
    return [...this.rows.keys()];
  }

  /** Something was typed: what the server counted before holds no longer. */
  refresh() {
    this.told.clear();
    this.count();
  }

  /** What the server counted in what stands here now: it knows each platform's addresses, and what else goes with a text. */
  tell(posts) {
    this.told = new Map(posts.map((post) => [post.kanal, post]));
    this.count();
  }

  /** How much of the channel's limit the text takes, by the server's count where it has told; a caption's shorter limit applies where files go with it. */
  measure(channel) {
    const takes = this.capabilities.get(channel) ?? {};
    const own = this.rows.get(channel).field.value.trim();
    const limit = (this.content.hasMedia() && takes.teksDenganMediaMaks) || takes.teksMaks;
    const told = this.told.get(channel);
    const used = told?.panjang ?? lengthOf(own || this.content.common(takes), takes.hitungan);
    return { own: own !== '', used, limit: told?.batas ?? limit, unit: takes.satuan ?? 'karakter', over: Boolean(limit) && used > limit };
  }

  count() {
    for (const [channel, { counter }] of this.rows) {
      const { own, used, limit, unit, over } = this.measure(channel);
      counter.classList.toggle('text-danger', over);
      counter.textContent = [
        own ? '' : 'Memakai judul dan isi: ',
        limit ? `${number(used)} dari ${number(limit)} ${unit}` : `${number(used)} ${unit}`,
        over && (own ? ' – terlalu panjang' : ' – terlalu panjang, tulis teks khusus')
      ].filter(Boolean).join('');
    }
  }

  problems() {
    return [...this.rows]
      .map(([channel, { field }]) => ({ channel, field, ...this.measure(channel) }))
      .filter(({ own, over }) => own && over)
      .map(({ channel, field, used, limit, unit }) => ({
        field,
        message: `Teks ${channelName(channel)} terlalu panjang: ${number(used)} ${unit}, paling banyak ${number(limit)} ${unit}.`
      }));
  }

  values() {
    return Object.fromEntries([...this.rows].map(([channel, { field }]) => [channel, field.value.trim()]).filter(([, text]) => text));
  }
}
