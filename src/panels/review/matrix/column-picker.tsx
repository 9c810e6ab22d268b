// Which further requirements stand as columns beside the facilities.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { CheckList } from '../../../components/check-list.tsx';
import { Popover } from '../../../components/popover.tsx';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { furtherRequirements } from './matrix-model.ts';

export function ColumnPicker(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const pack = useAtlas((atlas) => atlas.pack);
  const columns = useAtlas((atlas) => atlas.session.columns);
  const further = pack === null ? [] : furtherRequirements(pack);
  if (further.length === 0) return null;
  const order = new Map(further.map(({ id }, index) => [id, index]));
  return (
    <Popover
      title={words.t('review.matrix.columnsTitle')}
      trigger={<Button>{words.t('review.matrix.columns')}</Button>}
    >
      <div className="column-picker">
        <CheckList
          title={words.pick(pack?.title ?? { zh: '', en: '' })}
          options={further.map(({ id, title }) => ({ id, label: `${id} ${words.pick(title)}`, count: null }))}
          chosen={columns.filter((id) => order.has(id))}
          onChange={(ids) => {
            commands.setColumns(
              ids.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)),
            );
          }}
          countName={String}
        />
      </div>
    </Popover>
  );
}
