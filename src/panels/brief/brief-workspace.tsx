// The Brief workspace: a briefing composed from the session, to change, to present and to take away.
import { type ReactNode, useMemo } from 'react';
import { slidesOf } from '../../briefing/slides.ts';
import { Button } from '../../components/button.tsx';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';
import { SourceLine } from '../header/source-line.tsx';
import { ProblemLine } from '../problem-line.tsx';
import { SectionEditor } from './edit/section-editor.tsx';
import { TemplateTools } from './edit/template-tools.tsx';
import { SlideOverview } from './overview/slide-overview.tsx';
import { PresentStage } from './present/present-stage.tsx';
import { TakeAway } from './take/take-away.tsx';
import { type Briefing, useBriefing } from './use-briefing.ts';
import { useTemplate } from './use-template.ts';
import './brief.css';

function Making({ progress }: { readonly progress: number }): ReactNode {
  const words = useWords();
  const text = words.t('brief.making', { percent: words.percent(progress) });
  return (
    <p className="brief__making" role="status">
      <progress aria-label={text} max={1} value={progress} /> {text}
    </p>
  );
}

function Slides({ briefing }: { readonly briefing: Briefing }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const slides = useMemo(() => slidesOf(briefing.document), [briefing]);
  const [first] = slides;
  if (first === undefined) return <p className="empty">{words.t('brief.empty')}</p>;
  return (
    <>
      <div className="brief__bar">
        <Button
          look="main"
          onPress={() => {
            commands.setBriefing({ slide: first.id });
          }}
        >
          {words.t('brief.present')}
        </Button>
        <span data-testid="slide-count" data-value={slides.length}>
          {words.t('brief.slides', { count: slides.length })}
        </span>
        <TakeAway briefing={briefing} />
      </div>
      <SlideOverview briefing={briefing} slides={slides} />
      {briefing.document.leftOut.length > 0 && (
        <section aria-label={words.t('brief.leftOut')}>
          <h2 className="brief__heading">{words.t('brief.leftOut')}</h2>
          <ul>
            {briefing.document.leftOut.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function BriefWorkspace(): ReactNode {
  const words = useWords();
  const open = useTemplate();
  const active = useAtlas((atlas) => atlas.session.workspace === 'brief');
  const noPack = useAtlas((atlas) => atlas.phase === 'ready' && atlas.pack === null);
  const { briefing, progress, problem } = useBriefing(open.template, active);
  return (
    <section className="brief" data-testid="brief" aria-label={words.t('shell.workspace.brief')}>
      <div className="brief__body">
        <div className="brief__edit">
          {open.template !== null && (
            <>
              <TemplateTools open={open} template={open.template} />
              <SectionEditor template={open.template} />
            </>
          )}
        </div>
        <div className="brief__page" data-dimmed={progress !== null}>
          {noPack && <p className="empty">{words.t('brief.noPack')}</p>}
          {problem !== null && <ProblemLine problem={problem} />}
          {progress !== null && !noPack && <Making progress={progress} />}
          {briefing !== null && <Slides briefing={briefing} />}
        </div>
      </div>
      <SourceLine />
      <PresentStage briefing={briefing} />
    </section>
  );
}
