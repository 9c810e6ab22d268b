// The draw: its parameters, who may be drawn and with what chance, the list, and the check of a draw that was revealed.
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Disclosure } from '../../../components/disclosure.tsx';
import type { DrawParameters } from '../../../inspection/draw/types.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { ByHand } from './by-hand.tsx';
import { DrawForm } from './draw-form.tsx';
import { DrawNow } from './draw-now.tsx';
import { DrawResult } from './draw-result.tsx';
import { FrameView } from './frame-view.tsx';
import { useDrawSubject, useFrame } from './use-frame.ts';
import { defaultDrawParameters } from '../../../inspection/draw/parse-parameters.ts';
import { VerifyDraw } from './verify-draw.tsx';
import './draw.css';

type Choices = Omit<DrawParameters, 'version' | 'extract' | 'round' | 'pack' | 'policy' | 'day'>;

function NewDraw(): ReactNode {
  const words = useWords();
  const subject = useDrawSubject();
  const [choices, setChoices] = useState<Partial<Choices>>({});
  const parameters = useMemo(
    () => (subject === null ? null : { ...defaultDrawParameters(subject), ...choices }),
    [subject, choices],
  );
  const { frame, problem } = useFrame(parameters);
  // Chances follow a moment after what is typed.
  const shown = useDeferredValue(parameters);
  if (parameters === null) return <p className="empty">{words.t('draw.noPack')}</p>;
  return (
    <div className="draw__new">
      <DrawForm
        parameters={parameters}
        onChange={(change) => {
          setChoices({ ...choices, ...change });
        }}
      />
      <div className="draw__frame">
        {problem !== null && <ProblemLine problem={problem} />}
        {frame === null && problem === null && (
          <p className="muted" role="status">
            {words.t('draw.judging')}
          </p>
        )}
        {frame !== null && shown !== null && <FrameView frame={frame} parameters={shown} />}
        <DrawNow
          parameters={parameters}
          ready={frame !== null && frame.sites.length > 0}
          onTeamSize={(teamSize) => {
            setChoices({ ...choices, teamSize });
          }}
        />
      </div>
    </div>
  );
}

/** Nobody is judged for a draw that is not asked for. */
function DrawAgain(): ReactNode {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure title={words.t('draw.again')} level={2} open={open} onOpenChange={setOpen}>
      {open && <NewDraw />}
    </Disclosure>
  );
}

export function DrawPanel(): ReactNode {
  const words = useWords();
  const ready = useAtlas((atlas) => atlas.phase === 'ready');
  const plan = useInspection(({ plan: kept, vault }) => (vault === 'open' ? kept : null));
  const isShut = useInspection(
    ({ plan: open, planKept, vault }) => vault === 'open' && planKept && open === null,
  );
  if (!ready) return <p className="empty">{words.t('draw.loading')}</p>;
  return (
    <div className="draw" data-testid="draw">
      {isShut && (
        <p className="empty" role="note" data-testid="plan-unreadable">
          {words.t('inspect.plan.unreadable')}
        </p>
      )}
      {plan !== null && <DrawResult plan={plan} />}
      {plan === null ? <NewDraw /> : <DrawAgain />}
      <Disclosure title={words.t('draw.byHand')} level={2}>
        <ByHand />
      </Disclosure>
      <Disclosure title={words.t('draw.verify')} level={2}>
        <VerifyDraw />
      </Disclosure>
    </div>
  );
}
