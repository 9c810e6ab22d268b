// Presenting as the session says it: open where a slide is named, over the briefing that the workspace composes.
import type { ReactNode } from 'react';
import { useAtlas, useAtlasAtOnce, useCommands } from '../../atlas-context.tsx';
import type { Briefing } from '../use-briefing.ts';
import { Presentation } from './presentation.tsx';

export function PresentStage({ briefing }: { readonly briefing: Briefing | null }): ReactNode {
  const commands = useCommands();
  const slide = useAtlasAtOnce((atlas) => atlas.session.slide);
  const isOpen = useAtlas((atlas) => atlas.session.workspace === 'brief');
  const boundary = useAtlas((atlas) => atlas.boundary);
  if (slide === null) return null;
  if (briefing === null) return null;
  return (
    <Presentation
      document={briefing.document}
      facts={briefing.facts}
      boundary={boundary}
      slide={slide}
      isOpen={isOpen}
      onSlide={(id) => {
        commands.setBriefing({ slide: id });
      }}
      onClose={() => {
        commands.setBriefing({ slide: null });
      }}
    />
  );
}
