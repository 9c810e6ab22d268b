// The steps that an issue allows now, each with what it needs; a step that the rules refuse says why.
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import {
  needsOf,
  type PossibleStep,
  stepsOf,
  type StepInput,
  type StepNeed,
  type StepRefusal,
  takeStep,
} from '../../../inspection/ledger/issue-steps.ts';
import type { Issue } from '../../../inspection/ledger/records.ts';
import { sameRole } from '../../../inspection/ledger/same-role.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection, useInspectionReader } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useHoldTyped } from '../../use-hold-typed.ts';
import { useTask } from '../use-task.ts';
import { EvidenceChoice } from './evidence-choice.tsx';
import { RoleLine } from './role-line.tsx';

type Typed = Omit<StepInput, 'today' | 'records'>;

interface FieldsProps {
  readonly issue: Issue;
  readonly needs: readonly StepNeed[];
  readonly typed: Typed;
  readonly onChange: (change: Typed) => void;
}

/** Departments that the document names for the requirement, to be taken over by one press. */
function Departments({
  issue,
  onChoose,
}: {
  readonly issue: Issue;
  readonly onChoose: (name: string) => void;
}): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const names = useMemo(
    () =>
      pack?.requirements
        .find(({ id }) => id === issue.requirement)
        ?.departments.map((department) => words.pick(department)) ?? [],
    [pack, issue.requirement, words],
  );
  if (names.length === 0) return null;
  return (
    <p className="issue-form__row">
      <span className="muted">{words.t('ledgers.step.departments')}</span>
      {names.map((name) => (
        <Button
          key={name}
          onPress={() => {
            onChoose(name);
          }}
        >
          {name}
        </Button>
      ))}
    </p>
  );
}

function Fields({ issue, needs, typed, onChange }: FieldsProps): ReactNode {
  const words = useWords();
  const field = (need: 'owner' | 'dueOn' | 'action' | 'verifier' | 'reason', hint?: string): ReactNode => (
    <TextField
      key={need}
      label={words.t(`ledgers.need.${need}`)}
      type={need === 'dueOn' ? 'date' : 'text'}
      value={typed[need] ?? ''}
      {...(hint === undefined ? {} : { hint })}
      onChange={(text) => {
        onChange({ [need]: text });
      }}
    />
  );
  return needs.map((need): ReactNode => {
    switch (need) {
      case 'owner':
        return (
          <div key={need} className="issue-form">
            {field('owner')}
            <Departments
              issue={issue}
              onChoose={(owner) => {
                onChange({ owner });
              }}
            />
          </div>
        );
      case 'evidence':
        return (
          <EvidenceChoice
            key={need}
            issue={issue}
            chosen={typed.evidence ?? []}
            onChange={(evidence) => {
              onChange({ evidence });
            }}
          />
        );
      case 'verifier':
        return field(need, words.t('ledgers.need.verifier.hint', { finder: issue.finder }));
      case 'dueOn':
      case 'action':
      case 'reason':
        return field(need);
    }
  });
}

function startOf(issue: Issue, role: string): Typed {
  return {
    owner: issue.owner ?? '',
    dueOn: issue.dueOn ?? '',
    action: issue.action ?? '',
    // The finder cannot be the verifier: nothing is proposed that would be refused.
    verifier: sameRole(role, issue.finder) ? '' : role,
  };
}

function OneStep({ issue, possible }: { readonly issue: Issue; readonly possible: PossibleStep }): ReactNode {
  const words = useWords();
  const commands = useInspect();
  const read = useInspectionReader();
  const role = useInspection((inspection) => inspection.role);
  const [start] = useState<Typed>(() => startOf(issue, role));
  const [typed, setTyped] = useState<Typed>(start);
  useHoldTyped(typed !== start);
  const [refusal, setRefusal] = useState<StepRefusal | null>(null);
  const task = useTask();
  const { step } = possible;
  const needs = needsOf(issue, step, typed.dueOn);
  const take = (): void => {
    const reason = needs.includes('reason') ? (typed.reason ?? '') : '';
    const input = { ...typed, reason, today: commands.today(), records: read().records };
    const result = takeStep(issue, step, input);
    setRefusal(result.ok ? null : result.reason);
    if (result.ok) task.run(() => commands.write(result.changes));
  };
  return (
    <form
      className="issue-form"
      data-step={step}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <p className="muted">{words.t(`ledgers.step.${step}.about`)}</p>
      <Fields
        issue={issue}
        needs={needs}
        typed={typed}
        onChange={(change) => {
          setTyped({ ...typed, ...change });
        }}
      />
      {refusal !== null && (
        <p className="issue-refusal" role="alert" data-refusal={refusal}>
          {words.t(`ledgers.refusal.${refusal}`)}
        </p>
      )}
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      <Button type="submit" look="main" isDisabled={task.busy || role === ''}>
        {words.t(`ledgers.step.${step}`)}
      </Button>
    </form>
  );
}

export function StepForm({ issue }: { readonly issue: Issue }): ReactNode {
  const words = useWords();
  const possible = stepsOf(issue);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = possible.find(({ step }) => step === chosen) ?? possible[0];
  if (shown === undefined) return null;
  return (
    <section className="issue-part" data-testid="issue-steps">
      <h3>{words.t('ledgers.steps')}</h3>
      <RoleLine />
      {possible.length > 1 && (
        <div className="issue-form__row" role="group" aria-label={words.t('ledgers.steps')}>
          {possible.map(({ step }) => (
            <Button
              key={step}
              aria-pressed={step === shown.step}
              onPress={() => {
                setChosen(step);
              }}
            >
              {words.t(`ledgers.step.${step}`)}
            </Button>
          ))}
        </div>
      )}
      <OneStep key={`${shown.step} ${issue.status}`} issue={issue} possible={shown} />
    </section>
  );
}
