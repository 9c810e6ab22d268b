// Every key and what it does.
import type { ReactNode } from 'react';
import type { MessageKey } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';

const keys: readonly (readonly [keys: string, what: MessageKey])[] = [
  ['→ ↓ PageDown Space Enter', 'present.do.next'],
  ['← ↑ PageUp Backspace', 'present.do.previous'],
  ['Home / End', 'present.do.ends'],
  ['1 2 … Enter', 'present.do.number'],
  ['O', 'present.do.overview'],
  ['N', 'present.do.notes'],
  ['T', 'present.do.theme'],
  ['A', 'present.do.aspect'],
  ['F', 'present.do.fullscreen'],
  ['K · + −', 'present.do.kiosk'],
  ['Z', 'present.do.freeze'],
  ['B .', 'present.do.black'],
  ['Tab · Enter', 'present.do.drill'],
  ['Alt ←', 'present.do.return'],
  ['Esc', 'present.do.back'],
];

export function HelpSheet(): ReactNode {
  const words = useWords();
  return (
    <section className="present__help" aria-label={words.t('present.help')} data-testid="present-help">
      <h2>{words.t('present.help')}</h2>
      <dl>
        {keys.map(([key, what]) => (
          <div key={what}>
            <dt>{key}</dt>
            <dd>{words.t(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
