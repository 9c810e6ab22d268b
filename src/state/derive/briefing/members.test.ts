import { expect, it } from 'vitest';
import { smallAtlas, smallRound } from '../../../testing/small-atlas.ts';
import type { Atlas } from '../../atlas-state.ts';
import type { Filters } from '../../session.ts';
import type { SiteTable } from '../../site-table.ts';
import { earlierOf, membersOf } from './members.ts';
import { movesOf } from './move-counts.ts';

const earlier = '2025-03-31';
const [yanhu, linyi] = ['140802', '140821'];

/** S0 stays, S1 closed in between, S2 goes on as S3, S4 stays in another county. */
function world(filters: Partial<Filters>, matching: readonly number[]): { atlas: Atlas; sites: SiteTable } {
  const small = smallAtlas(
    [yanhu, yanhu, yanhu, yanhu, linyi].map((county, index) => ({ name: `点${index}`, county })),
    filters,
  );
  const sites: SiteTable = {
    ...small.sites!,
    openedOn: [null, null, null, '2025-05-01', null],
    closedOn: [null, '2025-05-01', '2025-05-01', null, null],
    mergedInto: [null, null, 'S3', null, null],
  };
  return { sites, atlas: { ...small, sites, matching: Uint32Array.from(matching) } };
}

function members(filters: Partial<Filters>, matching: readonly number[]) {
  const { atlas, sites } = world(filters, matching);
  const since = earlierOf(sites, earlier, smallRound);
  const found = membersOf(sites, atlas, since);
  const [before, after] = [
    [0, 0, 0, 255, 1],
    [1, 255, 255, 1, 0],
  ].map((codes) => Uint8Array.from(codes));
  const moved = movesOf(sites, since!, found, before!, after!);
  return { before: [...found.before], all: moved.all, byCounty: moved.byCounty };
}

it('without filters every site of then is told, and the one that closed as another change', () => {
  const { before, all, byCounty } = members({}, [0, 3, 4]);
  expect(before).toEqual([0, 1, 2, 4]);
  expect(all).toEqual({ newlyMet: 1, newlyFailing: 2, becameKnown: 0, becameUnknown: 0, other: 1 });
  expect(byCounty.get(yanhu)).toMatchObject({ newlyMet: 0, newlyFailing: 2, other: 1 });
});

it('within a county its sites of then, closed ones too', () => {
  expect(members({ counties: [linyi] }, [4])).toMatchObject({ before: [4], all: { newlyMet: 1, other: 0 } });
  expect(members({ counties: [yanhu] }, [0, 3])).toMatchObject({
    before: [0, 1, 2],
    all: { newlyFailing: 2, other: 1 },
  });
});

it('with any other filter the same sites as now, under the codes that they had', () => {
  expect(members({ text: '点' }, [3])).toMatchObject({ before: [2], all: { newlyFailing: 1, other: 0 } });
});
