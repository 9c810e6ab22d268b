// The Rules workspace: every clause of the policy packs as a page, found by chapter, theme, owner or search.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import type { Pack } from '../../model/requirement.ts';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';
import { SourceLine } from '../header/source-line.tsx';
import { packShown } from './catalogue-groups.ts';
import { HandbookView } from './handbook/handbook-view.tsx';
import { PackAbout } from './pack-about.tsx';
import { RuleList } from './rule-list.tsx';
import { RulePage } from './rule-page.tsx';
import { useAnswer } from '../use-answer.ts';
import { type PackReading, usePackReading } from './use-pack-reading.ts';
import './rules.css';

interface OpenPackProps {
  readonly pack: Pack;
  readonly reading: PackReading;
  readonly onPack: (id: string) => void;
  readonly onHandbook: () => void;
}

/** The page starts at its top when another clause is opened. */
function useTop(rule: string | null) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollTo({ top: 0 });
  }, [rule]);
  return top;
}

function OpenPack({ pack, reading, onPack, onHandbook }: OpenPackProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const narrow = useNarrow();
  const rule = useAtlas((atlas) => atlas.session.rule);
  const entry = pack.catalogue.find(({ id }) => id === rule) ?? null;
  const documents = useAnswer(pack.id, pack.id, (asked) => asked.policyDocuments(pack.id));
  const top = useTop(rule);
  const print = <Button onPress={onHandbook}>{words.t('rules.handbook')}</Button>;
  return (
    <div className="rules__body">
      {(!narrow || entry === null) && (
        <RuleList
          pack={pack}
          findings={reading.findings}
          chosen={rule}
          bar={narrow ? print : null}
          onPack={onPack}
          onRule={(id) => {
            commands.setRule(id);
          }}
        />
      )}
      {(!narrow || entry !== null) && (
        <div
          className="rules__page"
          ref={top}
          role="region"
          aria-label={words.t('rules.clause')}
          tabIndex={0}
        >
          <div className="rules__bar">
            {narrow && (
              <Button
                onPress={() => {
                  commands.setRule(null);
                }}
              >
                {words.t('rules.back')}
              </Button>
            )}
            {print}
          </div>
          {entry === null ? (
            <PackAbout pack={pack} reading={reading} />
          ) : (
            <RulePage pack={pack} entry={entry} reading={reading} documents={documents.value} />
          )}
        </div>
      )}
    </div>
  );
}

export function RulesWorkspace(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const packs = useAtlas((atlas) => atlas.packs);
  const inForce = useAtlas((atlas) => atlas.pack);
  const rule = useAtlas((atlas) => atlas.session.rule);
  const [chosen, setChosen] = useState<string | null>(null);
  const [handbook, setHandbook] = useState(false);
  const loading = useAtlas((atlas) => atlas.phase === 'starting' || atlas.phase === 'loading');
  const pack = packShown(packs, chosen, inForce, rule, loading);
  const reading = usePackReading(pack);
  return (
    <section className="rules" data-testid="rules" aria-label={words.t('shell.workspace.rules')}>
      {pack === null ? (
        <p className="rules__empty">{words.t('rules.result.noExtract')}</p>
      ) : handbook ? (
        <HandbookView
          pack={pack}
          reading={reading}
          onClose={() => {
            setHandbook(false);
          }}
        />
      ) : (
        <OpenPack
          key={pack.id}
          pack={pack}
          reading={reading}
          onPack={(id) => {
            setChosen(id);
            commands.setRule(null);
          }}
          onHandbook={() => {
            setHandbook(true);
          }}
        />
      )}
      <SourceLine />
    </section>
  );
}
