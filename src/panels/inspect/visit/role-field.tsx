// In whose name the device writes: asked until it is said, changed by a button. Without it a visit proves nothing.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { TextField } from '../../../components/text-field.tsx';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';

export function RoleField(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const role = useInspection((inspection) => inspection.role);
  const [asked, setAsked] = useState<'no' | 'from the start' | 'to change it'>(
    role === '' ? 'from the start' : 'no',
  );
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked === 'to change it') root.current?.querySelector('input')?.focus();
  }, [asked]);
  if (asked === 'no') {
    return (
      <p className="visit__source visit__role">
        {words.t('visit.role.is', { role })}
        <button
          type="button"
          className="visit__small"
          data-testid="change-role"
          onClick={() => {
            setAsked('to change it');
          }}
        >
          {words.t('visit.role.change')}
        </button>
      </p>
    );
  }
  return (
    <div className="visit__asked" ref={root}>
      <TextField
        label={words.t('visit.role')}
        value={role}
        onChange={inspect.setRole}
        hint={words.t('inspect.role.hint')}
      />
      {role.trim() === '' && <p className="visit__source">{words.t('visit.close.noTeam')}</p>}
    </div>
  );
}
