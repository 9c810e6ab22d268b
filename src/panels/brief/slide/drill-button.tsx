// A part of a slide that leads into the dashboard: a button where it can be pressed, plain where it cannot.
import type { ReactNode } from 'react';
import type { Drill } from '../../../briefing/document.ts';
import type { MessageKey } from '../../../language/language.ts';
import { useSlideSetting } from './slide-context.ts';

interface DrillProps {
  readonly drill: Drill | null;
  readonly className: string;
  /** Said in the place of the content; absent: the content itself is said. */
  readonly name?: string;
  readonly children?: ReactNode;
}

export function DrillButton({ drill, className, name, children }: DrillProps): ReactNode {
  const { onDrill, words } = useSlideSetting();
  if (drill === null || onDrill === null) return <div className={className}>{children}</div>;
  const where: MessageKey = `shell.workspace.${drill.workspace}`;
  const leads = words.t('present.drill', { workspace: words.t(where) });
  return (
    <button
      type="button"
      className={`${className} slide__drill`}
      {...(name === undefined ? {} : { 'aria-label': `${name}${words.t('say.semicolon')}${leads}` })}
      onClick={() => {
        onDrill(drill);
      }}
    >
      {children}
      {name === undefined && (
        <span className="only-heard">
          {words.t('say.semicolon')}
          {leads}
        </span>
      )}
    </button>
  );
}
