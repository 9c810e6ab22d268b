// The check of an issue on a later visit: a spot check whose line is the issue itself. Confirmed says that it is put
// right, contradicted that it still stands.

const mark = 'issue:';

/** The line of a visit that is about an issue. */
export function issueLine(issue: string): string {
  return mark + issue;
}

/** Key of the issue that a line is about; null: a line of the checklist. */
export function issueOfLine(item: string): string | null {
  return item.startsWith(mark) ? item.slice(mark.length) : null;
}
