// Every parameter of the pack in force: value, unit, default, source, range, and what the changed ones do.
import { type ReactNode, useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { Sheet } from '../../../components/popover.tsx';
import type { Pack, Parameter } from '../../../model/requirement.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import type { Words } from '../../../language/language.ts';
import type { Session } from '../../../state/session.ts';
import { EffectOfParameters } from './effect.tsx';
import { parameterText } from './parameter-input.ts';
import { ParameterLine } from './parameter-line.tsx';
import './parameters.css';

function usersOf(pack: Pack, parameter: Parameter): string[] {
  return pack.catalogue.flatMap((entry) =>
    entry.kind !== 'not_computable' && entry.parameters.includes(parameter.name) ? [entry.id] : [],
  );
}

/** "配套车间工坊的脱贫人口上限 = 500 人，…": which ones are not at their default. */
function changedText(words: Words, pack: Pack, settings: Session['parameters']): string {
  return pack.parameters
    .flatMap((parameter) => {
      const value = settings[parameter.name];
      return value === undefined
        ? []
        : [`${words.pick(parameter.title)} = ${parameterText(words, parameter, value)}`];
    })
    .join(words.t('review.comma'));
}

function Lines({ pack }: { readonly pack: Pack }): ReactNode {
  const words = useWords();
  const settings = useAtlas((atlas) => atlas.session.parameters);
  if (pack.parameters.length === 0) return <p>{words.t('parameters.none')}</p>;
  return (
    <ul className="parameters__lines">
      {pack.parameters.map((parameter) => (
        <ParameterLine
          key={parameter.name}
          parameter={parameter}
          value={settings[parameter.name] ?? parameter.default}
          note={words.t('parameters.usedBy', {
            ids: usersOf(pack, parameter).join(words.t('review.comma')),
          })}
        />
      ))}
    </ul>
  );
}

function Body({ pack, close }: { readonly pack: Pack; readonly close: () => void }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const trial = useAtlas((atlas) => atlas.trial);
  const settings = useAtlas((atlas) => atlas.session.parameters);
  const changed = Object.keys(settings).length;
  const panel = useRef<HTMLDivElement>(null);
  // The button goes with the changes that it takes back: the focus stays in the panel, so that keys go on working.
  const restore = (): void => {
    panel.current?.focus();
    void commands.restoreParameters();
  };
  return (
    <div ref={panel} className="parameters" data-testid="parameters-panel" tabIndex={-1}>
      <p className="profile__note">
        {words.pick(pack.document)}
        {trial && ` · ${words.t('shell.pack.trialNote')}`}
      </p>
      {changed === 0 ? (
        <p>{words.t('parameters.allDefault')}</p>
      ) : (
        <div className="parameters__changed">
          <span>
            {words.t('parameters.changedCount', { count: changed })}
            {words.t('counties.colon')}
            {changedText(words, pack, settings)}
          </span>
          <Button look="main" onPress={restore}>
            {words.t('parameters.restoreAll')}
          </Button>
        </div>
      )}
      {changed > 0 && <EffectOfParameters onOpen={close} />}
      <Lines pack={pack} />
    </div>
  );
}

export function ParametersButton(): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const changed = useAtlas((atlas) => Object.keys(atlas.session.parameters).length);
  if (pack === null) return null;
  const name =
    changed === 0 ? words.t('parameters.title') : words.t('parameters.titleChanged', { count: changed });
  return (
    <span className="header__parameters" data-changed={changed > 0}>
      <Sheet
        size="side"
        title={words.t('parameters.title')}
        closeName={words.t('parameters.close')}
        trigger={<Button>{name}</Button>}
      >
        {(close) => <Body pack={pack} close={close} />}
      </Sheet>
    </span>
  );
}
