// The conditions of the itinerary. Every assumption stands here with its number, and can be changed.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { defaultSpeedKmh } from '../../../inspection/itinerary/default-parameters.ts';
import { type ItineraryParameters, travelModes } from '../../../inspection/itinerary/types.ts';
import type { MessageKey } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';
import { minutesOfClock } from './clock.ts';
import {
  type Conditions,
  conditionsOf,
  firstConditions,
  isWhole,
  limitsOf,
  type NumberLine,
  numberLines,
  numberOf,
  parametersOf,
} from './conditions.ts';
import { type ChangeConditions, StartFields } from './start-fields.tsx';

const labels: Readonly<Record<NumberLine, MessageKey>> = {
  days: 'itinerary.days',
  hours: 'itinerary.hours',
  visitMinutes: 'itinerary.visitMinutes',
  speedKmh: 'itinerary.speed',
  detour: 'itinerary.detour',
  spares: 'itinerary.spares',
};

interface LinesProps {
  readonly conditions: Conditions;
  readonly onChange: ChangeConditions;
}

function Line({ line, conditions, onChange }: LinesProps & { readonly line: NumberLine }): ReactNode {
  const words = useWords();
  const text = conditions[line];
  const [least, most] = limitsOf(line);
  const range = words.t(isWhole(line) ? 'itinerary.rangeWhole' : 'itinerary.range', { least, most });
  return (
    <TextField
      label={words.t(labels[line])}
      inputMode={isWhole(line) ? 'numeric' : 'decimal'}
      value={text}
      error={numberOf(line, text) === null ? range : undefined}
      onChange={(value) => {
        onChange({ [line]: value });
      }}
    />
  );
}

function ModeChoice({ conditions, onChange }: LinesProps): ReactNode {
  const words = useWords();
  return (
    <Choice
      label={words.t('itinerary.mode')}
      value={conditions.mode}
      options={travelModes.map((id) => ({ id, label: words.t(`itinerary.mode.${id}`) }))}
      onChoose={(mode) => {
        onChange({ mode, speedKmh: String(defaultSpeedKmh[mode]) });
      }}
    />
  );
}

interface FormProps {
  /** Parameters of the itinerary that stands; null: there is none. */
  readonly planned: ItineraryParameters | null;
  /** Where the days start while nothing is planned. */
  readonly firstStart: ItineraryParameters['start'];
  readonly busy: boolean;
  readonly leaveAt: string;
  readonly onLeaveAt: (text: string) => void;
  readonly onPlan: (parameters: ItineraryParameters) => void;
  readonly onStop: () => void;
}

function sameParameters(one: ItineraryParameters, other: ItineraryParameters): boolean {
  return JSON.stringify(conditionsOf(one)) === JSON.stringify(conditionsOf(other));
}

export function ConditionsForm(props: FormProps): ReactNode {
  const { planned, firstStart, busy, leaveAt, onLeaveAt, onPlan, onStop } = props;
  const words = useWords();
  // Until a line is touched the form follows what is known: the regions may come after it.
  const [typed, setTyped] = useState<Conditions | null>(null);
  const conditions = typed ?? (planned === null ? firstConditions(firstStart) : conditionsOf(planned));
  const change: ChangeConditions = (part) => {
    setTyped((now) => ({ ...(now ?? conditions), ...part }));
  };
  const parameters = parametersOf(conditions);
  const isChanged = planned !== null && parameters !== null && !sameParameters(parameters, planned);
  return (
    <form
      className="days__form"
      aria-label={words.t('itinerary.form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (parameters !== null && !busy) onPlan(parameters);
      }}
    >
      <h2>{words.t('itinerary.form')}</h2>
      <StartFields conditions={conditions} onChange={change} />
      <ModeChoice conditions={conditions} onChange={change} />
      <div className="days__pair">
        {numberLines.map((line) => (
          <Line key={line} line={line} conditions={conditions} onChange={change} />
        ))}
        <TextField
          label={words.t('itinerary.leaveAt')}
          value={leaveAt}
          onChange={onLeaveAt}
          error={minutesOfClock(leaveAt) === null ? words.t('itinerary.leaveAt.wrong') : undefined}
        />
      </div>
      <p className="days__hint">{words.t('itinerary.modelled')}</p>
      <div className="days__act">
        <Button look="main" type="submit" isDisabled={busy || parameters === null} data-testid="plan-days">
          {words.t(busy ? 'itinerary.planning' : planned === null ? 'itinerary.plan' : 'itinerary.planAgain')}
        </Button>
        {busy && <Button onPress={onStop}>{words.t('itinerary.stop')}</Button>}
      </div>
      <p role="status" className="days__hint">
        {parameters === null && words.t('itinerary.incomplete')}
        {isChanged && !busy && words.t('itinerary.changed')}
      </p>
    </form>
  );
}
