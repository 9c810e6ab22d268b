// The header: product, place, round, scale base, document in force, and the view's own settings.
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';
import { BasePicker, PackPicker, RegionPicker, RoundPicker } from './pickers.tsx';
import { BesideButton } from './beside/beside-panel.tsx';
import { ParametersButton } from './parameters/parameters-panel.tsx';
import { ViewsButton } from './views/views-panel.tsx';
import { WorkspaceNav } from './workspace-nav.tsx';
import './header.css';

function SyntheticBadge(): ReactNode {
  const words = useWords();
  const synthetic = useAtlas((atlas) => atlas.manifest?.synthetic ?? false);
  if (!synthetic) return null;
  return (
    <span className="header__synthetic" title={words.t('shell.synthetic.long')} data-testid="synthetic">
      {words.t('shell.synthetic')}
    </span>
  );
}

function LanguageButton(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const languages = useAtlas((atlas) => atlas.config?.languages);
  const other = words.language === 'en' ? 'zh-CN' : 'en';
  if (languages !== undefined && !languages.includes(other)) return null;
  return (
    <Button
      onPress={() => {
        commands.setLanguage(other);
      }}
    >
      <span lang={other} aria-hidden="true">
        {words.t('shell.language.other')}
      </span>
      <span className="only-heard">{words.t('shell.language.name')}</span>
    </Button>
  );
}

function ThemeButton(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const dark = useAtlas((atlas) => atlas.theme) === 'dark';
  return (
    <Button
      onPress={() => {
        commands.setTheme(dark ? 'light' : 'dark');
      }}
    >
      <span aria-hidden="true">{words.t(dark ? 'shell.theme.light' : 'shell.theme.dark')}</span>
      <span className="only-heard">{words.t(dark ? 'shell.theme.toLight' : 'shell.theme.toDark')}</span>
    </Button>
  );
}

export function Header(): ReactNode {
  const words = useWords();
  const title = useAtlas((atlas) => atlas.config?.title ?? null);
  return (
    <header className="header">
      <h1 className="header__title">{title === null ? '' : words.pick(title)}</h1>
      <WorkspaceNav />
      <div className="header__tools" role="group" aria-label={words.t('shell.tools')}>
        <RegionPicker />
        <RoundPicker />
        <BasePicker />
        <PackPicker />
        <ParametersButton />
        <BesideButton />
        <SyntheticBadge />
        <ViewsButton />
        <LanguageButton />
        <ThemeButton />
      </div>
    </header>
  );
}
