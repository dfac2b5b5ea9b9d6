/** Times as the office writes them, in its own zone wherever the browser is: "21 November 2026 pukul 14.05 WIB". */
const STYLES = {
  day: { date: { day: '2-digit' } },
  monthName: { date: { month: 'long' } },
  short: { date: { day: 'numeric', month: 'long', year: 'numeric' } },
  abbr: { date: { day: 'numeric', month: 'long', year: 'numeric' }, time: true },
  normal: { date: { day: 'numeric', month: 'long', year: 'numeric' }, time: true },
  long: { date: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, time: true },
  time: {}
};

/** Engine dates end in "+0700", which browsers need not read: a colon is put in. */
const instant = (value) => new Date(typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : value);

/**
 * Tells how a moment is written.
 * @param language "id" or "en"
 * @param office {zona, singkatanZona}; without them the browser's zone counts and is not named
 * @return a function of a moment (date, milliseconds or ISO text) and one of the styles above; empty stays empty, and what is no date stays as it is
 */
export function dateWriter(language, { zona, singkatanZona }) {
  const tag = language === 'id' ? 'id-ID' : 'en-GB';
  const format = (options) => new Intl.DateTimeFormat(tag, { ...options, timeZone: zona });
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dates = Object.fromEntries(Object.entries(STYLES).map(([style, { date }]) => [style, date && format(date)]));
  const before = language === 'id' ? ' pukul ' : ' ';

  return (value, style = 'normal') => {
    if (value === undefined || value === null || value === '') return '';
    const moment = instant(value);
    if (Number.isNaN(moment.getTime())) return String(value);
    if (style === 'time') return clock.format(moment);
    const { time } = STYLES[style] ?? STYLES.normal;
    const date = (dates[style] ?? dates.normal).format(moment);
    return time ? [date + before + clock.format(moment), singkatanZona].filter(Boolean).join(' ') : date;
  };
}
