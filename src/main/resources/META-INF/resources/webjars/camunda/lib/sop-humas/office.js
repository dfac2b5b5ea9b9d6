/**
 * Whose office this is and which language its web applications speak. Each application's config.js asks here before the application starts, so
 * that nothing is shown in another language or under another name first.
 */
export const APP_ROOT = document.querySelector('base').getAttribute('app-root');
const ROOT = APP_ROOT.replace(/\/[^/]*$/, '');

/** The office's emblem; needs no login. */
export const LOGO = `${ROOT}/instansi/logo`;

const CHOICE = 'sop-humas.bahasa';
const LANGUAGES = ['id', 'en'];

/** Indonesian, whatever the browser prefers, unless its user chose otherwise. */
export const language = chosenLanguage();

function chosenLanguage() {
  try {
    const chosen = localStorage.getItem(CHOICE);
    return LANGUAGES.includes(chosen) ? chosen : LANGUAGES[0];
  } catch {
    return LANGUAGES[0]; // a browser that keeps nothing
  }
}

/** Remembers the language for this browser, and has the page speak it. */
export function speak(chosen) {
  localStorage.setItem(CHOICE, chosen);
  location.reload();
}

/** Names of the four applications. */
export const NAMES = {
  id: { welcome: 'Beranda', tasklist: 'Daftar Tugas', cockpit: 'Pemantauan', admin: 'Administrasi' },
  en: { welcome: 'Welcome', tasklist: 'Tasklist', cockpit: 'Cockpit', admin: 'Admin' }
}[language];

let office;
let locale;

/** The office: {nama, zona, singkatanZona}. Known once settings() is. */
export const theOffice = () => office;

/** The application's own locale file; undefined where it could not be loaded. Known once settings() is. */
export const theLocale = () => locale;

/**
 * What every application's config.js says.
 * @param app as the application is called in addresses, e.g. "tasklist"
 * @param own what only this application says
 */
export async function settings(app, own) {
  document.documentElement.lang = language;
  [office, locale] = await Promise.all([askOffice(), askLocale(app)]);
  const brand = ['SOP Humas', office.nama].filter(Boolean).join(' – ');
  document.title = brand; // Cockpit and Admin put the name of each page behind what stands here when they start
  return {
    ...own,
    // The applications write "vendor name".
    app: office.nama ? { vendor: 'SOP Humas –', name: office.nama } : { vendor: 'SOP', name: 'Humas' },
    // With one language there is nothing for the browser's preference to decide.
    locales: { availableLocales: [language], fallbackLocale: language },
    customScripts: ['../../lib/sop-humas/frame.js', ...(own.customScripts ?? [])]
  };
}

/** Without the name of the office work goes on; times are then written in the browser's own zone. */
async function askOffice() {
  try {
    const answer = await fetch(`${ROOT}/instansi`, { headers: { Accept: 'application/json' } });
    return answer.ok ? await answer.json() : {};
  } catch {
    return {};
  }
}

async function askLocale(app) {
  try {
    const answer = await fetch(`${APP_ROOT}/app/${app}/locales/${language}.json?bust=${window.bust}`);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined; // the application asks again, and says itself when that fails too
  }
}
