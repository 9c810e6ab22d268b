// The commitment, to be filed before the visits: it gives neither list nor seed away.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import type { Draw } from '../../../inspection/draw/types.ts';
import { useWords } from '../../atlas-context.tsx';

export function FilingSlip({ draw }: { readonly draw: Draw }): ReactNode {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const { commitment, parameters, manifestSha256 } = draw;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(commitment);
    setCopied(true);
  };
  return (
    <section className="draw__slip" aria-labelledby="filing-slip">
      <h3 id="filing-slip">{words.t('draw.slip')}</h3>
      <p>{words.t('draw.slip.what')}</p>
      <dl>
        <dt>{words.t('draw.commitment')}</dt>
        <dd className="draw__hash" data-testid="commitment">
          {commitment}
        </dd>
        <dt>{words.t('draw.day')}</dt>
        <dd>{parameters.day}</dd>
        <dt>{words.t('draw.manifest')}</dt>
        <dd className="draw__hash">{manifestSha256}</dd>
        <dt>{words.t('draw.sizes')}</dt>
        <dd>
          {words.t('draw.slip.sizes', {
            risk: parameters.riskSize,
            random: parameters.randomSize,
            guarantee: parameters.guaranteeSize,
          })}
        </dd>
      </dl>
      <Button
        onPress={() => {
          copy().catch(() => undefined);
        }}
      >
        {words.t(copied ? 'draw.copied' : 'draw.copy')}
      </Button>
    </section>
  );
}
