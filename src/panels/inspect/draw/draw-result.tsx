// The list of the plan: which part drew each site and why, who goes, and the commitment to file before the visits.
import type { ReactNode } from 'react';
import type { Draw } from '../../../inspection/draw/types.ts';
import type { Plan } from '../../../inspection/plan.ts';
import { useWords } from '../../atlas-context.tsx';
import { download } from '../../download.ts';
import { useInspect } from '../../inspect-context.tsx';
import { AskFirst } from '../ask-first.tsx';
import { FilingSlip } from './filing-slip.tsx';
import { usePlaceNames } from './place-names.ts';
import { reasonText } from './reason-text.ts';

function Teams({ draw }: { readonly draw: Draw }): ReactNode {
  const words = useWords();
  const names = usePlaceNames();
  if (draw.teams.length === 0) return null;
  return (
    <section aria-label={words.t('draw.teams')}>
      <h3>{words.t('draw.teams')}</h3>
      <ul>
        {draw.teams.map(({ county, roles }) => (
          <li key={county}>
            {names.county(county)}
            {words.t('draw.colon')}
            {roles.join(words.t('review.comma'))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reveal({ plan }: { readonly plan: Plan }): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  return (
    <AskFirst
      start={words.t('draw.reveal')}
      question={words.t('draw.reveal.ask')}
      confirm={words.t('draw.reveal.do')}
      onConfirm={async () => {
        const record = inspect.revealDraw();
        if (record === null) return;
        download(`anzhi-draw-${inspect.today()}.json`, JSON.stringify(record, null, 2), 'application/json');
        await inspect.tellSeedTaken(plan.id);
      }}
    />
  );
}

function List({ plan }: { readonly plan: Plan }): ReactNode {
  const words = useWords();
  const names = usePlaceNames();
  const drawn = new Map(plan.draw?.list.map((one) => [one.site, one]));
  const chances = new Map(plan.draw?.inclusion.map((one) => [one.site, one]));
  const reasons = new Map(plan.draw?.reasons.map((one) => [one.site, one]));
  return (
    <table className="draw__list" data-testid="draw-list">
      <thead>
        <tr>
          <th scope="col">{words.t('draw.column.site')}</th>
          <th scope="col">{words.t('draw.column.county')}</th>
          <th scope="col">{words.t('draw.column.part')}</th>
          <th scope="col">{words.t('draw.column.reasons')}</th>
          <th scope="col">{words.t('draw.column.measure')}</th>
          <th scope="col">{words.t('draw.column.chance')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.sites.map((site) => {
          const one = drawn.get(site);
          const chance = chances.get(site);
          const reason = reasons.get(site);
          return (
            <tr key={site} data-site={site}>
              <th scope="row">{names.site(site)}</th>
              <td>{one === undefined ? '' : names.county(one.county)}</td>
              <td>
                {one === undefined
                  ? words.t('draw.part.hand')
                  : one.parts.map((part) => words.t(`draw.part.${part}`)).join(words.t('review.comma'))}
              </td>
              <td className="draw__reasons">
                {plan.draw === null || reason === undefined
                  ? ''
                  : reasonText(reason, plan.draw.parameters, words)}
              </td>
              <td>{chance === undefined ? '' : words.number(chance.measure)}</td>
              <td>{chance === undefined ? '' : words.chance(chance.probability)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function DrawResult({ plan }: { readonly plan: Plan }): ReactNode {
  const words = useWords();
  return (
    <section className="draw__result" aria-labelledby="draw-result">
      <h2 id="draw-result">{words.t('draw.result', { count: plan.sites.length, day: plan.madeOn })}</h2>
      {plan.title !== '' && <p>{plan.title}</p>}
      <p className="muted">{words.t('draw.secret')}</p>
      <List plan={plan} />
      {plan.draw !== null && (
        <>
          <Teams draw={plan.draw} />
          <FilingSlip draw={plan.draw} />
          <Reveal plan={plan} />
        </>
      )}
    </section>
  );
}
