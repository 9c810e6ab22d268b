// The workspaces of the page, one of which is open.
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { workspaces } from '../../state/session.ts';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';

export function WorkspaceNav(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const open = useAtlas((atlas) => atlas.session.workspace);
  return (
    <nav className="header__workspaces" aria-label={words.t('shell.workspaces')}>
      {workspaces.map((workspace) => (
        <Button
          key={workspace}
          look="quiet"
          {...(workspace === open ? { 'aria-current': 'page' as const } : {})}
          onPress={() => {
            commands.setWorkspace(workspace);
          }}
        >
          {words.t(`shell.workspace.${workspace}`)}
        </Button>
      ))}
    </nav>
  );
}
