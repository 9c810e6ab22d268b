// New workshops beyond the circle: a press colours by it and lists them with the sites they are tied to.
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Button } from '../../../components/button.tsx';
import type { SubjectFinding } from '../../../compliance/finding.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { regionName, siteName, workshopName } from '../../site-name.ts';
import { useCardTitle } from './card-kinds.tsx';
import { changeText, FigureCard, openText } from './figure-card.tsx';
import type { FigureCard as Card } from './figure-cards.ts';

function TiedSites({
  workshop,
  onChosen,
}: {
  readonly workshop: string;
  readonly onChosen: () => void;
}): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const sites = useAtlas((atlas) => atlas.sites);
  const ties = useAtlas((atlas) => atlas.ties);
  const tied = ties.filter((tie) => tie.workshop === workshop).map((tie) => tie.site);
  if (sites === null) return null;
  if (tied.length === 0) return <p className="profile__note">{words.t('review.workshops.untied')}</p>;
  return (
    <p className="outside__sites">
      <span className="muted">{words.t('review.workshops.tied')}</span>
      {tied.map((site) => (
        <Button
          key={site}
          look="link"
          onPress={() => {
            void commands.selectSite(site);
            onChosen();
          }}
        >
          {siteName(words, sites, sites.id.indexOf(site))}
        </Button>
      ))}
    </p>
  );
}

function OutsideList(props: {
  readonly found: readonly SubjectFinding[];
  readonly onChosen: () => void;
}): ReactNode {
  const words = useWords();
  const workshops = useAtlas((atlas) => atlas.workshops);
  const regions = useAtlas((atlas) => atlas.regions);
  if (props.found.length === 0) return <p>{words.t('review.workshops.none')}</p>;
  return (
    <ul className="outside">
      {props.found.map(({ subjectId, county }) => {
        const workshop = workshops.find(({ id }) => id === subjectId);
        return (
          <li key={subjectId}>
            <strong>{workshop === undefined ? subjectId : workshopName(words, workshop)}</strong>{' '}
            <span className="muted">{regionName(words, regions, county)}</span>
            <TiedSites workshop={subjectId} onChosen={props.onChosen} />
          </li>
        );
      })}
    </ul>
  );
}

export function OutsideCard({ card }: { readonly card: Extract<Card, { kind: 'requirement' }> }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const colour = useAtlas((atlas) => atlas.session.colour);
  const findings = useAtlas((atlas) => atlas.findings);
  const title = useCardTitle(card);
  const { figure, requirement } = card;
  const active = colour.by === 'access';
  const text = {
    title,
    value: figure?.k ?? null,
    of: words.t('review.figure.ofWorkshops', { n: words.number(figure?.n ?? 0) }),
    shares: figure,
    doubts:
      figure === null
        ? []
        : [...openText(words, figure), ...(figure.change === null ? [] : [changeText(words, figure.change)])],
    act: words.t('review.figure.actWorkshops'),
  };
  const found = (findings?.others ?? []).filter(
    (finding) => finding.requirement === requirement.id && finding.verdict === 'fail',
  );
  return (
    <DialogTrigger>
      <FigureCard
        id={requirement.id}
        text={text}
        active={active}
        onPress={() => {
          commands.setColour({ by: 'access' });
        }}
      />
      <Popover className="popover">
        <Dialog className="popover__body">
          {({ close }) => (
            <>
              <Heading slot="title" level={2} className="popover__title">
                {title}
              </Heading>
              <OutsideList found={found} onChosen={close} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
