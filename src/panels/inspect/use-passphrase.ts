// A passphrase that is typed and not used yet: a lock clears the field.
import { useEffect, useState } from 'react';
import { useInspection } from '../inspect-context.tsx';

export function usePassphrase(): readonly [string, (text: string) => void] {
  const isOpen = useInspection(({ vault }) => vault === 'open');
  const [text, setText] = useState('');
  useEffect(() => {
    if (!isOpen) setText('');
  }, [isOpen]);
  return [text, setText];
}
