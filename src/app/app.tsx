// The frame of the page: header, progress, notices and the workspace. Panels fill it as data arrive.
import { type ReactNode, useDeferredValue, useEffect } from 'react';
import { useAtlas, useAtlasAtOnce, useCommands, useWords } from '../panels/atlas-context.tsx';
import { Header } from '../panels/header/header.tsx';
import { ReturnToSlide } from '../panels/header/return-to-slide.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Notices } from './notices.tsx';
import { ProgressStrip } from './progress-strip.tsx';
import { Workspaces } from './workspaces.tsx';
import '../components/tokens.css';
import '../components/base.css';
import './app.css';

/** The document carries language, theme and title, for screen readers, form controls and the tab. */
function useDocumentAttributes(): void {
  const language = useAtlas((atlas) => atlas.session.language);
  const theme = useAtlas((atlas) => atlas.theme);
  const title = useAtlas((atlas) => atlas.config?.title);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
    if (title !== undefined) document.title = language === 'en' ? title.en : title.zh;
  }, [language, theme, title]);
}

function Fallback(): ReactNode {
  const words = useWords();
  return <p className="panel-failed">{words.t('app.panel_failed')}</p>;
}

/** Marked as dimmed until all that is known is drawn as well; the panels dim by themselves. */
function Main({ children }: { readonly children: ReactNode }): ReactNode {
  const known = useAtlasAtOnce((whole) => whole);
  const drawn = useDeferredValue(known);
  return (
    <main className="workspace" data-dimmed={known.evaluating || drawn !== known}>
      {children}
    </main>
  );
}

export function App(): ReactNode {
  useDocumentAttributes();
  const commands = useCommands();
  const nothing = useAtlas((atlas) => atlas.notices.some((notice) => notice.standing === 'nothing'));
  const onError = (error: unknown): void => {
    commands.reportProblem(error, 'all');
  };
  return (
    <div className="app">
      <ErrorBoundary onError={onError} fallback={<Fallback />}>
        <Header />
      </ErrorBoundary>
      <ReturnToSlide />
      <ProgressStrip />
      <Notices />
      <Main>
        {nothing ? null : (
          <ErrorBoundary onError={onError} fallback={<Fallback />}>
            <Workspaces />
          </ErrorBoundary>
        )}
      </Main>
    </div>
  );
}
