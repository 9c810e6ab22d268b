// The packs hold every clause of the list of data/policy/clauses.yaml, each of its kind, and nothing else.
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { parse } from 'yaml';
import { entryKinds } from '../../model/requirement.ts';
import { packFromDisk, packIds, policyText } from '../../testing/policy.ts';

const form = v.record(v.string(), v.record(v.string(), v.picklist(entryKinds)));
const listed = v.parse(form, parse(policyText('clauses.yaml')));

it('lists the clauses of every pack', () => {
  expect(Object.keys(listed)).toEqual(packIds);
});

describe.each(packIds.map(packFromDisk))('$id', (pack) => {
  it('holds every clause that is listed, of its kind, and no other', () => {
    const held = Object.fromEntries(pack.catalogue.map(({ id, kind }) => [id, kind]));
    expect(held).toEqual(listed[pack.id]);
  });

  it('gives a reason for what cannot be computed', () => {
    const reasons = pack.catalogue.flatMap((entry) =>
      entry.kind === 'not_computable' ? [entry.reason] : [],
    );
    expect(reasons.filter(({ zh, en }) => zh.length < 6 || en.length < 12)).toEqual([]);
  });
});
