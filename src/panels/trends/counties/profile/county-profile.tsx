// All that is known of one county beside its sites: what the documents ask of it, its registers, its figures.
import type { ReactNode } from 'react';
import type { CatalogueEntry } from '../../../../model/requirement.ts';
import { useAtlas, useWords } from '../../../atlas-context.tsx';
import { regionName } from '../../../site-name.ts';
import { MeasureList } from '../../measure-list.tsx';
import type { Figured } from '../../measure-lines.ts';
import { TrendPart } from '../../trend-part.tsx';
import { useRead, useRoundKey } from '../../use-read.ts';
import { AssessmentPart } from './assessment-part.tsx';
import { FinancePart } from './finance-part.tsx';
import { IssuesPart } from './issues-part.tsx';
import { PlaceFindings } from './place-findings.tsx';
import { ProjectsPart } from './projects-part.tsx';
import { VisitsPart } from './visits-part.tsx';

const noEntries: readonly CatalogueEntry[] = [];
const places: readonly string[] = ['county', 'city', 'township', 'community', 'project'];

/** Measures and references about a place as such, not about its sites or workshops. */
export function placeFigures(
  catalogue: readonly CatalogueEntry[],
  kinds: readonly string[],
): readonly Figured[] {
  return catalogue.filter(
    (entry): entry is Figured =>
      (entry.kind === 'measure' || entry.kind === 'reference') && kinds.includes(entry.subject),
  );
}

function Registers({ county }: { readonly county: string }): ReactNode {
  const key = useRoundKey();
  const words = useWords();
  const { value: record, waiting } = useRead(key === null ? null : `${key} ${county}`, (commands) =>
    commands.countyRecord(county),
  );
  return (
    <TrendPart id="registers" title={words.t('counties.registers')} waiting={waiting}>
      {record?.county !== county ? (
        <p className="muted">{words.t('counties.working')}</p>
      ) : (
        <div className="profile-grid">
          <VisitsPart record={record} />
          <AssessmentPart record={record} />
          <FinancePart record={record} />
          <IssuesPart record={record} />
          <ProjectsPart record={record} />
        </div>
      )}
    </TrendPart>
  );
}

/** Whether a subject belongs to the county, or to the city where no county is opened. */
function belongs(county: string | null, kind: string, own: string): boolean {
  return county === null ? kind === 'city' : kind !== 'city' && own === county;
}

/** County null: what is asked of the city. */
export function CountyProfile({ county }: { readonly county: string | null }): ReactNode {
  const words = useWords();
  const key = useRoundKey();
  const regions = useAtlas((atlas) => atlas.regions);
  const pack = useAtlas((atlas) => atlas.pack);
  const others = useAtlas((atlas) => atlas.findings?.others);
  const catalogue = pack?.catalogue ?? noEntries;
  const found = useRead(key, (commands) => commands.placeFindings());
  const measured = useRead(key, (commands) => commands.roundMeasurements());
  const inCounty = new Set(
    (others ?? []).flatMap(({ subjectKind, subjectId, county: own }) =>
      belongs(county, subjectKind, own) ? [`${subjectKind} ${subjectId}`] : [],
    ),
  );
  const findings = (found.value ?? []).filter((finding) =>
    inCounty.has(`${finding.subject_kind} ${finding.subject_id}`),
  );
  const measurements = (measured.value ?? []).filter(({ subjectKind, county: own }) =>
    belongs(county, subjectKind, own),
  );
  const name = county === null ? words.t('counties.city') : regionName(words, regions, county);
  const kinds = county === null ? ['city'] : places;
  const requirements = (pack?.requirements ?? []).filter(({ subject }) => kinds.includes(subject));
  const figures = placeFigures(catalogue, kinds);
  if (county === null && requirements.length + figures.length === 0) return null;
  return (
    <>
      <TrendPart
        id="duties"
        title={words.t('counties.profile', { name })}
        note={words.t('counties.profile.note')}
        waiting={found.waiting}
      >
        {found.value === null ? (
          <p className="muted">{words.t('counties.working')}</p>
        ) : (
          <PlaceFindings requirements={requirements} findings={findings} />
        )}
      </TrendPart>
      {county !== null && <Registers county={county} />}
      <TrendPart
        id="figures"
        title={words.t('counties.measures', { name })}
        note={words.t('counties.measures.note')}
        waiting={measured.waiting}
      >
        <MeasureList
          entries={figures}
          measurements={measurements}
          name={words.t('counties.measures', { name })}
          unread={measured.value === null}
        />
      </TrendPart>
    </>
  );
}
