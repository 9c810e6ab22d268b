// SQL with syntax colour. Colour is help only: the text says the same without it.
import { Fragment, type ReactNode } from 'react';
import { brokenUp, sqlTokens } from './sql-tokens.ts';
import './sql-code.css';

interface SqlCodeProps {
  readonly sql: string;
  /** Shown when a parameter is pointed at, by its name without the dollar. */
  readonly parameters?: Readonly<Record<string, string>>;
}

export function SqlCode({ sql, parameters = {} }: SqlCodeProps): ReactNode {
  return (
    <code className="sql">
      {sqlTokens(brokenUp(sql)).map(({ kind, text }, index) =>
        kind === 'plain' ? (
          <Fragment key={index}>{text}</Fragment>
        ) : (
          <span
            key={index}
            className={`sql__${kind}`}
            {...(kind === 'parameter' ? { title: parameters[text.slice(1)] } : {})}
          >
            {text}
          </span>
        ),
      )}
    </code>
  );
}
