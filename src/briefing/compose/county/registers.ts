// The registers of one county on one card: visits, the ledger of issues, money due and paid.
import type { CountyRecord, FinanceYear, RecordCell } from '../../../model/county-record.ts';
import type { MessageKey } from '../../../language/language.ts';
import type { Block, Card, Figure, FigureCard, Sentence, TableBlock } from '../../document.ts';
import type { PlaceFacts } from '../../facts.ts';
import { cardOf, drillTo, placeName, type Composer } from '../composer.ts';
import { figure } from '../figure.ts';
import { issuesIn, visitsIn, type IssuePart } from '../registers.ts';
import { sentence } from '../say.ts';
import { isNarrowedBelowCounty } from '../scope.ts';

function issueFigure({ words, facts }: Composer, record: CountyRecord, part: IssuePart): Figure {
  const counts = issuesIn(record.issues);
  const whole = part === 'found' ? null : part === 'overdue' || part === 'noDue' ? counts.open : counts.found;
  return figure(words, {
    id: `${record.county}/issues/${part}`,
    label: words.t(`counties.issues.${part}`),
    value: counts[part],
    unit: 'issues',
    asOf: facts.round,
    ...(whole === null ? {} : { numerator: counts[part], denominator: whole }),
  });
}

function visitFigure(
  { words, facts }: Composer,
  record: CountyRecord,
  part: 'visits' | 'unannounced',
): Figure {
  const counts = visitsIn(record.visits);
  return figure(words, {
    id: `${record.county}/visits/${part}`,
    label: words.t(`say.visits.part.${part}`),
    value: counts[part],
    unit: 'visits',
    asOf: facts.round,
    ...(part === 'visits'
      ? {}
      : {
          numerator: counts[part],
          denominator: counts.visits,
          unknown: counts.kindUnknown,
          lower: counts.unannounced,
          upper: counts.unannounced + counts.kindUnknown,
        }),
  });
}

function largeFigures(composer: Composer, record: CountyRecord): FigureCard[] {
  const { words } = composer;
  const drill = drillTo({ workspace: 'trends', view: 'counties', county: record.county });
  const card = (one: Figure, of: string, doubt = ''): FigureCard => ({
    figure: one,
    of,
    doubt,
    change: '',
    drill,
  });
  const ofWhole = (of: Figure): string => sentence(words, 'say.county.ofRegister', { of }, of).text;
  const visits = visitFigure(composer, record, 'visits');
  const unannounced = visitFigure(composer, record, 'unannounced');
  const found = issueFigure(composer, record, 'found');
  const open = issueFigure(composer, record, 'open');
  const unclear =
    unannounced.unknown === 0
      ? ''
      : words.t('say.county.kindUnknown', { count: words.number(unannounced.unknown) });
  return [
    ...(record.tables.has('visit') ? [card(visits, ''), card(unannounced, ofWhole(visits), unclear)] : []),
    ...(record.tables.has('issue')
      ? [
          card(found, ''),
          card(open, ofWhole(found)),
          card(issueFigure(composer, record, 'overdue'), ofWhole(open)),
        ]
      : []),
  ];
}

function moneyFigure(
  { words, facts }: Composer,
  county: string,
  { item, year }: FinanceYear,
  part: 'due' | 'paid',
  cell: RecordCell,
): Figure {
  const isHidden = cell.state === 'suppressed';
  return figure(words, {
    id: `${county}/finance/${part}:${item}:${year}`,
    label: words.t(`counties.finance.${part}`),
    value: cell.value,
    unit: 'yuan',
    asOf: facts.round,
    unknown: cell.state === 'unknown' ? 1 : 0,
    suppressed: isHidden ? 1 : 0,
    ...(isHidden ? { text: words.t('say.part.suppressed') } : {}),
  });
}

const moneyWords: Readonly<Record<string, MessageKey>> = {
  fund_government: 'counties.finance.fund_government',
  fund_residents: 'counties.finance.fund_residents',
  property_subsidy: 'counties.finance.property_subsidy',
};

function financeTable(composer: Composer, { county, finances }: CountyRecord): TableBlock[] {
  const { words } = composer;
  if (finances.length === 0) return [];
  return [
    {
      kind: 'table',
      title: words.t('counties.finance'),
      columns: [
        { title: words.t('counties.finance.item'), align: 'start', width: 0.4 },
        { title: words.t('counties.finance.year'), align: 'end', width: 0.16 },
        { title: words.t('counties.finance.due'), align: 'end', width: 0.22 },
        { title: words.t('counties.finance.paid'), align: 'end', width: 0.22 },
      ],
      rows: finances.map((line) => {
        const key = moneyWords[line.item];
        return {
          cells: [
            key === undefined ? line.item : words.t(key),
            String(line.year),
            moneyFigure(composer, county, line, 'due', line.due),
            moneyFigure(composer, county, line, 'paid', line.paid),
          ],
          drill: drillTo({ workspace: 'trends', view: 'counties', county }),
        };
      }),
    },
  ];
}

function absent({ words }: Composer, { tables }: CountyRecord): Sentence[] {
  return [
    ...(tables.has('visit') ? [] : [sentence(words, 'say.county.noVisitTable')]),
    ...(tables.has('issue') ? [] : [sentence(words, 'say.county.noIssueTable')]),
    ...(tables.has('finance') ? [] : [sentence(words, 'say.county.noFinanceTable')]),
  ];
}

function title(composer: Composer, county: PlaceFacts, record: CountyRecord): Sentence {
  const { words } = composer;
  const name = placeName(composer, county);
  const [hasVisits, hasIssues] = [record.tables.has('visit'), record.tables.has('issue')];
  const visits = visitFigure(composer, record, 'visits');
  const [found, open] = [issueFigure(composer, record, 'found'), issueFigure(composer, record, 'open')];
  if (hasVisits && hasIssues)
    return sentence(words, 'say.county.registers', { county: name, visits, found, open });
  if (hasVisits) return sentence(words, 'say.county.onlyVisits', { county: name, visits });
  if (hasIssues) return sentence(words, 'say.county.onlyIssues', { county: name, found, open });
  return sentence(words, 'say.county.noRegisters', { county: name });
}

/** None where the briefing was given no registers of the county. */
export function registersCard(composer: Composer, county: PlaceFacts): Card[] {
  const { facts, words } = composer;
  const record = facts.records[county.id];
  if (record === undefined) return [];
  const large = largeFigures(composer, record);
  const blocks: Block[] = [
    ...(large.length === 0 ? [] : [{ kind: 'figures' as const, figures: large }]),
    ...financeTable(composer, record),
    { kind: 'sentences', sentences: absent(composer, record) },
  ];
  return [
    cardOf(composer, {
      id: `${county.id}:registers`,
      title: title(composer, county, record),
      layout: 'single',
      blocks,
      requirements: [],
      drill: drillTo({ workspace: 'trends', view: 'counties', county: county.id }),
      notes: isNarrowedBelowCounty(composer) ? [words.t('say.registers.whole')] : [],
    }),
  ];
}
