// What was seen on the spot: spot checks and photographs that the issue or its findings carry, and later looks at it.
import { type ReactNode, useEffect, useState } from 'react';
import { issueLine } from '../../../inspection/ledger/issue-check.ts';
import type {
  Fix,
  Issue,
  LedgerRecords,
  PhotoRecord,
  SpotCheck,
} from '../../../inspection/ledger/records.ts';
import type { Words } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { foundText } from './evidence-words.ts';

interface SeenOnSpot {
  readonly checks: readonly SpotCheck[];
  readonly photos: readonly PhotoRecord[];
}

function seenOnSpot({ spotChecks, photos }: LedgerRecords, issue: Issue): SeenOnSpot {
  const keys = new Set([...issue.evidence, ...(issue.spotCheck === null ? [] : [issue.spotCheck])]);
  const checks = spotChecks.filter(({ key, item }) => keys.has(key) || item === issueLine(issue.key));
  for (const { key } of checks) keys.add(key);
  return {
    checks,
    photos: photos.filter(
      ({ key, shows, removed }) => !removed && (keys.has(key) || keys.has(shows) || shows === issue.key),
    ),
  };
}

function fixText(words: Words, fix: Fix | null): string {
  return fix === null
    ? words.t('ledgers.photo.noFix')
    : words.t('ledgers.photo.fix', {
        lat: fix.lat.toFixed(5),
        lon: fix.lon.toFixed(5),
        metres: Math.round(fix.accuracyM),
      });
}

/** Undefined while it is read; null where it cannot be read now. */
function usePicture(key: string): string | null | undefined {
  const commands = useInspect();
  const [address, setAddress] = useState<string | null>();
  useEffect(() => {
    let made: string | null = null;
    let dropped = false;
    commands.photo(key).then(
      (bytes) => {
        if (dropped) return;
        made = bytes === null ? null : URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
        setAddress(made);
      },
      () => {
        if (!dropped) setAddress(null);
      },
    );
    return () => {
      dropped = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [commands, key]);
  return address;
}

function Photo({ photo }: { readonly photo: PhotoRecord }): ReactNode {
  const words = useWords();
  const address = usePicture(photo.key);
  const about = [
    photo.takenAt?.slice(0, 16).replace('T', ' ') ?? words.t('ledgers.photo.noTime'),
    fixText(words, photo.fix),
  ];
  return (
    <figure className="issue-photo">
      {typeof address === 'string' ? (
        <img src={address} alt={words.t('ledgers.photo.name', { about: about[0] ?? '' })} />
      ) : (
        <p className="muted">
          {words.t(address === null ? 'ledgers.photo.unreadable' : 'ledgers.photo.reading')}
        </p>
      )}
      <figcaption className="muted">{about.join(' · ')}</figcaption>
    </figure>
  );
}

function Check({ check }: { readonly check: SpotCheck }): ReactNode {
  const words = useWords();
  const said = [
    ...(check.requirement === '' ? [] : [check.requirement]),
    foundText(words, check),
    ...(check.checkedAt === null ? [] : [check.checkedAt.slice(0, 16).replace('T', ' ')]),
  ];
  return (
    <li>
      {said.join(' · ')}
      {check.note !== null && <p>{check.note}</p>}
    </li>
  );
}

export function IssueEvidence({ issue }: { readonly issue: Issue }): ReactNode {
  const words = useWords();
  const records = useInspection((inspection) => inspection.records);
  const { checks, photos } = seenOnSpot(records, issue);
  return (
    <section className="issue-part">
      <h3>{words.t('ledgers.evidence')}</h3>
      {checks.length + photos.length === 0 && <p className="muted">{words.t('ledgers.evidence.none')}</p>}
      <ul>
        {checks.map((check) => (
          <Check key={check.key} check={check} />
        ))}
      </ul>
      <div className="issue-photos">
        {photos.map((photo) => (
          <Photo key={photo.key} photo={photo} />
        ))}
      </div>
    </section>
  );
}
