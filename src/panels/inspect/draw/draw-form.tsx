// The parameters of a draw, each with what it means. All of them are bound by the commitment.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { riskReasons, type DrawParameters, type RiskReason } from '../../../inspection/draw/types.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { CountyChoice } from '../../county-choice.tsx';
import { regionName, siteName } from '../../site-name.ts';
import { SitePicker } from '../../site-picker.tsx';
import { InspectorFields } from './inspector-fields.tsx';
import { WholeField } from './whole-field.tsx';

interface FormProps {
  readonly parameters: DrawParameters;
  readonly onChange: (change: Partial<DrawParameters>) => void;
}

const numbers = [
  'riskSize',
  'randomSize',
  'guaranteeMonths',
  'guaranteeSize',
  'monthsCap',
] as const satisfies readonly (keyof DrawParameters)[];

function Weights({ parameters, onChange }: FormProps): ReactNode {
  const words = useWords();
  const { weights } = parameters;
  const set = (reason: RiskReason, weight: number): void => {
    onChange({ weights: { ...weights, [reason]: weight } });
  };
  return (
    <fieldset className="draw__fields">
      <legend>{words.t('draw.weights')}</legend>
      {riskReasons.map((reason) => (
        <WholeField
          key={reason}
          label={words.t(`draw.reason.${reason}`)}
          value={weights[reason]}
          most={1000}
          onChange={(weight) => {
            set(reason, weight);
          }}
        />
      ))}
    </fieldset>
  );
}

function Excluded({ parameters, onChange }: FormProps): ReactNode {
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const nameOf = (id: string): string => {
    const row = sites?.id.indexOf(id) ?? -1;
    return sites === null || row < 0 ? id : siteName(words, sites, row);
  };
  const { excluded } = parameters;
  return (
    <fieldset className="draw__fields">
      <legend>{words.t('draw.excluded')}</legend>
      <SitePicker
        key={excluded.length}
        label={words.t('draw.excluded.add')}
        site=""
        onChoose={(site) => {
          if (site !== '') onChange({ excluded: [...new Set([...excluded, site])].sort() });
        }}
      />
      <ul className="draw__chips">
        {excluded.map((site) => (
          <li key={site}>
            {nameOf(site)}
            <Button
              look="icon"
              aria-label={words.t('draw.excluded.remove', { name: nameOf(site) })}
              onPress={() => {
                onChange({ excluded: excluded.filter((one) => one !== site) });
              }}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Counties({ parameters, onChange }: FormProps): ReactNode {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const options = regions
    .filter(({ level }) => level === 'county')
    .map(({ adcode }) => ({ id: adcode, label: regionName(words, regions, adcode), count: null }));
  if (options.length < 2) return null;
  return (
    <CountyChoice
      title={words.t('draw.counties')}
      counties={options}
      chosen={parameters.counties}
      onChange={(counties) => {
        onChange({ counties: [...counties].sort() });
      }}
    />
  );
}

export function DrawForm({ parameters, onChange }: FormProps): ReactNode {
  const words = useWords();
  return (
    <section className="draw__form" aria-label={words.t('draw.parameters')}>
      <h2>{words.t('draw.parameters')}</h2>
      <p className="draw__subject">
        {words.t('draw.subject', { round: parameters.round, pack: parameters.pack, day: parameters.day })}
      </p>
      <fieldset className="draw__fields">
        <legend>{words.t('draw.sizes')}</legend>
        {numbers.map((name) => (
          <WholeField
            key={name}
            label={words.t(`draw.${name}`)}
            hint={words.t(`draw.${name}.hint`)}
            value={parameters[name]}
            most={name === 'guaranteeMonths' || name === 'monthsCap' ? 1200 : 100_000}
            onChange={(value) => {
              onChange({ [name]: value });
            }}
          />
        ))}
      </fieldset>
      <Weights parameters={parameters} onChange={onChange} />
      <Counties parameters={parameters} onChange={onChange} />
      <Excluded parameters={parameters} onChange={onChange} />
      <InspectorFields parameters={parameters} onChange={onChange} />
    </section>
  );
}
