// English words of: problems.
import type { zhProblems } from './zh-problems.ts';

export const enProblems: Readonly<Record<keyof typeof zhProblems, string>> = {
  'problem.opened_as_file.title': 'This page was opened straight from a file',
  'problem.opened_as_file.what':
    'At a file:// address the browser does not let a page read the data files beside it.',
  'problem.opened_as_file.standing': 'The files themselves are fine, and no data has left this computer.',
  'problem.opened_as_file.remedy':
    'Put the folder on a web server and open it by an http:// or https:// address; on this computer you can run python3 -m http.server in the folder.',
  'problem.browser_too_old.title': 'This browser is too old',
  'problem.browser_too_old.what': 'The page needs Chromium 111, Firefox 115, Safari 16.4 or later.',
  'problem.browser_too_old.standing': 'Nothing works in this browser.',
  'problem.browser_too_old.remedy':
    'Update the browser, or use a current Chrome, Edge, 360, QQ, UOS or Kylin browser; switch a dual-engine browser to its fast (Chromium) mode.',
  'problem.config_invalid.title': 'config.json has an error',
  'problem.config_invalid.what': 'The key that is wrong: {{key}}{{why}}.',
  'problem.config_invalid.standing':
    'The data files are not affected; until the configuration is corrected the page does not open them.',
  'problem.config_invalid.remedy':
    'Ask the administrator to correct this key; without it the default applies. docs/deploy.md explains every key.',
  'problem.extract_list_missing.title': 'The list of extracts could not be read',
  'problem.extract_list_missing.what': 'extracts/index.json on the server is missing or wrong{{why}}.',
  'problem.extract_list_missing.standing':
    'An extract whose name is known still opens by extract= in the link.',
  'problem.extract_list_missing.remedy':
    'Ask the administrator whether the folder extracts was uploaded completely.',
  'problem.extract_unknown.title': 'There is no such extract',
  'problem.extract_unknown.what': 'The list has no extract named “{{extract}}”.',
  'problem.extract_unknown.standing': 'The other extracts open as usual.',
  'problem.extract_unknown.remedy': 'Choose another in the region list at the top, or check the link.',
  'problem.manifest_missing.title': 'The extract has no manifest',
  'problem.manifest_missing.what': 'manifest.json of the extract “{{extract}}” could not be read{{why}}.',
  'problem.manifest_missing.standing': 'The other extracts open as usual.',
  'problem.manifest_missing.remedy':
    'Check the network and open it again; if it stays, ask the administrator to upload this extract again.',
  'problem.manifest_invalid.title': 'The manifest of the extract is wrong',
  'problem.manifest_invalid.what':
    'In manifest.json of the extract “{{extract}}” this key is wrong: {{key}}.',
  'problem.manifest_invalid.standing': 'The other extracts open as usual.',
  'problem.manifest_invalid.remedy':
    'Ask the administrator to build it again with the extract command and upload it; the manifest must not be edited by hand.',
  'problem.schema_newer.title': 'The extract is newer than this page',
  'problem.schema_newer.what':
    'The extract “{{extract}}” has format version {{found}}; this page knows versions up to {{expected}}.',
  'problem.schema_newer.standing': 'The data are not damaged; extracts of the older format open as usual.',
  'problem.schema_newer.remedy':
    'Reload the page first; if it stays, ask the administrator to update the program files of this page.',
  'problem.extract_newer_unread.title': 'Newer data could not be fetched; these are the data kept before',
  'problem.extract_newer_unread.what':
    'The server has newer data, of which {{file}} did not arrive or cannot be used{{why}}. The page shows the data kept on this device (kept on: {{kept}}).',
  'problem.extract_newer_unread.standing':
    'Everything works as usual; verdicts and figures are those of the data kept before.',
  'problem.extract_newer_unread.remedy':
    'Open the page again where the signal is better; if it stays, ask the administrator to upload the whole extract again.',
  'problem.file_missing.title': 'A data file is missing: {{file}}',
  'problem.file_missing.what':
    'The server did not deliver the file {{file}}, which the manifest lists{{why}}.',
  'problem.file_missing.standing':
    'Where the sites are already on the map, their positions can still be viewed; verdicts and figures are not shown until the data are complete.',
  'problem.file_missing.remedy':
    'Check the network and open it again; if it stays, ask the administrator to upload {{file}} and to see that the server does not block this kind of file.',
  'problem.file_is_html.title': 'The server sent a web page in place of {{file}}',
  'problem.file_is_html.what':
    'The answer for {{file}} is a web page, probably a sign-in, error or start page.',
  'problem.file_is_html.standing':
    'Where the sites are already on the map, their positions can still be viewed; verdicts and figures are not shown until the data are complete.',
  'problem.file_is_html.remedy':
    'Make sure that you are signed in to the network; the administrator should see whether the server answers every unknown address with the start page.',
  'problem.file_hash_wrong.title': 'A data file is damaged or changed: {{file}}',
  'problem.file_hash_wrong.what':
    'Size or checksum (SHA-256) of {{file}} differ from the manifest, so it was not used.',
  'problem.file_hash_wrong.standing':
    'Where the sites are already on the map, their positions can still be viewed; verdicts and figures are not shown until the data are complete.',
  'problem.file_hash_wrong.remedy':
    'Reload once without the cache (Ctrl+F5); if it stays, ask the administrator to upload the whole extract again and to stop proxies from rewriting data files.',
  'problem.file_columns_wrong.title': 'A data file has the wrong columns: {{file}}',
  'problem.file_columns_wrong.what':
    'The column “{{column}}” of {{file}} does not agree with the manifest or the data contract.',
  'problem.file_columns_wrong.standing':
    'Where the sites are already on the map, their positions can still be viewed; verdicts and figures are not shown until the data are complete.',
  'problem.file_columns_wrong.remedy':
    'Ask the administrator to build the extract again with the extract command of the same version.',
  'problem.file_rows_wrong.title': 'A data file has the wrong number of rows: {{file}}',
  'problem.file_rows_wrong.what':
    'The manifest says that {{file}} has {{expected}} rows; {{found}} were read.',
  'problem.file_rows_wrong.standing':
    'Where the sites are already on the map, their positions can still be viewed; verdicts and figures are not shown until the data are complete.',
  'problem.file_rows_wrong.remedy': 'Ask the administrator to build and upload the whole extract again.',
  'problem.file_unreadable.title': 'A data file cannot be read: {{file}}',
  'problem.file_unreadable.what':
    '{{file}} agrees with the manifest, but its contents are not in a form that this page can read.',
  'problem.file_unreadable.standing':
    'Where the sites are already on the map, their positions can still be viewed; verdicts and figures are not shown until the data are complete.',
  'problem.file_unreadable.remedy':
    'Ask the administrator to build the extract again with the extract command; data files must not be saved again by other software.',
  'problem.engine_refused.title': 'The browser did not start the database',
  'problem.engine_refused.what':
    'The database of this page (WebAssembly) did not start: {{part}}{{why}}. The browser or a security policy may forbid WebAssembly, or a program file was not uploaded completely.',
  'problem.engine_refused.standing':
    'Where the sites are already on the map, their positions can still be viewed; verdicts and figures are not available.',
  'problem.engine_refused.remedy':
    'Use a current browser, or switch off its lockdown or strict protection mode; the administrator should check the headers and the folder assets against docs/deploy.md.',
  'problem.out_of_memory.title': 'Out of memory',
  'problem.out_of_memory.what':
    'The memory that this computer gives the browser is not enough for this step.',
  'problem.out_of_memory.standing': 'What is already shown remains valid; no data has changed.',
  'problem.out_of_memory.remedy':
    'Close other tabs and programs and open the page again, or use a smaller extract, such as a single county or city.',
  'problem.no_webgl.title': 'This computer cannot draw the map',
  'problem.no_webgl.what':
    'The browser offers no WebGL; the graphics driver or hardware acceleration may be off.',
  'problem.no_webgl.standing':
    'All but the map works: table, filters, site profile, evidence and export are complete.',
  'problem.no_webgl.remedy':
    'Switch on “use hardware acceleration” in the browser settings, or use another computer for the map.',
  'problem.pack_invalid.title': 'A policy pack has an error',
  'problem.pack_invalid.what': 'This part of a policy pack cannot be used: {{key}}{{why}}.',
  'problem.pack_invalid.standing':
    'The map and the names and people in the table are not affected; the verdicts concerned are not shown.',
  'problem.pack_invalid.remedy': 'Give the technical details below to whoever maintains the page.',
  'problem.template_invalid.title': 'The briefing template has an error',
  'problem.template_invalid.what': 'This part of the template file cannot be used: {{key}}{{why}}.',
  'problem.template_invalid.standing':
    'The present briefing is not affected; the templates that come with the page can be used as before.',
  'problem.template_invalid.remedy':
    'Check the file, or ask whoever gave it to save the template again from this page; or take one that comes with the page.',
  'problem.query_failed.title': 'A calculation did not finish',
  'problem.query_failed.what': 'The database gave no result.',
  'problem.query_failed.standing': 'No data has changed; everything else can still be used.',
  'problem.query_failed.remedy':
    'Try again or reload the page; if it stays, give the technical details below to whoever maintains the page.',
  'problem.statement_too_slow.title': 'A calculation took too long and was stopped',
  'problem.statement_too_slow.what':
    'One step ran past its time limit{{why}} and was ended together with the database, which was started again from the verified data.',
  'problem.statement_too_slow.standing':
    'No data has changed; the other packs, the map and the table go on working. A pack that came with the extract is not run again by itself while the extract is open.',
  'problem.statement_too_slow.remedy':
    'Choose another pack above; to try once more, choose this one again, or open the page anew where it is not in the list. If it stays, ask its author to make its predicates simpler.',
  'problem.storage_failed.title': 'Not saved',
  'problem.storage_failed.what':
    'The browser did not write it down: a private window, no space left, or storage forbidden for this site.',
  'problem.storage_failed.standing': 'What was saved before is unchanged, and the page goes on working.',
  'problem.storage_failed.remedy':
    'Try an ordinary window or free some space; or copy the link or export a file instead.',
  'problem.views_invalid.title': 'The file of views cannot be used',
  'problem.views_invalid.what': 'In {{file}}, {{part}} is not as it must be{{why}}.',
  'problem.views_invalid.standing': 'The saved views are unchanged.',
  'problem.views_invalid.remedy':
    'Use a file that this page exported; if it was edited by hand, correct the place that is named.',
  'problem.unexpected.title': 'Something unexpected went wrong',
  'problem.unexpected.what': 'The program stopped at this step.',
  'problem.unexpected.standing': 'No data has changed, and none has left this computer.',
  'problem.unexpected.remedy':
    'Reload the page; if it stays, give the technical details below to whoever maintains the page.',
  'problem.reason.network': 'the network did not answer',
  'problem.reason.origin': 'the address must lie on the origin of this page',
};
