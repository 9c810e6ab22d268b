// Filters by verdict: the requirements worth asking for at once, any other on demand, and missing facilities.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { CheckList } from '../../../components/check-list.tsx';
import { Choice } from '../../../components/choice.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { Popover } from '../../../components/popover.tsx';
import { verdictLook } from '../../../components/verdict-look.ts';
import type { Pack } from '../../../model/requirement.ts';
import { type Verdict, verdicts } from '../../../model/verdict.ts';
import { facilityColumns, siteRequirements } from '../../../state/derive/columns.ts';
import { useAtlas, useAtlasAtOnce, useCommands, useWords } from '../../atlas-context.tsx';
import { isFacility } from '../is-facility.ts';
import type { FacetProps } from './choice-filters.tsx';
import { type Condition, conditionId, replaced, suggested } from './conditions.ts';
import { conditionLabel } from './filter-labels.ts';

function countedFacilities(pack: Pack): readonly string[] {
  return facilityColumns(pack).filter((id) =>
    pack.requirements.some((requirement) => requirement.id === id && isFacility(requirement)),
  );
}

interface ConditionListProps extends FacetProps {
  readonly title: string;
  readonly conditions: readonly Condition[];
  readonly labelOf: (condition: Condition) => string;
}

function ConditionList({ facets, title, conditions, labelOf }: ConditionListProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const active = useAtlasAtOnce((atlas) => atlas.session.filters.verdicts);
  const offered = conditions.map(conditionId);
  return (
    <CheckList
      title={title}
      options={conditions.map((condition) => ({
        id: conditionId(condition),
        label: labelOf(condition),
        count: facets.verdict(condition.requirement, condition.verdict),
      }))}
      chosen={active.map(conditionId).filter((id) => offered.includes(id))}
      countName={(count) => words.t('review.filters.remaining', { count })}
      onChange={(ids) => {
        commands.setFilters({ verdicts: replaced(active, offered, ids) });
      }}
    />
  );
}

function AddCondition({ facets, pack }: FacetProps & { readonly pack: Pack }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const active = useAtlas((atlas) => atlas.session.filters.verdicts);
  const [requirement, setRequirement] = useState<string | null>(null);
  const [verdict, setVerdict] = useState<Verdict>('fail');
  const ready = requirement !== null && siteRequirements(pack).some(({ id }) => id === requirement);
  return (
    <Popover
      title={words.t('review.filters.add')}
      trigger={<Button look="link">{`${words.t('review.filters.add')} +`}</Button>}
    >
      {(close) => (
        <div className="filters__add">
          <Choice
            label={words.t('review.filters.requirement')}
            value={requirement}
            placeholder={words.t('review.filters.choose')}
            options={siteRequirements(pack).map(({ id, title }) => ({
              id,
              label: `${id} ${words.pick(title)}`,
            }))}
            onChoose={setRequirement}
          />
          <Choice
            label={words.t('review.filters.verdictChoice')}
            value={verdict}
            options={verdicts.map((id) => ({ id, label: words.t(verdictLook[id].word) }))}
            onChoose={setVerdict}
          />
          <Button
            look="main"
            isDisabled={!ready}
            onPress={() => {
              if (requirement === null) return;
              const condition = { requirement, verdict };
              commands.setFilters({
                verdicts: replaced(active, [conditionId(condition)], [conditionId(condition)]),
              });
              close();
            }}
          >
            {words.t('review.filters.addDo', {
              count: requirement === null ? '–' : facets.verdict(requirement, verdict),
            })}
          </Button>
        </div>
      )}
    </Popover>
  );
}

export function VerdictFilter({ facets }: FacetProps): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const active = useAtlas((atlas) => atlas.session.filters.verdicts);
  if (pack === null || siteRequirements(pack).length === 0) return null;
  const counted = countedFacilities(pack);
  const facilities = counted.map((id) => `${id}:fail`);
  const first = suggested(pack, counted);
  const others = active.filter(
    (condition) =>
      !facilities.includes(conditionId(condition)) &&
      !first.some((offered) => conditionId(offered) === conditionId(condition)),
  );
  return (
    <div className="filters__group">
      <ConditionList
        facets={facets}
        title={words.t('review.filters.verdict')}
        conditions={[...first, ...others]}
        labelOf={(condition) => conditionLabel(words, pack, condition)}
      />
      <AddCondition facets={facets} pack={pack} />
    </div>
  );
}

export function FacilityFilter({ facets }: FacetProps): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const facilities = pack === null ? [] : countedFacilities(pack);
  if (pack === null || facilities.length === 0) return null;
  const title = (id: string): string => {
    const found = pack.requirements.find((requirement) => requirement.id === id);
    return found === undefined ? id : words.pick(found.title);
  };
  return (
    <Disclosure
      level={2}
      title={<span className="check-list__title">{words.t('review.filters.facility')}</span>}
    >
      <ConditionList
        facets={facets}
        title={words.t('review.filters.facility')}
        conditions={facilities.map((requirement) => ({ requirement, verdict: 'fail' }))}
        labelOf={(condition) => title(condition.requirement)}
      />
    </Disclosure>
  );
}
