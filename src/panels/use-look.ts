// A small choice of a view that a link keeps: an order, a grouping, a year.
import type { LookName } from '../state/session.ts';
import { useAtlasAtOnce, useCommands } from './atlas-context.tsx';

/** The choice (the first of `options` where none is made, or a link names one that is not there) and its setter. */
export function useLook<T extends string>(
  name: LookName,
  options: readonly [T, ...T[]],
): readonly [T, (choice: T) => void] {
  const commands = useCommands();
  const kept = useAtlasAtOnce((atlas) => atlas.session.look[name]);
  const choose = (choice: T): void => {
    commands.setLook(name, choice === options[0] ? null : choice);
  };
  return [options.find((option) => option === kept) ?? options[0], choose];
}

/** The same for something that is on or off; off at first. */
export function useSwitch(name: LookName): readonly [boolean, (on: boolean) => void] {
  const [choice, choose] = useLook(name, ['off', 'on']);
  return [
    choice === 'on',
    (on) => {
      choose(on ? 'on' : 'off');
    },
  ];
}

interface Order<Column extends string> {
  readonly column: Column;
  readonly descending: boolean;
}

/** The same for a column and its direction: `people`, `-people`. */
export function useOrder<Column extends string>(
  name: LookName,
  columns: readonly Column[],
  first: Order<Column>,
): readonly [Order<Column>, (order: Order<Column>) => void] {
  const commands = useCommands();
  const kept = useAtlasAtOnce((atlas) => atlas.session.look[name]) ?? '';
  const column = columns.find((one) => one === kept.replace(/^-/, ''));
  const order = column === undefined ? first : { column, descending: kept.startsWith('-') };
  const choose = ({ column: chosen, descending }: Order<Column>): void => {
    const isFirst = chosen === first.column && descending === first.descending;
    commands.setLook(name, isFirst ? null : `${descending ? '-' : ''}${chosen}`);
  };
  return [order, choose];
}
