import { get } from './api.js';

/** Times and numbers as Indonesian officials write them, unless told otherwise in the zone of their office (sop.zone) wherever the browser is. */
const DAY = { day: 'numeric', month: 'long', year: 'numeric' };
const numbers = new Intl.NumberFormat('id-ID');
let office;
let loading;

/** Learns the office's zone, without which no time can be written; asked once, because it changes with the configuration only. */
export function loadZone() {
  loading ??= get('/api/zona').then(
    ({ zona, singkatan, sekarang }) => {
      office = {
        zona,
        singkatanZona: singkatan,
        ahead: Date.parse(sekarang) - Date.now(),
        offset: new Intl.DateTimeFormat('en', { timeZone: zona, timeZoneName: 'longOffset' })
      };
    },
    (error) => {
      loading = undefined;
      throw error;
    }
  );
  return loading;
}

/** What people call the office's zone, e.g. WITA. */
export const zoneName = () => office.singkatanZona;

/** Engine dates end in "+0700", which browsers need not read: a colon is put in. */
function instant(text) {
  return new Date(String(text).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

const formats = new Map();

function formatsOf(zona) {
  if (!formats.has(zona)) {
    const format = (options) => new Intl.DateTimeFormat('id-ID', { ...options, timeZone: zona });
    formats.set(zona, { long: format({ ...DAY, weekday: 'long' }), short: format(DAY), clock: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) });
  }
  return formats.get(zona);
}

/** The day, and the time with its zone, each of which stays on one line. */
function written(style, text, { zona, singkatanZona }) {
  if (!text) return '';
  const date = instant(text);
  if (Number.isNaN(date.getTime())) return String(text);
  const format = formatsOf(zona);
  return [format[style].format(date), `pukul ${format.clock.format(date)} ${singkatanZona}`]
    .map((part) => part.replaceAll(' ', '\u00a0')).join(' ');
}

/** "Sabtu, 21 November 2026 pukul 14.05 WIB". */
export const longDate = (text) => written('long', text, office);

/**
 * "21 November 2026 pukul 14.05 WIB".
 * @param zone {zona, singkatanZona} of the unit it is about; without it the office's
 */
export const shortDate = (text, zone) => written('short', text, zone?.zona ? zone : office);

export const number = (value) => numbers.format(value);

function offsetAt(date) {
  const name = office.offset.formatToParts(date).find((part) => part.type === 'timeZoneName').value; // GMT+08:00, or GMT alone
  return name.slice('GMT'.length) || '+00:00';
}

/** The value of a datetime-local field, meant in the office's zone, as ISO date-time with offset; empty stays empty. */
export function withOffset(local) {
  if (!local) return '';
  const time = local.length === 16 ? `${local}:00` : local;
  const nearby = offsetAt(new Date(`${time}Z`));
  return time + offsetAt(new Date(time + nearby));
}

/** Whether the value of a datetime-local field, meant in the office's zone, lies behind by the server's clock. */
export const hasPassed = (local) => Date.parse(withOffset(local)) < Date.now() + office.ahead;

/** "PT180M" -> "180 menit kerja": the standard duration counts working time. */
export function duration(iso) {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(iso ?? '');
  if (!parts) return iso ?? '';
  const words = [[parts[1], 'hari'], [parts[2], 'jam'], [parts[3], 'menit']]
    .filter(([amount]) => amount)
    .map(([amount, unit]) => `${number(Number(amount))} ${unit}`);
  return `${words.join(' ')} kerja`;
}

export function fileSize(bytes) {
  if (bytes === undefined || bytes === null) return '';
  if (bytes < 1024 * 1024) return `${number(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${number(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;
}
