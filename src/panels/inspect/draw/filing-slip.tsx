// The commitment, to be filed before the visits: it gives neither list nor seed away.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { parametersHash } from '../../../inspection/draw/commitment.ts';
import type { Draw } from '../../../inspection/draw/types.ts';
import type { Words } from '../../../language/language.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { download } from '../../download.ts';
import { PrintedSheets } from '../printed-sheets.tsx';

interface Line {
  readonly name: string;
  readonly value: string;
  readonly look: 'hash' | 'plain';
}

/** All that the slip says; the commitment stands first. */
function linesOf({ commitment, parameters, manifestSha256 }: Draw, words: Words): readonly Line[] {
  const sizes = words.t('draw.slip.sizes', {
    risk: parameters.riskSize,
    random: parameters.randomSize,
    guarantee: parameters.guaranteeSize,
  });
  return [
    { name: words.t('draw.commitment'), value: commitment, look: 'hash' },
    { name: words.t('draw.day'), value: parameters.day, look: 'plain' },
    { name: words.t('draw.manifest'), value: manifestSha256, look: 'hash' },
    { name: words.t('draw.parametersHash'), value: parametersHash(parameters), look: 'hash' },
    { name: words.t('draw.sizes'), value: sizes, look: 'plain' },
  ];
}

/** On paper: the same lines, and room to sign for filing. */
function PrintedSlip({
  lines,
  notes,
}: {
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
}) {
  const words = useWords();
  return (
    <div className="draw-sheet">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <h1>{words.t('draw.slip')}</h1>
      <p>{words.t('draw.slip.what')}</p>
      <p>{words.t('draw.slip.limits')}</p>
      <Lines lines={lines} />
      <div className="draw-sheet__sign">
        <span>{words.t('draw.slip.filedBy')}</span>
        <span>{words.t('draw.slip.receivedBy')}</span>
        <span>{words.t('draw.slip.filedOn')}</span>
      </div>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  return (
    <dl>
      {lines.map(({ name, value, look }) => (
        <div key={name} className="draw__line">
          <dt>{name}</dt>
          <dd className={look === 'hash' ? 'draw__hash' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function FilingSlip({ draw }: { readonly draw: Draw }): ReactNode {
  const words = useWords();
  const manifest = useAtlas((atlas) => atlas.manifest);
  const [copied, setCopied] = useState(false);
  const lines = linesOf(draw, words);
  const notes = manifest?.synthetic === true ? [words.t('shell.synthetic')] : [];
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(draw.commitment);
    setCopied(true);
  };
  const save = (): void => {
    const head = [words.t('draw.slip'), ...notes];
    const said = lines.map(({ name, value }) => `${name}${words.t('draw.colon')}${value}`);
    const text = [...head, ...said, words.t('draw.slip.limits')];
    download(`anzhi-commitment-${draw.parameters.day}.txt`, `${text.join('\n')}\n`, 'text/plain');
  };
  return (
    <section className="draw__slip" aria-labelledby="filing-slip">
      <h3 id="filing-slip">{words.t('draw.slip')}</h3>
      <p>{words.t('draw.slip.what')}</p>
      <p>{words.t('draw.slip.limits')}</p>
      <Lines lines={lines} />
      <div className="draw__orders">
        <Button
          onPress={() => {
            copy().catch(() => undefined);
          }}
        >
          {words.t(copied ? 'draw.copied' : 'draw.copy')}
        </Button>
        <Button onPress={save}>{words.t('draw.slip.save')}</Button>
        <Button
          onPress={() => {
            globalThis.print();
          }}
        >
          {words.t('draw.slip.print')}
        </Button>
      </div>
      <PrintedSheets>
        <PrintedSlip lines={lines} notes={notes} />
      </PrintedSheets>
    </section>
  );
}
