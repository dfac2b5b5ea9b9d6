/**
 * Counts text as the platform counts it, so that the author sees it while writing; the server has the last word. The ways of counting are those
 * of GET /api/kanal/kemampuan.
 */
const segmenter = new Intl.Segmenter('id', { granularity: 'grapheme' });
const ADDRESS = /https?:\/\/[^\s]*[^\s.,;:!?'")\]}>]/gi;
const ADDRESS_COUNTS = 23;
/** Of people on other Mastodon servers their names alone count: @user of @user@server. */
const MENTION = /(^|[^=/\p{L}\p{N}_])(@[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@[\p{L}\p{N}.-]*[\p{L}\p{N}]/giu;

const graphemes = (text) => [...segmenter.segment(text)].map(({ segment }) => segment);
const light = (point) => point <= 4351 || (point >= 8192 && point <= 8205) || (point >= 8208 && point <= 8223) || (point >= 8242 && point <= 8247);

function weight(grapheme) {
  if (/[\u{FE0F}\u{20E3}\u{1F000}-\u{1FAFF}]/u.test(grapheme)) return 2;
  return [...grapheme].reduce((sum, character) => sum + (light(character.codePointAt(0)) ? 1 : 2), 0);
}

function withAddresses(text, countRest) {
  return (text.match(ADDRESS)?.length ?? 0) * ADDRESS_COUNTS + countRest(text.replace(ADDRESS, ''));
}

const COUNTING = {
  CHARACTERS: (text) => [...text].length,
  UTF8_BYTES: (text) => new TextEncoder().encode(text).length,
  X: (text) => withAddresses(text.normalize('NFC'), (rest) => graphemes(rest).reduce((sum, each) => sum + weight(each), 0)),
  MASTODON: (text) => withAddresses(text, (rest) => graphemes(rest.replace(MENTION, '$1$2')).length)
};

export const lengthOf = (text, counting) => (COUNTING[counting] ?? COUNTING.CHARACTERS)(text);
