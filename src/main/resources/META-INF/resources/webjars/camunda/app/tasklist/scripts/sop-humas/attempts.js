/** How often the same thing is sent does not matter to the server where it comes with the same key: an answer may be lost on the way. */
export class Attempts {
  /** @param earlier the state of these attempts before the page was loaded again */
  constructor(earlier) {
    Object.assign(this, earlier);
  }

  /** What has to be kept for the next attempt to be known as one. */
  get state() {
    return { what: this.what, last: this.last };
  }

  /**
   * The key of this content with these files: as before while both are the same, else a new one.
   * @param files pairs of name and File
   */
  key(content, files) {
    const what = JSON.stringify([content, files.map(([name, file]) => [name, file.size, file.lastModified])]);
    if (what !== this.what) {
      this.what = what;
      this.last = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return this.last;
  }
}
