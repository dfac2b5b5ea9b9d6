/**
 * Keeps what was typed on this device until it is sent, per person and task: officials are interrupted, and phones drop pages. Files cannot be
 * kept; a field with data-tanpa-draf is not.
 */
const PREFIX = 'sopHumas:draf:';
const WEEK = 7 * 24 * 3600 * 1000;
const DELAY = 400;

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

/** Drafts older than a week go, as the Tasklist's own do. */
export function forgetOldDrafts() {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .filter((key) => !((read(key)?.waktu ?? 0) > Date.now() - WEEK))
    .forEach((key) => localStorage.removeItem(key));
}

function fields(root) {
  return [...root.querySelectorAll('input[name], textarea[name], select[name]')].filter(
    (field) => !['file', 'hidden', 'password'].includes(field.type) && !field.closest('[data-tanpa-draf]')
  );
}

function values(root) {
  const entries = {};
  for (const field of fields(root)) {
    if (field.type === 'radio') {
      if (field.checked) entries[field.name] = field.value;
    } else if (field.type === 'checkbox') entries[`${field.name}=${field.value}`] = field.checked;
    else entries[field.name] = field.value;
  }
  return entries;
}

export class Draft {
  constructor(root, person, subject) {
    this.root = root;
    this.key = `${PREFIX}${person}:${subject}`;
    this.kept = {};
    this.save = this.save.bind(this);
  }

  /** What stood in the draft when the form was opened; null where there is none. */
  find() {
    this.found = read(this.key);
    this.kept = this.found?.simpanan ?? {};
    return this.found;
  }

  /** Watches the form; call when it shows what the server knows. */
  watch() {
    this.untouched = JSON.stringify(values(this.root));
    const later = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(this.save, DELAY);
    };
    this.root.addEventListener('input', later);
    this.root.addEventListener('change', later);
    window.addEventListener('pagehide', this.save);
  }

  /** Something that is no field but has to survive a reload too. */
  keep(name, value) {
    this.kept[name] = value;
    this.save();
  }

  save() {
    clearTimeout(this.timer);
    if (this.ended || !this.root.isConnected) return;
    this.write();
  }

  /** The form is taken away, as at the end of a session: what was typed last has not been saved yet. */
  leave() {
    const pending = this.timer !== undefined && !this.ended;
    clearTimeout(this.timer);
    window.removeEventListener('pagehide', this.save);
    if (pending) this.write();
  }

  write() {
    this.timer = undefined;
    const isian = values(this.root);
    if (JSON.stringify(isian) === this.untouched && !Object.keys(this.kept).length) localStorage.removeItem(this.key);
    else localStorage.setItem(this.key, JSON.stringify({ waktu: Date.now(), isian, simpanan: this.kept }));
  }

  /** Whether a field of this name stood in the draft. */
  has(name) {
    return this.value(name) !== undefined;
  }

  /** What stood in the draft under this name; undefined where nothing did. */
  value(name) {
    return this.found?.isian?.[name];
  }

  /** Fills the form, or a part that came later, from the draft; true where the form then differs from what the server knows. */
  restore(enter, part = this.root) {
    if (!this.found?.isian) return false;
    for (const field of fields(part)) {
      const value = this.found.isian[field.type === 'checkbox' ? `${field.name}=${field.value}` : field.name];
      if (value === undefined) continue;
      if (field.type === 'radio') {
        if (field.value === value && !field.checked) enter(field, true);
      } else if (field.type === 'checkbox') {
        if (field.checked !== value) enter(field, value);
      } else if (field.value !== value) enter(field, value);
    }
    return JSON.stringify(values(this.root)) !== this.untouched;
  }

  end() {
    this.ended = true;
    this.leave();
    localStorage.removeItem(this.key);
  }
}
