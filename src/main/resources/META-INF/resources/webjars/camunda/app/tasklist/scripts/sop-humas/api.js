/** Requests to our own interface, with the session of the web application and its guard against forged requests. */
const ROOT = document.querySelector('base').getAttribute('app-root').replace(/\/[^/]*$/, '');

const WITHOUT_DETAIL = {
  0: 'Server tidak dapat dihubungi. Periksa sambungan internet; isian Anda tetap tersimpan di perangkat ini.',
  401: 'Sesi Anda telah berakhir. Silakan masuk kembali; isian Anda tetap tersimpan di perangkat ini.',
  403: 'Anda tidak berwenang melakukan tindakan ini.',
  404: 'Data yang diminta tidak ditemukan.',
  413: 'Berkas yang dikirim terlalu besar.'
};

/** The Tasklist's frame hears of it, and leads to the log-in. */
const SESSION_ENDED = 'sop-humas:sesi-berakhir';

/**
 * A request that was refused; the message is the server's own explanation where it gave one. Of a log-in that is missing the server cannot know
 * that it was there when the page was opened: here it has run out.
 */
export class Refused extends Error {
  constructor(status, body) {
    const explanation = status === 401 ? undefined : body?.detail ?? body?.message;
    super(explanation ?? WITHOUT_DETAIL[status] ?? `Permintaan gagal diproses (kode ${status}).`);
    this.status = status;
    if (status === 401) window.dispatchEvent(new Event(SESSION_ENDED));
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const address = (path) => `${ROOT}${path}`;

async function send(path, init) {
  let response;
  try {
    response = await fetch(address(path), { credentials: 'same-origin', ...init });
  } catch {
    throw new Refused(0);
  }
  const body = parsed(await response.text());
  if (!response.ok) throw new Refused(response.status, body);
  return body;
}

export const get = (path) => send(path, { headers: { Accept: 'application/json' } });

/**
 * Asks for something to be done.
 * @param body sent along as JSON; without it nothing is but who asks
 */
export const post = (path, body) => ask('POST', path, body);

/** Says what stands at the address from now on. */
export const put = (path, body) => ask('PUT', path, body);

const ask = (method, path, body) => send(path, {
  method,
  headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }), ...guard() },
  body: body && JSON.stringify(body)
});

/** Removes what stands at the address. */
export const remove = (path) => send(path, { method: 'DELETE', headers: { Accept: 'application/json', ...guard() } });

function csrfToken() {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : undefined;
}

function guard() {
  const token = csrfToken();
  return token ? { 'X-XSRF-TOKEN': token } : {};
}

/**
 * Sends a form with files; fetch cannot tell how far an upload has come, XMLHttpRequest can.
 * @param headers further headers
 * @param progress called with a number between 0 and 1
 */
export function upload(method, path, form, { headers = {}, progress }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address(path));
    request.setRequestHeader('Accept', 'application/json');
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    Object.entries(guard()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', (event) => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener('load', () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body);
      else reject(new Refused(request.status, body));
    });
    request.addEventListener('error', () => reject(new Refused(0)));
    request.send(form);
  });
}
