// What a leader leaves with: slides, paper, a web page, and the gap list as a table.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { type Paper, paperSizes } from '../print/paper.ts';
import { PrintView } from '../print/print-view.tsx';
import type { Briefing } from '../use-briefing.ts';
import { makeHtml, makeSlides, makeTable } from './make-files.ts';
import { useMaking } from './use-making.ts';

const papers = paperSizes.flatMap((size) =>
  (['portrait', 'landscape'] as const).map((orientation) => ({
    id: `${size}-${orientation}` as const,
    size,
    orientation,
  })),
);
const tables = ['xlsx', 'csv', 'geojson', 'parquet'] as const;

interface TakeAwayProps {
  readonly briefing: Briefing;
  /** Else it is being made again: nothing old is taken away. */
  readonly isCurrent: boolean;
}

export function TakeAway({ briefing, isCurrent }: TakeAwayProps): ReactNode {
  const words = useWords();
  const boundary = useAtlas((atlas) => atlas.boundary);
  const rivers = useAtlas((atlas) => atlas.rivers);
  const open = useAtlas((atlas) => atlas.session.workspace === 'brief' && atlas.session.slide === null);
  const [paperId, setPaperId] = useState<(typeof papers)[number]['id']>('A4-portrait');
  const { standing, make, cancel } = useMaking(briefing);
  const { size, orientation } = papers.find(({ id }) => id === paperId) ?? {
    size: 'A4',
    orientation: 'portrait',
  };
  const paper: Paper = { size, orientation };
  const waits = standing.kind !== null || !isCurrent;
  return (
    <div className="take" role="group" aria-label={words.t('brief.take')}>
      <div className="take__group">
        <Button
          data-testid="take-pptx"
          isDisabled={waits}
          onPress={() => {
            make(words.t('brief.take.pptx'), makeSlides);
          }}
        >
          {words.t('brief.take.pptx')}
        </Button>
      </div>
      <div className="take__group">
        <Choice
          label={words.t('brief.paper')}
          value={paperId}
          options={papers.map(({ id }) => ({ id, label: words.t(`brief.paper.${id}`) }))}
          onChoose={setPaperId}
        />
        <Button
          data-testid="take-print"
          isDisabled={waits}
          onPress={() => {
            print();
          }}
        >
          {words.t('brief.take.print')}
        </Button>
        <Button
          data-testid="take-html"
          isDisabled={waits}
          onPress={() => {
            make(words.t('brief.take.html'), (making) => makeHtml(making, paper));
          }}
        >
          {words.t('brief.take.html')}
        </Button>
      </div>
      <div className="take__group" role="group" aria-label={words.t('brief.take.table')}>
        <span aria-hidden="true">{words.t('brief.take.table')}</span>
        {tables.map((table) => (
          <Button
            key={table}
            data-testid={`take-${table}`}
            isDisabled={waits}
            onPress={() => {
              make(words.t('brief.take.tableAs', { kind: words.t(`brief.take.${table}`) }), (making) =>
                makeTable(making, table),
              );
            }}
          >
            {words.t(`brief.take.${table}`)}
          </Button>
        ))}
      </div>
      {standing.kind !== null && (
        <span className="take__standing">
          <progress aria-label={standing.kind} max={1} value={standing.progress} />
          <Button look="quiet" data-testid="take-cancel" onPress={cancel}>
            {words.t('brief.cancel')}
          </Button>
        </span>
      )}
      <span role="status" className="take__said" data-testid="take-said">
        {standing.kind === null
          ? isCurrent
            ? standing.said
            : words.t('brief.take.waiting')
          : words.t('brief.take.making', { kind: standing.kind, percent: words.percent(standing.progress) })}
      </span>
      {standing.problem !== null && <ProblemLine problem={standing.problem} />}
      {open && (
        <PrintView
          document={briefing.document}
          facts={briefing.facts}
          boundary={boundary}
          rivers={rivers}
          paper={paper}
        />
      )}
    </div>
  );
}
