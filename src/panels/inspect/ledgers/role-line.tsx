// In which role this device writes: asked here once, before anything is written without one.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';

export function RoleLine(): ReactNode {
  const words = useWords();
  const commands = useInspect();
  const role = useInspection((inspection) => inspection.role);
  const [text, setText] = useState('');
  if (role !== '') return <p className="muted">{words.t('ledgers.role.is', { role })}</p>;
  return (
    <div className="issue-role">
      <TextField label={words.t('ledgers.role')} value={text} onChange={setText} />
      <Button
        isDisabled={text.trim() === ''}
        onPress={() => {
          commands.setRole(text.trim());
        }}
      >
        {words.t('ledgers.role.save')}
      </Button>
      <p className="muted">{words.t('ledgers.new.finderHint')}</p>
    </div>
  );
}
