// The thresholds and parameters of a clause: to change for the pack in force, to read for any other.
import type { ReactNode } from 'react';
import type { CatalogueEntry, Pack } from '../../model/requirement.ts';
import { useAtlas, useWords } from '../atlas-context.tsx';
import { parameterText } from '../header/parameters/parameter-input.ts';
import { ParameterLine } from '../header/parameters/parameter-line.tsx';

interface RuleParametersProps {
  readonly pack: Pack;
  readonly entry: Exclude<CatalogueEntry, { kind: 'not_computable' }>;
  readonly inForce: boolean;
}

export function RuleParameters({ pack, entry, inForce }: RuleParametersProps): ReactNode {
  const words = useWords();
  const changed = useAtlas((atlas) => atlas.session.parameters);
  const parameters = pack.parameters.filter(({ name }) => entry.parameters.includes(name));
  return (
    <section className="rule__section">
      <h3>{words.t('rules.parameters')}</h3>
      {parameters.length === 0 && <p className="rule__note">{words.t('rules.parameters.none')}</p>}
      {inForce ? (
        <ul>
          {parameters.map((parameter) => (
            <ParameterLine
              key={parameter.name}
              parameter={parameter}
              value={changed[parameter.name] ?? parameter.default}
            />
          ))}
        </ul>
      ) : (
        parameters.length > 0 && (
          <>
            <p className="rule__note">{words.t('rules.parameters.other')}</p>
            <ul>
              {parameters.map((parameter) => (
                <li key={parameter.name}>
                  {words.pick(parameter.title)}{' '}
                  <strong>{parameterText(words, parameter, parameter.default)}</strong>
                  <p className="rule__note">
                    {words.t('review.parameter.source', { source: words.pick(parameter.source) })}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )
      )}
    </section>
  );
}
