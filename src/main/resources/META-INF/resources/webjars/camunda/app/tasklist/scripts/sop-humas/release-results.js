import { get } from './api.js';
import { channelName } from './channels.js';
import { el, replaceContent } from './dom.js';
import { shortDate } from './format.js';
import { link } from './materi-view.js';
import { STATUS } from './publication.js';

/** Asked often at first, while people look; then seldom, because a platform may take long. */
const SOON = 1500;
const LATER = 10000;
const OFTEN = 40;
const MOST = 120;

/** What who released should do about it, by where a post stands; nothing where there is nothing to do. */
const NEXT = {
  REJECTED: 'Materi dikembalikan ke penyusun bersama alasannya, lalu disetujui kembali. Kanal lain tidak terpengaruh.',
  UNKNOWN: 'Jangan merilis ulang: sistem memeriksa apakah kiriman sudah tayang. Bila tidak dapat dipastikan, admin menyelesaikannya.'
};

/** The same for a post that has failed and is not given up. */
const TRIED = 'Jangan merilis ulang: kiriman ini dicoba lagi oleh sistem, atau diselesaikan admin bila akun kanalnya ditolak atau percobaannya habis.';

const hasFailed = ({ status, pesan }) => status === 'PREPARED' && Boolean(pesan);

const nextFor = (row) => NEXT[row.status] ?? (hasFailed(row) ? TRIED : undefined);

const isSettled = (row) => row.status === 'PUBLISHED' || row.status === 'REJECTED';

/** Tells beside the list of tasks what comes of a release, channel by channel, as it happens: the form itself is gone by then. */
export function followRelease({ task }) {
  new ReleaseResults(task.prosesId, task.judul).look();
}

class ReleaseResults {
  constructor(processId, title) {
    this.path = `/api/publikasi?processInstanceId=${encodeURIComponent(processId)}`;
    this.asked = 0;
    this.count = el('strong', {}, 'Merilis…');
    this.list = el('ul', {});
    this.element = el('section', { class: 'sop-humas sh-hasil-rilis', 'aria-label': 'Hasil penayangan' },
      el('div', { class: 'sh-hasil-kepala' },
        el('p', { role: 'status' }, this.count),
        el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => this.close() }, 'Tutup')),
      title && el('p', { class: 'text-muted' }, title),
      this.list);
    document.querySelector('.sh-hasil-rilis')?.remove();
    document.body.append(this.element);
    // On a phone it would lie over the buttons of whatever is opened next; there the task's own results are shown with it.
    const phone = window.matchMedia('(max-width: 767px)');
    this.gone = new AbortController();
    window.addEventListener('hashchange', () => phone.matches && /[?&]task=/.test(window.location.hash) && this.close(), { signal: this.gone.signal });
  }

  async look() {
    if (!this.element.isConnected) return;
    this.asked += 1;
    const rows = await get(this.path).catch(() => undefined);
    if (rows) this.show(rows);
    if (rows?.length && rows.every(isSettled)) return;
    if (this.asked < MOST) setTimeout(() => this.look(), this.asked < OFTEN ? SOON : LATER);
  }

  show(rows) {
    const published = rows.filter((row) => row.status === 'PUBLISHED').length;
    const text = rows.length ? `${published} dari ${rows.length} kanal sudah tayang` : 'Menunggu waktu tayang atau giliran kirim…';
    // Said again only where it is news, to whom it is read aloud.
    if (this.count.textContent !== text) replaceContent(this.count, text);
    replaceContent(this.list, rows.map((row) => el('li', { class: `sh-status-${row.status.toLowerCase()}` },
      el('strong', {}, `${channelName(row.kanal)}: `), hasFailed(row) ? 'belum tayang' : STATUS[row.status] ?? row.status, row.waktu && `, ${shortDate(row.waktu)}`,
      row.url && [' – ', link(row.url)].flat(),
      row.pesan && el('p', {}, row.pesan),
      nextFor(row) && el('p', { class: 'text-muted' }, nextFor(row)))));
  }

  close() {
    this.gone.abort();
    this.element.remove();
  }
}
