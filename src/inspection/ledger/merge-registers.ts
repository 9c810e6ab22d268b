// Rows of the ledger into registers that are there: what was seen on the spot wins over what stood there for the same
// key, unless something newer was measured since; everything else stays as it was.
import { keyText, type LedgerRegister, registerHeader, registerKey } from './register-rows.ts';
import type { Register, RegisterRow } from './register-text.ts';

/** `standing` null: the folder has no such register yet. */
export function mergeRegister(
  register: LedgerRegister,
  standing: Register | null,
  rows: readonly RegisterRow[],
): Register {
  if (standing === null) return { header: registerHeader(register), rows };
  const fresh = new Map(rows.map((row) => [keyText(register, row), row]));
  const merged = standing.rows.map((row) => {
    const key = keyText(register, row);
    const found = fresh.get(key);
    fresh.delete(key);
    return found === undefined ? row : joined(register, row, found);
  });
  const all = [...merged, ...fresh.values()];
  return { header: headerFor(register, standing.header, all), rows: all };
}

/** A cell that the ledger does not fill keeps what stood there; of two measurements the newer one stands. */
function joined(register: LedgerRegister, standing: RegisterRow, found: RegisterRow): RegisterRow {
  const newer =
    register === 'workshop_site' && (standing['measured_on'] ?? '') > (found['measured_on'] ?? '');
  if (newer) return standing;
  if (register === 'issue') return { ...standing, ...found };
  const filled = Object.entries(found).filter(([, text]) => text !== '');
  return { ...standing, ...Object.fromEntries(filled) };
}

/** The columns that stood there, then those that the rows need besides. */
function headerFor(
  register: LedgerRegister,
  standing: readonly string[],
  rows: readonly RegisterRow[],
): readonly string[] {
  const needed = registerHeader(register).filter(
    (name) => registerKey(register).includes(name) || rows.some((row) => (row[name] ?? '') !== ''),
  );
  return [...standing, ...needed.filter((name) => !standing.includes(name))];
}
