// The workspace that is open. Review stays drawn behind the others, so that its map is there at once on return.
import { lazy, Suspense, type ReactNode } from 'react';
import { useAtlas, useWords } from '../panels/atlas-context.tsx';
import { ReviewWorkspace } from '../panels/review/review-workspace.tsx';

const TrendsWorkspace = lazy(async () => ({
  default: (await import('../panels/trends/trends-workspace.tsx')).TrendsWorkspace,
}));
const RulesWorkspace = lazy(async () => ({
  default: (await import('../panels/rules/rules-workspace.tsx')).RulesWorkspace,
}));
const BriefWorkspace = lazy(async () => ({
  default: (await import('../panels/brief/brief-workspace.tsx')).BriefWorkspace,
}));

function Loading(): ReactNode {
  const words = useWords();
  return <p className="panel-failed">{words.t('shell.workspace.loading')}</p>;
}

export function Workspaces(): ReactNode {
  const open = useAtlas((atlas) => atlas.session.workspace);
  return (
    <>
      <div className="workspace__page" hidden={open !== 'review'}>
        <ReviewWorkspace />
      </div>
      <Suspense fallback={<Loading />}>
        {open === 'trends' && <TrendsWorkspace />}
        {open === 'rules' && <RulesWorkspace />}
        {open === 'brief' && <BriefWorkspace />}
      </Suspense>
    </>
  );
}
