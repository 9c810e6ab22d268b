// English of the page offline.
import type { zhOffline } from './zh-offline.ts';

type Key = keyof typeof zhOffline;

export const enOffline: Readonly<Record<Key, string>> = {
  'offline.insecure': 'Plain web page (http): cannot be installed for offline use; the ledger still works',
  'offline.unsupported': 'This browser cannot keep the page for offline use; the ledger still works',
  'offline.absent': 'Not yet kept for offline use',
  'offline.installing': 'Getting ready for offline use {{percent}}%',
  'offline.ready.online': 'Online · works offline too',
  'offline.ready.offline': 'No signal · works offline',
  'offline.dataMissing': 'The program works offline; the data shown are not kept yet and would not open',
  'offline.noSignal': 'No signal',
  'offline.keptOn': 'Data are the copy kept on {{at}}',
  'offline.failed.file':
    'Not ready for offline use: the file {{file}} did not arrive, or is not of this version. It is tried again the next time the page is opened.',
  'offline.failed.storage': 'Not ready for offline use: the browser has no storage left.',
  'offline.failed.newer': 'A newer version did not arrive whole; the present one goes on.',
  'offline.failed.extract.file':
    'The data shown are not kept: the file {{file}} did not arrive. It is tried again the next time they are opened.',
  'offline.failed.extract.storage':
    'The data shown are not kept: the browser has no storage left. They would not open offline.',
  'offline.update.title': 'A newer version is there',
  'offline.update.what':
    'All open tabs change to it together and open again once. Ledger, photographs and plan stay as they are; nothing changes while a finding on site is being filled in.',
  'offline.update.now': 'Update now',
  'offline.update.later': 'Later',
  'offline.update.waiting': 'Updating. Where a finding on site is being filled in, the update follows it.',
  'offline.update.giveUp': 'Stop waiting',
  'offline.install': 'Install on this device',
};
