// English words of the shell around the workspaces: loading, links, notices.
import type { zhApp } from './zh-app.ts';

export const enApp: Readonly<Record<keyof typeof zhApp, string>> = {
  'app.reload': 'Reload',
  'app.dismiss': 'Dismiss',
  'app.panel_failed': 'This part could not be drawn. The rest is not affected; reload the page to try again.',
  'app.link.title': 'Parts of the link could not be used',
  'app.link.unknown': '{{part}} = {{value}}: not known to this extract or page, left out.',
  'app.link.malformed': '{{part}} = {{value}}: cannot be read, left out.',
  'app.link.newer':
    '{{part}} = {{value}}: the link comes from a newer version of this page; what is known here was kept.',
  'app.loading.manifest': 'Reading the manifest of the extract',
  'app.loading.fetch': 'Downloading {{file}} ({{done}} / {{total}} MB)',
  'app.loading.verify': 'Checking {{file}} ({{done}} / {{total}} MB)',
  'app.loading.decode': 'Decoding {{file}} ({{done}} / {{total}} MB)',
  'app.loading.engine': 'Starting the database ({{done}} / {{total}} MB)',
  'app.loading.load': 'Loading {{file}} ({{done}} / {{total}} MB)',
};
