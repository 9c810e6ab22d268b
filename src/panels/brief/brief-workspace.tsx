// The Brief workspace: a briefing composed from the session, to change, to present and to take away.
import { memo, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';
import { SourceLine } from '../header/source-line.tsx';
import { ProblemLine } from '../problem-line.tsx';
import { SectionEditor } from './edit/section-editor.tsx';
import { TemplateTools } from './edit/template-tools.tsx';
import { SlideOverview } from './overview/slide-overview.tsx';
import { PresentStage } from './present/present-stage.tsx';
import { TakeAway } from './take/take-away.tsx';
import { type Briefing, useBriefing } from './use-briefing.ts';
import { type OpenTemplate, useTemplate } from './use-template.ts';
import './brief.css';

function Making({ progress }: { readonly progress: number }): ReactNode {
  const words = useWords();
  const text = words.t('brief.making', { percent: words.percent(progress) });
  return (
    <p className="brief__making" role="status" data-testid="brief-making">
      <progress aria-label={text} max={1} value={progress} /> {text}
    </p>
  );
}

function LeftOut({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const words = useWords();
  if (lines.length === 0) return null;
  return (
    <section className="brief__left-out" aria-label={words.t('brief.leftOut')} data-testid="left-out">
      <h2 className="brief__heading">{words.t('brief.leftOut')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

interface SlidesProps {
  readonly briefing: Briefing;
  readonly isCurrent: boolean;
}

const Slides = memo(function Slides({ briefing, isCurrent }: SlidesProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const { slides, document } = briefing;
  const [first] = slides;
  if (first === undefined)
    return (
      <>
        <p className="empty">{words.t('brief.empty')}</p>
        <LeftOut lines={document.leftOut} />
      </>
    );
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
        <TakeAway briefing={briefing} isCurrent={isCurrent} />
      </div>
      <LeftOut lines={document.leftOut} />
      <SlideOverview briefing={briefing} />
    </>
  );
});

/** Progress and slides change without it. */
const Editing = memo(function Editing({ open }: { readonly open: OpenTemplate }): ReactNode {
  const words = useWords();
  const narrow = useNarrow();
  if (open.template === null) return null;
  const title = words.t('brief.sections');
  return (
    <>
      <TemplateTools open={open} template={open.template} />
      <section aria-label={title}>
        {narrow ? (
          <Disclosure title={title} level={2}>
            <SectionEditor template={open.template} />
          </Disclosure>
        ) : (
          <>
            <h2 className="brief__heading">{title}</h2>
            <SectionEditor template={open.template} />
          </>
        )}
      </section>
    </>
  );
});

export function BriefWorkspace(): ReactNode {
  const words = useWords();
  const open = useTemplate();
  const active = useAtlas((atlas) => atlas.session.workspace === 'brief');
  const extract = useAtlas((atlas) => atlas.session.extract);
  const noPack = useAtlas((atlas) => atlas.phase === 'ready' && atlas.pack === null);
  const { briefing, isCurrent, progress, problem } = useBriefing(open.template, active);
  const shown = !noPack && briefing?.document.extract === extract ? briefing : null;
  const waits = !noPack && problem === null && !isCurrent;
  return (
    <section className="brief" data-testid="brief" aria-label={words.t('shell.workspace.brief')}>
      <div className="brief__body">
        <div className="brief__edit">
          <Editing open={open} />
        </div>
        <div className="brief__page" data-testid="brief-page" data-dimmed={active && waits}>
          {noPack && <p className="empty">{words.t('brief.noPack')}</p>}
          {problem !== null && <ProblemLine problem={problem} />}
          {waits && (progress !== null || shown === null) && <Making progress={progress ?? 0} />}
          {shown !== null && <Slides briefing={shown} isCurrent={isCurrent} />}
        </div>
      </div>
      <SourceLine />
      <PresentStage briefing={briefing} />
    </section>
  );
}
