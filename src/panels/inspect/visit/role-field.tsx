// In whose name the device writes, asked once.
import { type ReactNode, useState } from 'react';
import { TextField } from '../../../components/text-field.tsx';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';

export function RoleField(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const role = useInspection((inspection) => inspection.role);
  const [asked] = useState(role === '');
  if (!asked) return <p className="visit__source">{words.t('visit.role.is', { role })}</p>;
  return (
    <TextField
      label={words.t('visit.role')}
      value={role}
      onChange={inspect.setRole}
      hint={words.t('inspect.role.hint')}
    />
  );
}
