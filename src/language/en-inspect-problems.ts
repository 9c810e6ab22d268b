// English of the problems of inspections.
import type { zhInspectProblems } from './zh-inspect-problems.ts';

type Key = keyof typeof zhInspectProblems;

export const enInspectProblems: Readonly<Record<Key, string>> = {
  'problem.storage_full.title': 'Storage is full, not saved',
  'problem.storage_full.what':
    'The room that the browser gives this site is used up. What was just entered is still in memory and not on this device.',
  'problem.storage_full.standing': 'Everything that said “saved” is unchanged.',
  'problem.storage_full.remedy':
    'Export the ledger, then free space. Do not close this page: it saves again by itself once there is room.',
  'problem.storage_blocked.title': 'Another window holds the ledger',
  'problem.storage_blocked.what':
    'Another window still has an older version of the ledger open, so this one cannot open it.',
  'problem.storage_blocked.standing': 'Everything that was saved is unchanged.',
  'problem.storage_blocked.remedy': 'Close the other windows of this site, then open this page again.',
  'problem.storage_newer.title': 'The ledger was written by a newer version',
  'problem.storage_newer.what':
    'The ledger on this device was written by a newer version of the page; this version cannot open it.',
  'problem.storage_newer.standing': 'Everything that was saved is unchanged.',
  'problem.storage_newer.remedy':
    'Open the page again to get the newer version; go online once if you are offline.',
  'problem.seal_refused.title': 'Cannot be opened',
  'problem.seal_refused.what':
    'The passphrase is wrong or the file is damaged; the two are not told apart on purpose.',
  'problem.seal_refused.standing': 'Nothing was changed.',
  'problem.seal_refused.remedy':
    'Check the passphrase and try again; if it still fails, use another copy of the file.',
  'problem.passphrase_weak.title': 'The passphrase is too short',
  'problem.passphrase_weak.what': 'A passphrase needs at least {{expected}} characters.',
  'problem.passphrase_weak.standing': 'Nothing was changed.',
  'problem.passphrase_weak.remedy': 'Use a sentence that you remember and others cannot guess.',
  'problem.passphrase_missing.title': 'This file is encrypted',
  'problem.passphrase_missing.what': 'It opens only with the passphrase that was set when it was exported.',
  'problem.passphrase_missing.standing': 'Nothing was changed.',
  'problem.passphrase_missing.remedy': 'Enter the passphrase and import again.',
  'problem.insecure_page.title': 'A page on plain http cannot encrypt',
  'problem.insecure_page.what':
    'This page was opened over http, where the browser gives no encryption. A visit list or an open visit could not be kept secret, so this is refused.',
  'problem.insecure_page.standing': 'The ledger, reviewing and everything else work as usual.',
  'problem.insecure_page.remedy':
    'Ask the administrator to serve this page over https, or open it at an address of this machine.',
  'problem.vault_locked.title': 'Unlock first',
  'problem.vault_locked.what': 'The visit list and open visits are encrypted and need the passphrase.',
  'problem.vault_locked.standing': 'Everything that was saved is unchanged.',
  'problem.vault_locked.remedy': 'Enter the passphrase under “Device”, then try again.',
  'problem.vault_exists.title': 'A passphrase was already set',
  'problem.vault_exists.what':
    'This device has a passphrase, set in another window perhaps; the one just entered was not taken.',
  'problem.vault_exists.standing':
    'The passphrase that was set first holds, and what it encrypts is unchanged.',
  'problem.vault_exists.remedy': 'Unlock with the passphrase that was set first.',
  'problem.sealed_left.title': 'Sealed records are left',
  'problem.sealed_left.what': '{{found}} sealed records on this device are in no confirmed export.',
  'problem.sealed_left.standing': 'Nothing was removed.',
  'problem.sealed_left.remedy':
    'Unlock and export them; where the passphrase is forgotten for good, give them up under “Wipe this device”.',
  'problem.photo_unreadable.title': 'The photograph cannot be used',
  'problem.photo_unreadable.what':
    'The file is not an image that can be read, or it is too large (over 40 MB){{why}}.',
  'problem.photo_unreadable.standing': 'Photographs and records that are there are unchanged.',
  'problem.photo_unreadable.remedy': 'Take the photograph again, or use a JPEG or PNG image.',
  'problem.position_denied.title': 'Position is not allowed',
  'problem.position_denied.what': 'The browser or the system does not let this page use the position.',
  'problem.position_denied.standing': 'Everything else is saved as usual.',
  'problem.position_denied.remedy': 'Allow it in the settings of the browser, then press “Position” again.',
  'problem.position_unavailable.title': 'No position for now',
  'problem.position_unavailable.what': 'The device gave no position in time.',
  'problem.position_unavailable.standing': 'Everything else is saved as usual.',
  'problem.position_unavailable.remedy': 'Try again in the open; the visit can go on without a position.',
  'problem.ledger_invalid.title': 'The ledger file cannot be used',
  'problem.ledger_invalid.what': '{{part}} in the file is not as it should be{{why}}.',
  'problem.ledger_invalid.standing': 'The ledger on this device is unchanged; nothing was imported.',
  'problem.ledger_invalid.remedy':
    'Use a file exported by this page; if it was damaged on the way, export and copy it again.',
  'problem.plan_changed.title': 'This draw was not taken',
  'problem.plan_changed.what': 'While it was made, another plan took the place of the one on this device.',
  'problem.plan_changed.standing': 'The plan that is there is unchanged.',
  'problem.plan_changed.remedy': 'Look at the plan that is there; draw again if you still want to.',
  'problem.plan_invalid.title': 'The plan file cannot be used',
  'problem.plan_invalid.what': '{{part}} in the file is not as it should be{{why}}.',
  'problem.plan_invalid.standing': 'The plan that is open is unchanged.',
  'problem.plan_invalid.remedy': 'Use a plan file exported by this page.',
  'problem.draw_invalid.title': 'The parameters or the record of the draw cannot be used',
  'problem.draw_invalid.what': '{{part}} is not as it should be{{why}}.',
  'problem.draw_invalid.standing': 'Nothing was drawn; the plan that is open is unchanged.',
  'problem.draw_invalid.remedy': 'Correct the part that is named and try again.',
  'problem.step_refused.title': 'This step cannot be taken',
  'problem.step_refused.what': '{{part}}',
  'problem.step_refused.standing': 'The issue stays as it was.',
  'problem.step_refused.remedy': 'Complete what is missing, then try again.',
  'problem.answers_invalid.title': 'The answers cannot be imported',
  'problem.answers_invalid.what':
    'File {{file}}, row {{row}}, column “{{column}}” is not as it should be{{why}}.',
  'problem.answers_invalid.standing': 'The ledger is unchanged; nothing was written.',
  'problem.answers_invalid.remedy': 'Correct the place that is named and import again.',
  'problem.export_first.title': 'Export the ledger first',
  'problem.export_first.what': '{{found}} records are in no confirmed export.',
  'problem.export_first.standing': 'Nothing was removed.',
  'problem.export_first.remedy': 'Export, confirm that the file is safe, then wipe the device.',
  'problem.reason.too_large': 'the file is too large',
  'problem.reason.not_a_workbook': 'not a workbook that can be read',
};
