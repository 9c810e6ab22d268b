// The itinerary of the plan in memory: conditions, days, the list with what is fixed, and what is taken away.
// Nothing of it enters the address, the title or the selection of the map.
import {
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ItineraryParameters } from '../../../inspection/itinerary/types.ts';
import type { Plan } from '../../../inspection/plan.ts';
import type { Region, SiteTable } from '../../../state/site-table.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { regionName } from '../../site-name.ts';
import { useExtractReading } from '../use-extract-reading.ts';
import { type Task, useTask } from '../use-task.ts';
import { minutesOfClock } from './clock.ts';
import { ConditionsForm } from './conditions-form.tsx';
import { DaysResult } from './days-result.tsx';
import { listRows, siteFinder } from './list-row.ts';
import { type Fixed, ListTable } from './list-table.tsx';
import { PrintDays } from './print-days.tsx';
import { TakeDays } from './take-days.tsx';
import './itinerary.css';

const firstLeaveAt = '08:30';
const firstDays = 2;

/** The city if the extract has one, otherwise its first region that is located. */
function firstRegion(regions: readonly Region[]): Region | undefined {
  const located = regions.filter(({ lon, lat }) => Number.isFinite(lon) && Number.isFinite(lat));
  return located.find(({ level }) => level === 'prefecture') ?? located[0];
}

interface Planning extends Task {
  plan(parameters: ItineraryParameters): void;
  fix(site: string, fixed: Fixed): void;
  stop(): void;
}

function usePlanning(plan: Plan): Planning {
  const inspect = useInspect();
  const task = useTask();
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const planDays = async (parameters: ItineraryParameters): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    try {
      await inspect.planDays(parameters, controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    }
  };
  return {
    ...task,
    plan: (parameters) => {
      task.run(() => planDays(parameters));
    },
    fix: (site, fixed) => {
      const others = Object.entries(plan.fixed).filter(([other]) => other !== site);
      task.run(async () => {
        await inspect.changePlan({
          fixed: Object.fromEntries(fixed === null ? others : [...others, [site, fixed]]),
        });
        if (plan.itineraryParameters !== null) await planDays(plan.itineraryParameters);
      });
    },
    stop: () => {
      running.current?.abort();
    },
  };
}

function Days({ plan, sites }: { readonly plan: Plan; readonly sites: SiteTable }): ReactNode {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const [leaveText, setLeaveText] = useState(firstLeaveAt);
  const planning = usePlanning(plan);
  // A day added from the result is shown in the form.
  const [added, setAdded] = useState(0);
  const latest = useRef(planning.plan);
  useLayoutEffect(() => {
    latest.current = planning.plan;
  });
  const planAnew = useCallback((parameters: ItineraryParameters) => {
    setAdded((count) => count + 1);
    latest.current(parameters);
  }, []);
  const find = useMemo(() => siteFinder(words, sites, regions), [words, sites, regions]);
  // Sixty stops on paper and map are drawn in slices.
  const shown = useDeferredValue(plan);
  const rows = useMemo(() => listRows(shown, find), [shown, find]);
  const leaveAt = minutesOfClock(leaveText) ?? 0;
  const city = firstRegion(regions);
  const firstStart =
    city === undefined
      ? { lon: NaN, lat: NaN, name: '' }
      : { lon: city.lon, lat: city.lat, name: regionName(words, regions, city.adcode) };
  const { itinerary } = shown;
  return (
    <div className="days" data-testid="itinerary">
      <ConditionsForm
        key={`${plan.id} ${String(added)}`}
        planned={plan.itineraryParameters}
        firstStart={firstStart}
        busy={planning.busy}
        leaveAt={leaveText}
        onLeaveAt={setLeaveText}
        onPlan={planning.plan}
        onStop={planning.stop}
      />
      <div className="days__main" data-busy={planning.busy}>
        {planning.problem !== null && <ProblemLine problem={planning.problem} />}
        {itinerary !== null && (
          <DaysResult
            itinerary={itinerary}
            rows={rows}
            isDrawn={shown.draw !== null}
            leaveAt={leaveAt}
            find={find}
            busy={planning.busy}
            onPlan={planAnew}
          />
        )}
        <section className="days__list">
          <h2>{words.t('itinerary.list')}</h2>
          <p className="days__hint">{words.t('itinerary.list.hint')}</p>
          <ListTable
            rows={rows}
            days={plan.itineraryParameters?.days ?? firstDays}
            busy={planning.busy}
            onFix={planning.fix}
          />
        </section>
        {itinerary !== null && (
          <>
            <TakeDays itinerary={itinerary} find={find} leaveAt={leaveAt} />
            <PrintDays itinerary={itinerary} find={find} leaveAt={leaveAt} />
          </>
        )}
      </div>
    </div>
  );
}

export function ItineraryPanel(): ReactNode {
  const words = useWords();
  const vault = useInspection((inspection) => inspection.vault);
  const plan = useInspection((inspection) => inspection.plan);
  const sites = useAtlas((atlas) => atlas.sites);
  // The first start is a place of the regions, which come after the sites.
  const isReading = useExtractReading();
  if (vault !== 'open') return <p className="days__empty">{words.t('itinerary.locked')}</p>;
  if (plan === null) return <p className="days__empty">{words.t('itinerary.noPlan')}</p>;
  if (sites === null || isReading) return <p className="days__empty">{words.t('itinerary.noSites')}</p>;
  return <Days plan={plan} sites={sites} />;
}
