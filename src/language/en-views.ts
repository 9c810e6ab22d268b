// English of the saved views.
import type { zhViews } from './zh-views.ts';

type Key = keyof typeof zhViews;

export const enViews: Readonly<Record<Key, string> & Partial<Record<`${Key}_one`, string>>> = {
  'views.button': 'Link',
  'views.title': 'Link and views',
  'views.saved.title': 'Saved views',
  'views.note':
    'A view remembers the round, filters, parameters, workspace and every other choice. It is kept in the browser of this computer only; a file of them can be handed to colleagues.',
  'views.name': 'Name of the view',
  'views.save': 'Save this view',
  'views.replace': 'Replace the view',
  'views.saved': 'Saved “{{name}}”.',
  'views.delete': 'Delete',
  'views.deleteNamed': 'Delete the view “{{name}}”',
  'views.deleted': 'Deleted “{{name}}”.',
  'views.empty': 'No view is saved yet.',
  'views.reading': 'Reading…',
  'views.export': 'Export file',
  'views.import': 'Read file',
  'views.read': 'Read {{count}} views; there already: {{same}}.',
  'views.read_one': 'Read {{count}} view; there already: {{same}}.',
  'views.forbidden':
    'This browser window keeps nothing (a private window, perhaps); use the link or a file instead.',
};
