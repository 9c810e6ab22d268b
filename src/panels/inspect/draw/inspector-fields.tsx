// The roles that may inspect, and where they may not. Never a person's name.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { longestRole } from '../../../inspection/draw/parse-parameters.ts';
import type { DrawParameters, InspectorRole } from '../../../inspection/draw/types.ts';
import { sameRole } from '../../../inspection/ledger/same-role.ts';
import type { Words } from '../../../language/language.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { regionName } from '../../site-name.ts';
import { WholeField } from './whole-field.tsx';

interface FieldsProps {
  readonly parameters: DrawParameters;
  readonly onChange: (change: Partial<DrawParameters>) => void;
}

interface RoleProps {
  readonly inspector: InspectorRole;
  readonly onChange: (inspector: InspectorRole | null) => void;
}

function Role({ inspector, onChange }: RoleProps): ReactNode {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const { role, conflicts } = inspector;
  const counties = regions.filter(({ level }) => level === 'county');
  return (
    <li className="draw__role">
      <span>{role}</span>
      <details>
        <summary>{words.t('draw.conflicts', { count: conflicts.length })}</summary>
        {counties.map(({ adcode }) => (
          <label key={adcode} className="draw__conflict">
            <input
              type="checkbox"
              checked={conflicts.includes(adcode)}
              onChange={(event) => {
                const kept = conflicts.filter((one) => one !== adcode);
                onChange({ role, conflicts: event.target.checked ? [...kept, adcode].sort() : kept });
              }}
            />
            {regionName(words, regions, adcode)}
          </label>
        ))}
      </details>
      <Button
        look="icon"
        aria-label={words.t('draw.role.remove', { role })}
        onPress={() => {
          onChange(null);
        }}
      >
        ×
      </Button>
    </li>
  );
}

/** Why the role cannot be added, in words. */
function faultOf(words: Words, role: string, inspectors: readonly InspectorRole[]): string | undefined {
  if (role.length > longestRole) return words.t('draw.role.long', { most: longestRole });
  const same = inspectors.find((one) => sameRole(one.role, role));
  return same === undefined ? undefined : words.t('draw.role.same', { role: same.role });
}

export function InspectorFields({ parameters, onChange }: FieldsProps): ReactNode {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const { inspectors, teamSize } = parameters;
  const role = typed.trim();
  const fault = faultOf(words, role, inspectors);
  return (
    <fieldset className="draw__fields">
      <legend>{words.t('draw.inspectors')}</legend>
      <WholeField
        label={words.t('draw.teamSize')}
        hint={words.t('draw.teamSize.hint')}
        value={teamSize}
        most={100}
        onChange={(size) => {
          onChange({ teamSize: size });
        }}
      />
      <TextField
        label={words.t('draw.role')}
        hint={words.t('draw.role.hint')}
        value={typed}
        error={fault}
        onChange={setTyped}
      />
      <Button
        isDisabled={role === '' || fault !== undefined}
        onPress={() => {
          onChange({ inspectors: [...inspectors, { role, conflicts: [] }] });
          setTyped('');
        }}
      >
        {words.t('draw.role.add')}
      </Button>
      <ul className="draw__roles">
        {inspectors.map((inspector) => (
          <Role
            key={inspector.role}
            inspector={inspector}
            onChange={(changed) => {
              const next = inspectors.flatMap((one) => (one === inspector ? (changed ?? []) : one));
              onChange({ inspectors: next });
            }}
          />
        ))}
      </ul>
    </fieldset>
  );
}
