// Parameter values of a pack: defaults, what a user may set, and their check. Values never become SQL text.
import type { Pack, Parameter, ParameterValue } from '../model/requirement.ts';
import type { ParameterValues } from './finding.ts';

export const parameterFaults = ['type', 'range', 'option', 'date'] as const;
export type ParameterFault = (typeof parameterFaults)[number];

/** Null where the value may be set. */
export function checkParameter(parameter: Parameter, value: ParameterValue): ParameterFault | null {
  switch (parameter.type) {
    case 'bool':
      return typeof value === 'boolean' ? null : 'type';
    case 'choice':
      return parameter.options.some((option) => option === value) ? null : 'option';
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : 'date';
    case 'int':
    case 'real': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'type';
      if (parameter.type === 'int' && !Number.isInteger(value)) return 'type';
      const inside = value >= (parameter.min ?? -Infinity) && value <= (parameter.max ?? Infinity);
      return inside ? null : 'range';
    }
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Every parameter of the pack with its default or its override; names of other packs are passed over. */
export function defaultParameters(pack: Pack, overrides: ParameterValues = {}): ParameterValues {
  return Object.fromEntries(
    pack.parameters.map((parameter) => {
      const value = overrides[parameter.name] ?? parameter.default;
      const fault = checkParameter(parameter, value);
      if (fault !== null) throw new RangeError(`${pack.id} ${parameter.name}: ${fault}`);
      return [parameter.name, value];
    }),
  );
}
