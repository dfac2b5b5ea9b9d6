import { get } from './api.js';

/** Times and numbers as Indonesian officials write them, in the zone of their office (sop.zone) wherever the browser is. */
const TIME = { year: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' };
const numbers = new Intl.NumberFormat('id-ID');
let office;
let loading;

/** Learns the office's zone, without which no time can be written; asked once, because it changes with the configuration only. */
export function loadZone() {
  loading ??= get('/api/zona').then(
    ({ zona, singkatan, sekarang }) => {
      const format = (locale, options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: zona });
      office = {
        name: singkatan,
        ahead: Date.parse(sekarang) - Date.now(),
        long: format('id-ID', { ...TIME, weekday: 'long', month: 'long' }),
        short: format('id-ID', { ...TIME, month: 'short' }),
        offset: format('en', { timeZoneName: 'longOffset' })
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
export const zoneName = () => office.name;

/** Engine dates end in "+0700", which browsers need not read: a colon is put in. */
function instant(text) {
  return new Date(String(text).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

function written(formatter, text) {
  if (!text) return '';
  const date = instant(text);
  return Number.isNaN(date.getTime()) ? String(text) : `${formatter.format(date)} ${office.name}`;
}

export const longDate = (text) => written(office.long, text);
export const shortDate = (text) => written(office.short, text);
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
