// The workspace that is open. Review stays drawn behind the others, so that its map is there at once on return;
// so does a briefing while one of its slides was left for the dashboard.
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
const InspectWorkspace = lazy(async () => ({
  default: (await import('../panels/inspect/inspect-workspace.tsx')).InspectWorkspace,
}));

function Loading(): ReactNode {
  const words = useWords();
  return <p className="panel-failed">{words.t('shell.workspace.loading')}</p>;
}

export function Workspaces(): ReactNode {
  const open = useAtlas((atlas) => atlas.session.workspace);
  const presenting = useAtlas((atlas) => atlas.session.slide !== null);
  return (
    <>
      <div className="workspace__page" hidden={open !== 'review'}>
        <ReviewWorkspace />
      </div>
      <Suspense fallback={<Loading />}>
        {open === 'trends' && <TrendsWorkspace />}
        {open === 'rules' && <RulesWorkspace />}
        {open === 'inspect' && <InspectWorkspace />}
        {(open === 'brief' || presenting) && (
          <div className="workspace__page" hidden={open !== 'brief'}>
            <BriefWorkspace />
          </div>
        )}
      </Suspense>
    </>
  );
}
