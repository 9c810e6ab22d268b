// English of the inspect workspace, its vault and its device.
import type { zhInspect } from './zh-inspect.ts';

type Key = keyof typeof zhInspect;

export const enInspect: Readonly<Record<Key, string> & Partial<Record<`${Key}_one`, string>>> = {
  'inspect.tab.ledgers': 'Ledgers',
  'inspect.tab.draw': 'Draw',
  'inspect.tab.itinerary': 'Itinerary',
  'inspect.tab.packet': 'Packets',
  'inspect.tab.visit': 'On site',
  'inspect.tab.device': 'Device',
  'inspect.keep': 'No, keep it',
  'inspect.vault.title': 'Passphrase',
  'inspect.vault.new': 'Set a passphrase first',
  'inspect.vault.new.why':
    'The visit list and open visits are kept on this device encrypted only. The passphrase is known to its holder alone; it is neither stored nor sent.',
  'inspect.vault.passphrase': 'Passphrase',
  'inspect.vault.again': 'Once more',
  'inspect.vault.hint': 'At least 12 characters; a sentence is best.',
  'inspect.vault.differs': 'The two do not agree.',
  'inspect.vault.noRecovery':
    'A forgotten passphrase cannot be recovered, and what it encrypts cannot be opened. Keep it elsewhere as your office requires.',
  'inspect.vault.set': 'Set the passphrase',
  'inspect.vault.refused':
    'This passphrase does not unlock. Check capitals, spaces and the input method and try again. What is encrypted was not changed.',
  'inspect.vault.opening': 'Checking…',
  'inspect.vault.locked': 'Locked',
  'inspect.vault.locked.why_one': 'The visit list and open visits are encrypted. {{count}} record is sealed.',
  'inspect.vault.locked.why': 'The visit list and open visits are encrypted. {{count}} records are sealed.',
  'inspect.vault.unlock': 'Unlock',
  'inspect.vault.lock': 'Lock',
  'inspect.vault.standing.open': 'Unlocked. It locks by itself after 10 minutes without use.',
  'inspect.vault.standing.locked': 'Locked.',
  'inspect.vault.standing.absent': 'No passphrase was set yet.',
  'inspect.vault.standing.insecure': 'A page on plain http cannot encrypt; the ledger works.',
  'inspect.vault.former_one':
    'This device lost its ledger and got it back; {{count}} record does not open with the present passphrase. Enter the former one to read it until the next lock.',
  'inspect.vault.former':
    'This device lost its ledger and got it back; {{count}} records do not open with the present passphrase. Enter the former one to read them until the next lock.',
  'inspect.vault.former.passphrase': 'Former passphrase',
  'inspect.vault.former.open': 'Open these records',
  'inspect.role.title': 'Who writes',
  'inspect.role.label': 'Role or team',
  'inspect.role.hint': 'Stands with every record, for example “City team 1”. A role, never a name.',
  'inspect.export.title': 'Export the ledger',
  'inspect.export.waiting_one': '{{count}} record is in no confirmed export (last export: {{since}}).',
  'inspect.export.waiting': '{{count}} records are in no confirmed export (last export: {{since}}).',
  'inspect.export.never': 'never',
  'inspect.export.kind': 'Kind of file',
  'inspect.export.sealed': 'Encrypted',
  'inspect.export.clear': 'Clear',
  'inspect.export.sealed.note': 'Opens only with the passphrase.',
  'inspect.export.clear.note':
    'Anyone who has the file can read it, open visits included. Keep it on safe media only.',
  'inspect.export.passphrase': 'Passphrase of this file',
  'inspect.cancel': 'Cancel',
  'inspect.export.cancelled': 'Cancelled; no file was made.',
  'inspect.import.cancelled': 'Cancelled; nothing of the file was taken in.',
  'inspect.export.do': 'Export',
  'inspect.export.go': 'Export now',
  'inspect.export.made': 'Made: {{operations}} records, {{photos}} photographs.',
  'inspect.export.ask':
    'Confirm that the file is in a safe place. Only then does the reminder stop, and only then can the device be wiped.',
  'inspect.export.confirm': 'It is safe',
  'inspect.export.locked_one':
    '{{count}} sealed record is not unlocked: only what is readable can be exported now. That is no full export, and the reminder stays.',
  'inspect.export.locked':
    '{{count}} sealed records are not unlocked: only what is readable can be exported now. That is no full export, and the reminder stays.',
  'inspect.export.readable': 'Export only what is readable',
  'inspect.export.missing.locked':
    'The file is not complete. Not in it: sealed records {{count}}, sealed photographs {{photos}}; they are still on this device, locked.',
  'inspect.export.missing.damaged':
    'Cannot be opened (damaged, or sealed under a former passphrase) and not in the file: records {{count}}, photographs {{photos}}. Once you have confirmed, a wipe of this device removes them too.',
  'inspect.export.missing.ids': 'Ids of the records and photographs that cannot be opened',
  'inspect.import.title': 'Import a ledger',
  'inspect.import.what':
    'Merges a file from another device. Importing twice counts once; what was changed in two places is listed with both values for a person to decide.',
  'inspect.import.file': 'Ledger file',
  'inspect.import.passphrase': 'Passphrase of the file (if encrypted)',
  'inspect.import.do': 'Import',
  'inspect.import.done':
    'Read {{operations}} records, {{fresh}} of them new; {{photos}} photographs; {{conflicts}} places for a person to decide.',
  'inspect.plan.title': 'Plan file',
  'inspect.plan.kept': 'An encrypted plan is kept on this device.',
  'inspect.plan.none': 'There is no plan on this device.',
  'inspect.plan.unreadable':
    'An encrypted plan is kept on this device, but the present passphrase does not open it.',
  'inspect.plan.passphrase': 'Passphrase of the plan file',
  'inspect.plan.take': 'Export the encrypted plan',
  'inspect.plan.open': 'Open the plan',
  'inspect.plan.file': 'Plan file',
  'inspect.plan.opened': 'The plan is open and kept on this device, encrypted.',
  'inspect.plan.replace.ask':
    'A plan is kept on this device. Opening the file replaces it with its list, seed, itinerary and packets; what was not exported cannot be recovered. Replace it?',
  'inspect.plan.replace.do': 'Replace it',
  'inspect.plan.locked': 'Unlock to export or open a plan.',
  'inspect.plan.discard': 'Remove the plan from this device',
  'inspect.plan.discard.ask':
    'List, itinerary and packets are removed from this device; what was not exported cannot be recovered.',
  'inspect.plan.discard.do': 'Remove it',
  'inspect.seed.only_here':
    'The plan was never exported and its draw not revealed. I know that without the seed a filed commitment can never be verified.',
  'inspect.seed.untold':
    'The plan on this device cannot be read now, so whether it was exported is not known. I know that without its seed a filed commitment may never be verified.',
  'inspect.storage.title': 'Storage',
  'inspect.storage.short': 'The room for this site is nearly used up: export the ledger and free space.',
  'inspect.storage.unknown': 'the browser does not say',
  'inspect.storage.used': '{{usage}} used of {{quota}}.',
  'inspect.storage.persisted': ' The browser agreed to keep it.',
  'inspect.storage.untold': ' The browser does not say whether it keeps it. Export in time.',
  'inspect.storage.refused':
    ' The browser did not agree to keep it and may clear it when space runs short: export in time.',
  'inspect.extract.reading': 'The extract is still being read; the packets can be made in a moment.',
  'inspect.wipe.title': 'Wipe this device',
  'inspect.wipe.what':
    'Removes ledger, photographs, plan and passphrase from this device. Public data such as extracts stay.',
  'inspect.wipe.first_one': '{{count}} record is in no confirmed export: export first.',
  'inspect.wipe.first': '{{count}} records are in no confirmed export: export first.',
  'inspect.wipe.start': 'Wipe this device',
  'inspect.wipe.ask': 'This cannot be undone. Wipe now?',
  'inspect.wipe.ask.damaged_one':
    '{{count}} record that cannot be opened is removed too. This cannot be undone. Wipe now?',
  'inspect.wipe.ask.damaged':
    '{{count}} records that cannot be opened are removed too. This cannot be undone. Wipe now?',
  'inspect.wipe.sealed_one':
    'If the passphrase is forgotten for good, {{count}} sealed record can be given up and the device wiped; then a new passphrase can be set. Export what is readable first and import it again afterwards.',
  'inspect.wipe.sealed':
    'If the passphrase is forgotten for good, {{count}} sealed records can be given up and the device wiped; then a new passphrase can be set. Export what is readable first and import it again afterwards.',
  'inspect.wipe.sealed.start': 'Give up the sealed records and wipe',
  'inspect.wipe.sealed.ask_one':
    '{{count}} sealed record and the sealed plan can never be opened again; ledger and photographs are removed from this device as well. Give them up?',
  'inspect.wipe.sealed.ask':
    '{{count}} sealed records and the sealed plan can never be opened again; ledger and photographs are removed from this device as well. Give them up?',
  'inspect.wipe.sealed.do': 'Give up and wipe',
  'inspect.wipe.do': 'Wipe',
  'inspect.wipe.done': 'The device is wiped.',
  'inspect.closed.blocked_upgrade':
    'A newer version was opened in another window; this one no longer saves. Open this page again.',
  'inspect.closed.forced_close':
    'The browser closed the ledger of this device; this window no longer saves. Open this page again.',
  'inspect.closed.wiped':
    'The device was wiped in another window; plan and key are gone from this one too. Open this page again.',
  'inspect.cleared':
    'There was a ledger on this device and it is gone: the storage of the browser was cleared. Restore it from the last exported file.',
};
