// Coded failures that reach a person. They become words once, in panels/problem-message.

export const problemCodes = [
  'opened_as_file',
  'browser_too_old',
  'config_invalid',
  'extract_list_missing',
  'extract_unknown',
  'manifest_missing',
  'manifest_invalid',
  'schema_newer',
  'extract_newer_unread',
  'file_missing',
  'file_is_html',
  'file_hash_wrong',
  'file_columns_wrong',
  'file_rows_wrong',
  'file_unreadable',
  'engine_refused',
  'out_of_memory',
  'no_webgl',
  'pack_invalid',
  'template_invalid',
  'query_failed',
  'statement_too_slow',
  'storage_failed',
  'storage_full',
  'storage_blocked',
  'storage_newer',
  'seal_refused',
  'passphrase_weak',
  'passphrase_missing',
  'insecure_page',
  'vault_locked',
  'vault_exists',
  'sealed_left',
  'photo_unreadable',
  'position_denied',
  'position_unavailable',
  'ledger_invalid',
  'plan_invalid',
  'plan_changed',
  'draw_invalid',
  'step_refused',
  'answers_invalid',
  'export_first',
  'views_invalid',
  'unexpected',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What went wrong, as data. `detail` values are shown as text in the message of the code. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, detail: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(detail)}`, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
  }
}

/** A problem as it crosses a worker boundary. */
export interface ProblemRecord {
  readonly code: ProblemCode;
  readonly detail: Readonly<Record<string, string>>;
  readonly cause: string;
}

export function recordOf(error: unknown): ProblemRecord {
  if (error instanceof Problem) {
    const cause = error.cause instanceof Error ? error.cause.message : '';
    return { code: error.code, detail: error.detail, cause };
  }
  return { code: 'unexpected', detail: {}, cause: error instanceof Error ? error.message : String(error) };
}

export function problemOf(record: ProblemRecord): Problem {
  return new Problem(record.code, record.detail, record.cause === '' ? undefined : new Error(record.cause));
}
