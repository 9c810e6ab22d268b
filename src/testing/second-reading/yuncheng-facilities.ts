// Second reading of the Yuncheng plan: what is there or not — facilities, services, stations, ledgers, duties of the county.
import { allThere, isThere } from './counting.ts';
import type { SecondReading } from './decide.ts';
import type { SubjectKind } from '../../model/requirement.ts';
import { and, type Truth } from './truth.ts';

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);
}

const facilities = numbered('F', 10);
const services = numbered('S', 9);
const mechanisms = ['C07a', 'C07b', 'C07c', 'C07d', 'C07e'];

/** Shared with others counts if the parameter says so. */
function facility(codes: readonly string[]): SecondReading {
  return {
    subject: 'site',
    met: (read, { id }) => allThere(read, 'site', id, codes, read.flag('count_shared')),
  };
}

/** A duty, a register or a document: that of others does not count. */
function duty(subject: SubjectKind, codes: readonly string[]): SecondReading {
  return { subject, met: (read, { id }) => allThere(read, subject, id, codes) };
}

function service(code: string): SecondReading {
  return {
    subject: 'site',
    selfDeclared: 'always',
    met: (read, { id }) => isThere(read, 'site', id, code),
  };
}

/** The tenth of the ten services is not in the source: never known. */
const tenth: Truth = null;

export const facilityReadings: Readonly<Record<string, SecondReading>> = {
  ...Object.fromEntries(facilities.map((code) => [code, facility([code])])),
  'F-ALL': facility(facilities),
  ...Object.fromEntries(services.map((code) => [code, service(code)])),
  'S-ALL': {
    subject: 'site',
    selfDeclared: 'always',
    met: (read, { id }) => and(allThere(read, 'site', id, services), tenth),
  },
  W08: duty('site', ['W08']),
  W11: facility(['W11']),
  W13: duty('county', ['W13']),
  C07: facility(mechanisms),
  R01: duty('county', ['R01']),
  R03: duty('county', ['R03']),
  R04: duty('county', ['R04a', 'R04b', 'R04c']),
  R14: duty('county', ['R14']),
};
