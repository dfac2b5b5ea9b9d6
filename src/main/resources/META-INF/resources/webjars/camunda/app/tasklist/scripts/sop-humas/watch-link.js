import { address } from './api.js';
import { el, replaceContent } from './dom.js';

/** The way to how the SOPs fare, in the Tasklist's bar. */
export function watchLink(node) {
  replaceContent(node, el('a', { href: address('/pantau') }, 'Pantauan'));
}
