// A problem beside the control that met it: what happened, what still holds, what to do.
import type { ReactNode } from 'react';
import type { ProblemRecord } from '../model/problem.ts';
import { useWords } from './atlas-context.tsx';
import { describeProblem } from './problem-message.ts';

export function ProblemLine({ problem }: { readonly problem: ProblemRecord }): ReactNode {
  const words = useWords();
  const { title, what, standing, remedy } = describeProblem(problem, words);
  return (
    <div className="problem-line" role="alert" data-code={problem.code}>
      <strong>{title}</strong>
      <p>{what}</p>
      <p>{standing}</p>
      <p>{remedy}</p>
    </div>
  );
}
