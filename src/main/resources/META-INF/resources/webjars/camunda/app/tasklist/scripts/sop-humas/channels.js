import { get } from './api.js';

const names = new Map();
let channels;

/** All channels as [{kanal, nama, aktif}]; asked once, because they change with the configuration only. */
export function loadChannels() {
  channels ??= get('/api/kanal').then(
    (list) => {
      list.forEach((each) => names.set(each.kanal, each.nama));
      return list;
    },
    (error) => {
      channels = undefined;
      throw error;
    }
  );
  return channels;
}

/** What people call a channel; its plain name until the channels are loaded. */
export const channelName = (name) => names.get(name) ?? name;
