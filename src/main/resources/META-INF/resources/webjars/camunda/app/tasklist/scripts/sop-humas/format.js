/** Times and numbers as Indonesian officials write them. Offices keep Western Indonesian Time (sop.zone). */
const ZONE = 'Asia/Jakarta';
const OFFSET = '+07:00';

const longTime = new Intl.DateTimeFormat('id-ID', {
  weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: ZONE
});
const shortTime = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: ZONE
});
const numbers = new Intl.NumberFormat('id-ID');

/** Engine dates end in "+0700", which browsers need not read: a colon is put in. */
function instant(text) {
  return new Date(String(text).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

function written(formatter, text) {
  if (!text) return '';
  const date = instant(text);
  return Number.isNaN(date.getTime()) ? String(text) : `${formatter.format(date)} WIB`;
}

export const longDate = (text) => written(longTime, text);
export const shortDate = (text) => written(shortTime, text);
export const number = (value) => numbers.format(value);

/** The value of a datetime-local field as ISO date-time with offset; empty stays empty. */
export function withOffset(local) {
  if (!local) return '';
  return `${local.length === 16 ? `${local}:00` : local}${OFFSET}`;
}

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
