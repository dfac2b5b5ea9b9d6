import { el } from './dom.js';

/** Milliseconds: long enough to be read, and gone before the next form wants its place. */
const SHOWN = 8000;

/** Says for a while that a form has arrived: the form itself is gone by then, and an empty list would not tell. */
export function sentNotice(text) {
  const box = el('div', { class: 'sh-terkirim', role: 'status' });
  document.querySelector('.sh-terkirim')?.remove();
  document.body.append(box);
  // Read aloud is only what comes into a place that is there already.
  setTimeout(() => box.append(text));
  setTimeout(() => box.remove(), SHOWN);
}
