// All issues, of this device and of the extract, with their names: made anew when one of them changes.
import { useEffect, useMemo, useState } from 'react';
import type { Words } from '../../../language/language.ts';
import type { ExtractIssue } from '../../../state/inspect/read-issues.ts';
import type { SiteTable } from '../../../state/site-table.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { clauseTitles } from '../../issue-words.ts';
import { regionName, siteName } from '../../site-name.ts';
import { type LedgerRow, ledgerRows } from './ledger-row.ts';

export interface LedgerRowsRead {
  readonly rows: readonly LedgerRow[];
  readonly extract: readonly ExtractIssue[];
  /** The issues of the extract could not be read: only those of this device are shown. */
  readonly extractFailed: boolean;
}

interface ExtractRead {
  readonly id: string;
  readonly issues: readonly ExtractIssue[];
  readonly failed: boolean;
}

const none: readonly ExtractIssue[] = [];

function useExtractIssues(): { readonly issues: readonly ExtractIssue[]; readonly failed: boolean } {
  const commands = useInspect();
  const id = useAtlas((atlas) => (atlas.phase === 'ready' ? (atlas.manifest?.extract_id ?? null) : null));
  const [read, setRead] = useState<ExtractRead | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    let dropped = false;
    commands.extractIssues().then(
      (issues) => {
        if (!dropped) setRead({ id, issues, failed: false });
      },
      () => {
        if (!dropped) setRead({ id, issues: none, failed: true });
      },
    );
    return () => {
      dropped = true;
    };
  }, [commands, id]);
  return read !== null && read.id === id ? read : { issues: none, failed: false };
}

/** The row of each site by its id. */
export function useSiteRows(): ReadonlyMap<string, number> {
  const sites = useAtlas((atlas) => atlas.sites);
  return useMemo(() => new Map(sites?.id.map((id, row) => [id, row])), [sites]);
}

export type NameOf = (id: string) => string;

/** A site that the extract does not hold goes by its id. */
export function useSiteNames(): NameOf {
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const rows = useSiteRows();
  return useMemo(() => (id) => nameIn(words, sites, rows.get(id)) ?? id, [words, sites, rows]);
}

function nameIn(words: Words, sites: SiteTable | null, row: number | undefined): string | null {
  return sites === null || row === undefined ? null : siteName(words, sites, row);
}

export function useLedgerRows(today: string): LedgerRowsRead {
  const words = useWords();
  const records = useInspection((inspection) => inspection.records);
  const { issues, failed } = useExtractIssues();
  const nameOf = useSiteNames();
  const regions = useAtlas((atlas) => atlas.regions);
  const pack = useAtlas((atlas) => atlas.pack);
  const extractDay = useAtlas((atlas) => atlas.manifest?.data_through ?? '');
  const rows = useMemo(() => {
    return ledgerRows(records, issues, {
      words,
      today,
      extractDay,
      siteName: nameOf,
      countyName: (county) => regionName(words, regions, county),
      requirementTitle: clauseTitles(words, pack),
    });
  }, [words, records, issues, nameOf, regions, pack, extractDay, today]);
  return { rows, extract: issues, extractFailed: failed };
}
