/**
 * Builds elements. Text from people reaches the page through text nodes and attributes only, never as markup.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

export function replaceContent(container, ...children) {
  container.replaceChildren(...children.flat().filter(Boolean));
}

/** Sets a field as if it had been typed, so that Angular and our own listeners notice. */
export function enter(field, value) {
  if (field.type === 'checkbox' || field.type === 'radio') field.checked = value;
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

let last = 0;

/** An id that no other element of the page has. */
export function freshId(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}

/** A fold-out that builds its content when it is opened for the first time. */
export function foldOut(title, build, attributes = {}) {
  const body = el('div', { class: 'sh-lipat-isi' });
  const details = el('details', { class: 'sh-lipat', ...attributes }, el('summary', {}, title), body);
  let built = false;
  details.addEventListener('toggle', async () => {
    if (!details.open || built) return;
    built = true;
    try {
      replaceContent(body, await build());
    } catch (error) {
      built = false;
      replaceContent(body, el('p', { class: 'text-danger', role: 'alert' }, error.message));
    }
  });
  return details;
}
