import { get } from './api.js';
import { channelName } from './channels.js';
import { el, replaceContent } from './dom.js';
import { shortDate } from './format.js';
import { link } from './materi-view.js';

/** How people read where a post stands. */
export const STATUS = {
  PREPARED: 'disiapkan', SENDING: 'sedang dikirim', PUBLISHED: 'sudah tayang', REJECTED: 'ditolak', UNKNOWN: 'belum pasti, sedang diperiksa'
};

const results = (processId) => get(`/api/publikasi?processInstanceId=${encodeURIComponent(processId)}`);
const said = (row) => `${channelName(row.kanal)}: ${STATUS[row.status] ?? row.status}`;

/** What this run has posted so far; nothing where it has posted nothing. */
export function publicationList(processId) {
  const box = el('div', {});
  if (processId) results(processId).then((rows) => rows.length && replaceContent(box, table(rows)), () => {});
  return box;
}

function table(rows) {
  return el('div', { class: 'sh-tayang' },
    el('p', {}, el('strong', {}, `Hasil penayangan: ${rows.filter((row) => row.status === 'PUBLISHED').length} dari ${rows.length} sudah tayang`)),
    el('ul', {}, rows.map((row) => el('li', {}, said(row),
      row.waktu && `, ${shortDate(row.waktu)}`, row.diralat && `, diralat ${shortDate(row.diralat)}`, row.ditarik && `, ditarik ${shortDate(row.ditarik)}`, row.url && [' – ', link(row.url)].flat(), row.pesan && ` (${row.pesan})`))));
}
