import { get } from './api.js';

const FILTERS = '/camunda/api/engine/engine/default/filter?resourceType=Task&itemCount=true';
/** Parameters of addresses that lead to something, where nobody is led elsewhere. */
const AIMS = ['filter', 'task', 'processStart'];

const asked = () => new URLSearchParams(window.location.hash.split('?')[1] ?? '');
const cameFor = asked();

/**
 * The Tasklist opens on one's own tasks. Where there are none, and others wait for the unit, it goes on to those, once, instead of showing an
 * empty list: to the first filter that has any.
 */
export async function openWhatWaits() {
  if (AIMS.some((aim) => cameFor.has(aim))) return;
  let filters;
  try {
    filters = await get(FILTERS);
  } catch {
    return; // Not logged in, or the server is away: the list stays where it is.
  }
  const [first, ...others] = filters.sort((a, b) => a.properties.priority - b.properties.priority);
  const waiting = others.find((filter) => filter.itemCount > 0);
  const here = asked();
  const isElsewhere = here.has('task') || here.has('processStart') || (here.get('filter') ?? first?.id) !== first?.id;
  if (!first || first.itemCount > 0 || !waiting || isElsewhere) return;
  window.location.hash = `#/?filter=${encodeURIComponent(waiting.id)}`;
}
